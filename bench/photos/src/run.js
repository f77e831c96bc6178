import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Jimp } from 'jimp';
import sharp from 'sharp';
import { newStoryPhoto } from '@shared/story/photo';
import { derivePhoto } from '../../../electron/desk/services/derivatives';
import { chromiumContender } from './in-chromium.js';
import { makePicture } from './make-pictures.js';

const PICTURES = 2;
const ROUNDS = 7;
const WIDTHS = [1600, 800, 400];

sharp.cache(false);

const folder = await mkdtemp(join(os.tmpdir(), 'copydesk-bench-photos-'));
const pictures = [];
for (let at = 0; at < PICTURES; at++) pictures.push(await makePicture(at + 1));
const paths = pictures.map((_, at) => join(folder, `${at}.jpg`));
for (const [at, path] of paths.entries()) await writeFile(path, pictures[at]);

const photo = newStoryPhoto({ credit: 'Asha Rao/Meadow Wire', alt: 'Grain.', caption: 'Grain at dusk.' });
const signal = new AbortController().signal;
const derive = (path, formats) =>
  derivePhoto({ path, photo, printedCredit: 'Photo: Asha Rao/Meadow Wire', signal, formats });

const timed = async (work) => {
  const start = performance.now();
  const sizes = await work();
  return { ms: performance.now() - start, sizes };
};
const lengths = (files) => files.map(({ length }) => length);

const browser = await chromiumContender(pictures, WIDTHS);
const contenders = [
  [
    'sharp: the full decode alone',
    (at) => timed(async () => lengths([await sharp(paths[at]).raw().toBuffer()])),
  ],
  [
    'Copydesk: three JPEGs with their words',
    (at) => timed(async () => lengths((await derive(paths[at], ['image/jpeg'])).map(({ bytes }) => bytes))),
  ],
  [
    'sharp called plainly: three JPEGs',
    (at) =>
      timed(async () => {
        const files = [];
        for (const width of WIDTHS)
          files.push(await sharp(paths[at]).resize(width).jpeg({ quality: 82 }).toBuffer());
        return lengths(files);
      }),
  ],
  ['Chromium, ImageDecoder and canvas: three JPEGs', (at) => browser.run(at)],
  [
    'jimp: three JPEGs',
    (at) =>
      timed(async () => {
        const image = await Jimp.read(paths[at]);
        const files = [];
        for (const width of WIDTHS)
          files.push(await image.resize({ w: width }).getBuffer('image/jpeg', { quality: 82 }));
        return lengths(files);
      }),
    1,
  ],
  [
    'Copydesk: AVIF, WebP and JPEG, all widths',
    (at) => timed(async () => lengths((await derive(paths[at])).map(({ bytes }) => bytes))),
    2,
  ],
];

console.log(
  `Node ${process.version}, ${os.cpus().length} cores, ${os.platform()} ${os.arch()}; ${PICTURES} JPEGs of 24 megapixels, ${(pictures[0].length / 1e6).toFixed(1)} MB; medians`,
);
const times = new Map(contenders.map(([name]) => [name, []]));
const made = new Map();
try {
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run, rounds = ROUNDS] of contenders) {
      if (round >= rounds) continue;
      const { ms, sizes } = await run(round % PICTURES);
      times.get(name).push(ms);
      made.set(name, sizes);
    }
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
const median = (name) => times.get(name).toSorted((a, b) => a - b)[times.get(name).length >> 1];
const decode = median(contenders[0][0]);
for (const [name] of contenders) {
  const ms = median(name);
  console.log(
    `  ${name.padEnd(48)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / decode).toFixed(2).padStart(6)} of a full decode  ${made.get(name).length} results`,
  );
}
console.log(`\n  Goal: Copydesk’s three JPEGs in 0.75 of sharp’s full decode.`);
