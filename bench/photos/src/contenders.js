import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { newStoryPhoto } from '@shared/story/photo';
import { derivePhoto } from '../../../electron/desk/services/derivatives';
import { readPhotoWords } from '../../../electron/desk/services/photo-metadata';
import { chromiumContender } from './in-chromium.js';

export const WIDTHS = [1600, 800, 400];
const QUALITY = 82;

sharp.cache(false);

const photo = newStoryPhoto({ credit: 'Asha Rao/Meadow Wire', alt: 'Grain.', caption: 'Grain at dusk.' });
const signal = new AbortController().signal;
const derive = (path, formats) =>
  derivePhoto({ path, photo, printedCredit: 'Photo: Asha Rao/Meadow Wire', signal, formats });

const pixelsOf = async (picture) => {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
};
const fileWith = (options) => (picture) =>
  picture
    .clone()
    .jpeg({ quality: QUALITY, ...options })
    .toBuffer();

/** The pixels in `width`, made ready before anything is measured. */
const scaled = async (path, width) => pixelsOf(sharp(path).resize(width));

/**
 * Every contender: given a picture's path, what is measured. Those of `steps` are what the first of `files` is made of.
 */
export const contenders = {
  files: {
    'sharp: the full decode alone': async (path) => () => sharp(path).raw().toBuffer(),
    'Copydesk: three JPEGs with their words': async (path) => () => derive(path, ['image/jpeg']),
    'sharp called plainly: three JPEGs': async (path) => async () => {
      for (const width of WIDTHS) await sharp(path).resize(width).jpeg({ quality: QUALITY }).toBuffer();
    },
    'Chromium, ImageDecoder and canvas: three JPEGs': async (path) =>
      chromiumContender(await readFile(path), WIDTHS),
    'jimp: three JPEGs': async (path) => {
      // Only here: it takes half a second to load.
      const { Jimp } = await import('jimp');
      return async () => {
        const image = await Jimp.read(path);
        for (const width of WIDTHS)
          await image.resize({ w: width }).getBuffer('image/jpeg', { quality: QUALITY });
      };
    },
    'Copydesk: WebP and JPEG, all widths': async (path) => () => derive(path, ['image/webp', 'image/jpeg']),
    'Copydesk: AVIF, WebP and JPEG, all widths': async (path) => () => derive(path),
  },
  steps: {
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
      WIDTHS.map((width) => [
        `JPEG of ${width}`,
        async (path) => {
          const picture = await scaled(path, width);
          return () => fileWith({ optimiseCoding: false })(picture);
        },
      ]),
    ),
    ...Object.fromEntries(
      [
        ['Huffman tables made for the picture (sharp’s default)', {}],
        ['4:4:4', { optimiseCoding: false, chromaSubsampling: '4:4:4' }],
        ['progressive', { progressive: true }],
        ['mozjpeg (trellis)', { mozjpeg: true }],
      ].map(([name, options]) => [
        `JPEG of 1600, ${name}`,
        async (path) => {
          const picture = await scaled(path, 1600);
          return () => fileWith(options)(picture);
        },
      ]),
    ),
  },
  metadata: {
    'all words of an agency’s record (XMP, IIM, EXIF)': async () => {
      const bytes = await readFile('../../test/fixtures/photos/agency-words.jpg');
      return () => readPhotoWords(bytes);
    },
    'the same of a 24 megapixel JPEG without any': async (path) => {
      const bytes = await readFile(path);
      return () => readPhotoWords(bytes);
    },
  },
};
