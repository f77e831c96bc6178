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
