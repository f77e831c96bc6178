import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { makePicture } from './make-pictures.js';
import { measure } from './measure.js';
import { qualities } from './quality.js';

const folder = await mkdtemp(join(os.tmpdir(), 'copydesk-bench-photos-'));
const path = join(folder, 'picture.jpg');
const picture = await makePicture(1);
await writeFile(path, picture);

const number = (value, digits) => value.toFixed(digits).padStart(9);

const of = ({ bytes, ssim }) => `${String(bytes).padStart(8)} bytes ${ssim.toFixed(3)}`;

function print(title, results, digits) {
  console.log(`\n${title}`);
  const [first] = results;
  for (const { name, ms, busy } of results) {
    const ratio =
      first.busy && busy ? `${(busy / first.busy).toFixed(2)} x` : `${(ms / first.ms).toFixed(2)} x`;
    const work = busy === null ? '' : `${number(busy, digits)} ms of processor time`;
    console.log(`  ${name.padEnd(62)} ${number(ms, digits)} ms ${work.padEnd(32)} ${ratio.padStart(8)}`);
  }
}

try {
  const cores = `${os.cpus().length} cores`;
  const about = `a JPEG of 24 megapixels, ${(picture.length / 1e6).toFixed(1)} MB`;
  console.log(`Node ${process.version}, ${cores}, ${os.platform()} ${os.arch()}; ${about}; medians`);
  print('The files of one photo', await measure('files', path, { rounds: 9 }), 0);
  print('What its JPEGs are made of, step by step', await measure('steps', path, { rounds: 9 }), 1);
  print('Reading metadata', await measure('metadata', path, { rounds: 9, calls: 50 }), 3);
  console.log('\nBytes and SSIM of each encoding, 1600 pixels wide: grainy; soft');
  for (const { name, grainy, soft } of await qualities())
    console.log(`  ${name.padEnd(42)} ${[grainy, soft].map(of).join(';  ')}`);
} finally {
  await rm(folder, { recursive: true });
}
