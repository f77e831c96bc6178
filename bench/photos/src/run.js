import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { FULL_DECODE, OURS } from './contenders.js';
import { printFrames } from './frames.js';
import { printGoals } from './goals.js';
import { makePicture, withThumbnail } from './make-pictures.js';
import { measure } from './measure.js';
import { misreadWords, threePhotos } from './own.js';
import { qualities } from './quality.js';

/** `files` for the first table alone. */
const [, , only] = process.argv;

const folder = await mkdtemp(join(os.tmpdir(), 'copydesk-bench-photos-'));
const path = join(folder, 'picture.jpg');
const picture = await withThumbnail(await makePicture(1));
await writeFile(path, picture);

const number = (value, digits) => value.toFixed(digits).padStart(9);
const times = (value) => `${value.toFixed(2)} x`.padStart(8);

const of = ({ bytes, ssim, widths }) =>
  `${String(bytes).padStart(8)} bytes ${ssim.toFixed(3)}, ${widths.bytes} in ${number(widths.busy, 0).trim()} ms`;

/** Each by the clock, and by the processor time of its own process; and how many times the first both are. */
function print(title, results, digits) {
  console.log(`\n${title}`);
  const [first] = results;
  for (const { name, ms, busy } of results) {
    const clock = `${number(ms, digits)} ms ${times(ms / first.ms)}`;
    const work =
      busy === null ? '' : `${number(busy, digits)} ms of processor time ${times(busy / first.busy)}`;
    console.log(`  ${name.padEnd(62)} ${clock} ${work}`);
  }
}

try {
  const cores = `${os.cpus().length} cores`;
  const about = `a JPEG of 24 megapixels, ${(picture.length / 1e6).toFixed(1)} MB`;
  const load = `load of the machine ${os.loadavg()[0].toFixed(1)}`;
  console.log(`Node ${process.version}, ${cores}, ${os.platform()} ${os.arch()}; ${about}; medians; ${load}`);
  const files = await measure('files', path, { rounds: 9, calls: 3 });
  print('The files of one photo', files, 0);
  if (only !== 'files') await printTheRest(files);
} finally {
  await rm(folder, { recursive: true });
}

/** What the first table leaves open, and all that was asked for. */
async function printTheRest(files) {
  print('What its JPEGs are made of, step by step', await measure('steps', path, { rounds: 9, calls: 3 }), 1);
  const small = await measure('small', path, { rounds: 9, calls: 3 });
  print('The small picture that the photo desk shows', small, 1);
  const metadata = await measure('metadata', path, { rounds: 9, calls: 50 });
  print('Reading metadata', metadata, 3);
  const misread = await misreadWords();
  console.log(
    `  words of the record that were read other than they were written: ${misread.join(', ') || 'none'}`,
  );
  console.log(
    '\nEach encoding: bytes and SSIM at 1600 pixels, bytes of the three widths in processor time; grainy; soft',
  );
  for (const { name, grainy, soft } of await qualities())
    console.log(`  ${name.padEnd(42)} ${[grainy, soft].map(of).join(';  ')}`);
  const [without, all] = [await threePhotos(path, ['image/webp', 'image/jpeg']), await threePhotos(path)];
  console.log(
    `\nThe files of three photos: ${without.toFixed(0)} ms of processor time without AVIF, ${all.toFixed(0)} ms with it`,
  );
  const frames = await printFrames(picture);
  const [full, ours] = [FULL_DECODE, OURS].map((wanted) => files.find(({ name }) => name === wanted));
  printGoals({
    jpegs: { clock: ours.ms / full.ms, work: ours.busy / full.busy },
    first: small[0].ms,
    metadata: metadata[0].ms,
    misread: misread.length,
    ...frames,
  });
}
