import { plainly } from './plainly.js';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { ENCODING } from '../../../electron/desk/pictures/derivatives';
import { chromiumContender } from './in-chromium.js';
import { derive, readWords, smallPictures } from './own.js';
import { steps } from './steps.js';

const { quality } = ENCODING.jpeg;
export const WIDTHS = [1600, 800, 400];

// Whoever is measured decodes every time.
sharp.cache(false);

const fullDecode = (path) => () => sharp(path).raw().toBuffer();

export const FULL_DECODE = 'sharp: the full decode alone';
export const OURS = 'Copydesk: three JPEGs with their words';

/**
 * Every contender: given a picture's path, what is measured. Those of `steps` are what Copydesk's JPEGs are made of.
 */
export const contenders = {
  files: {
    [FULL_DECODE]: plainly(async (path) => fullDecode(path)),
    'the same with the two threads that Copydesk gives it': async (path) => fullDecode(path),
    [OURS]: async (path) => () => derive(path, ['image/jpeg']),
    'sharp called plainly: three JPEGs': plainly(async (path) => async () => {
      for (const width of WIDTHS) await sharp(path).resize(width).jpeg({ quality }).toBuffer();
    }),
    'Chromium, ImageDecoder and canvas: three JPEGs': async (path) =>
      chromiumContender(await readFile(path), WIDTHS),
    'jimp: three JPEGs': async (path) => {
      // Only here: it takes half a second to load.
      const { Jimp } = await import('jimp');
      return async () => {
        const image = await Jimp.read(path);
        for (const width of WIDTHS) await image.resize({ w: width }).getBuffer('image/jpeg', { quality });
      };
    },
    'Copydesk: WebP and JPEG, all widths': async (path) => () => derive(path, ['image/webp', 'image/jpeg']),
    'Copydesk: AVIF, WebP and JPEG, all widths': async (path) => () => derive(path),
  },
  steps: Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, plainly(step)])),
  small: {
    'the camera’s own, made anew': smallPictures.camera,
    'the true one': smallPictures.true,
    'the true one, made by the reading that lets a photo in': smallPictures.comingIn,
  },
  metadata: {
    'all words of an agency’s record (XMP, IIM, EXIF)': async () =>
      readWords('../../test/fixtures/photos/agency-words.jpg'),
    'the same of a 24 megapixel JPEG without any': readWords,
  },
};
