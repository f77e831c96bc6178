import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

const WIDTH = 6000;
const HEIGHT = 4000;

/** The same numbers at every run, from 0 to 1. */
function numbers(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/**
 * A picture of 24 megapixels as JPEG 92: noise of five sizes over one another, from the light of the scene down to grain,
 * which is about as hard to read and to encode as a photograph.
 */
export async function makePicture(seed) {
  const next = numbers(seed);
  const layers = [];
  for (const [size, weight] of [
    [6, 0.45],
    [24, 0.25],
    [96, 0.15],
    [384, 0.1],
    [1500, 0.05],
  ]) {
    const width = size * 1.5;
    const data = Uint8Array.from({ length: width * size * 3 }, () => next() * 256);
    const raw = { width, height: size, channels: 3 };
    const drawn = sharp(data, { raw }).resize(WIDTH, HEIGHT, { fit: 'fill', kernel: 'cubic' });
    layers.push({ pixels: await drawn.raw().toBuffer(), weight });
  }
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let at = 0; at < pixels.length; at++) {
    let value = 0;
    for (const layer of layers) value += layer.weight * layer.pixels[at];
    pixels[at] = Math.max(0, Math.min(255, (value - 128) * 1.8 + 128));
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** The same JPEG as a camera would write it, with EXIF and a small picture in it: those of a fixture of the same shape. */
export async function withThumbnail(jpeg) {
  const from = await readFile('../../test/fixtures/photos/thumbnail.jpg');
  const app1 = from.indexOf(Buffer.from([0xff, 0xe1]));
  const segment = from.subarray(app1, app1 + 2 + from.readUInt16BE(app1 + 2));
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** The same picture as another file: a comment segment (ITU-T T.81, B.2.4.5) after the first marker. */
export function another(jpeg, at) {
  const comment = Buffer.from(`photo ${at}`);
  const length = Buffer.from([0, comment.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, comment, jpeg.subarray(2)]);
}
