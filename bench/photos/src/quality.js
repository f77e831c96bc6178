import sharp from 'sharp';
import { ENCODING } from '../../../electron/desk/pictures/derivatives';
import { makePicture } from './make-pictures.js';

const WINDOW = 8;
// The constants of Wang et al., Image Quality Assessment (2004), for 8 bits.
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

const luma = async (picture) => picture.removeAlpha().toColourspace('b-w').raw().toBuffer();

/** Mean SSIM of two pictures' luma over windows of 8 × 8 pixels that do not overlap. 1 is the same picture. */
function ssim(a, b, width, height) {
  let sum = 0;
  let windows = 0;
  for (let top = 0; top + WINDOW <= height; top += WINDOW) {
    for (let left = 0; left + WINDOW <= width; left += WINDOW) {
      let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0];
      for (let y = top; y < top + WINDOW; y++) {
        for (let x = left; x < left + WINDOW; x++) {
          const [p, q] = [a[y * width + x], b[y * width + x]];
          sa += p;
          sb += q;
          saa += p * p;
          sbb += q * q;
          sab += p * q;
        }
      }
      const n = WINDOW ** 2;
      const [ma, mb] = [sa / n, sb / n];
      const [va, vb, cov] = [saa / n - ma * ma, sbb / n - mb * mb, sab / n - ma * mb];
      sum += ((2 * ma * mb + C1) * (2 * cov + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2));
      windows++;
    }
  }
  return sum / windows;
}

/** Bytes of the three widths that a page has, and the processor time that they took in milliseconds. */
async function threeWidths(from, encode) {
  const start = process.cpuUsage();
  let bytes = 0;
  for (const width of [1600, 800, 400]) bytes += (await encode(sharp(from).resize(width)).toBuffer()).length;
  const { user, system } = process.cpuUsage(start);
  return { bytes, busy: (user + system) / 1000 };
}

/** What the app's own encodings, and those beside them, give for a grainy and a soft picture, 1600 pixels wide: bytes and SSIM; and all three widths. */
export async function qualities() {
  const picture = await makePicture(1);
  const grainy = await sharp(picture).resize(1600).png().toBuffer();
  const soft = await sharp(picture).blur(4).resize(1600).png().toBuffer();
  const { jpeg, webp, avif } = ENCODING;
  const encodings = {
    [`JPEG ${jpeg.quality}, tables made for the picture (chosen)`]: (from) => from.jpeg(jpeg),
    [`JPEG ${jpeg.quality}, the standard’s Huffman tables`]: (from) =>
      from.jpeg({ ...jpeg, optimiseCoding: false }),
    [`WebP ${webp.quality}, effort ${webp.effort}`]: (from) => from.webp(webp),
    ...Object.fromEntries(
      [1, 2, 3, 4].map((effort) => [
        `AVIF ${avif.quality}, effort ${effort}${effort === avif.effort ? ' (chosen)' : ''}`,
        (from) => from.avif({ ...avif, effort }),
      ]),
    ),
  };
  const results = [];
  for (const [name, encode] of Object.entries(encodings)) {
    const row = { name };
    for (const [kind, from] of Object.entries({ grainy, soft })) {
      const { data, info } = await encode(sharp(from)).toBuffer({ resolveWithObject: true });
      const like = ssim(await luma(sharp(from)), await luma(sharp(data)), info.width, info.height);
      row[kind] = { bytes: data.length, ssim: like, widths: await threeWidths(from, encode) };
    }
    results.push(row);
  }
  return results;
}
