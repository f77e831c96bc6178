import sharp from 'sharp';
import { ENCODING } from '../../../electron/desk/pictures/derivatives';

const { jpeg } = ENCODING;

const pixelsOf = async (picture) => {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
};
const fileWith = (options) => (picture) =>
  picture
    .clone()
    .jpeg({ quality: jpeg.quality, ...options })
    .toBuffer();

/** The pixels in `width`, made ready before anything is measured. */
const scaled = async (path, width) => pixelsOf(sharp(path).resize(width));

/** What the three JPEGs are made of, one after the other with one thread, and what other encodings would take. */
export const steps = {
  'read for its Huffman data alone (at an eighth)': async (path) => () =>
    pixelsOf(sharp(path).resize({ width: 700 })),
  'decoded at half size and scaled to 1600': async (path) => () => pixelsOf(sharp(path).resize(1600)),
  'the same without shrinking on load': async (path) => () =>
    pixelsOf(sharp(path).resize({ width: 1600, fastShrinkOnLoad: false })),
  '1600 scaled to 800': async (path) => {
    const large = await scaled(path, 1600);
    return () => pixelsOf(large.clone().resize(800));
  },
  '800 scaled to 400': async (path) => {
    const middle = await scaled(path, 800);
    return () => pixelsOf(middle.clone().resize(400));
  },
  ...Object.fromEntries(
    [1600, 800, 400].map((width) => [
      `JPEG of ${width}`,
      async (path) => {
        const picture = await scaled(path, width);
        return () => fileWith(jpeg)(picture);
      },
    ]),
  ),
  ...Object.fromEntries(
    [
      ['the standard’s Huffman tables', { ...jpeg, optimiseCoding: false }],
      ['4:4:4', { ...jpeg, chromaSubsampling: '4:4:4' }],
      ['progressive', { ...jpeg, progressive: true }],
      ['mozjpeg (trellis)', { ...jpeg, mozjpeg: true }],
    ].map(([name, options]) => [
      `JPEG of 1600, ${name}`,
      async (path) => {
        const picture = await scaled(path, 1600);
        return () => fileWith(options)(picture);
      },
    ]),
  ),
};
