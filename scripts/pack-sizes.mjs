// `node scripts/pack-sizes.mjs`: packs every target over a stand-in and prints the table of docs/packaging.md.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { resourcesFolder, targets, unpackedFolder } from './packing/targets.mjs';

const output = await mkdtemp(join(tmpdir(), 'copydesk-sizes-'));
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

/** `[bytes, bytes when compressed]` of a folder's files. */
async function weigh(folder) {
  let [plain, compressed] = [0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    plain += bytes.length;
    compressed += gzipSync(bytes).length;
  }
  return [plain, compressed];
}

console.log(
  '| target | app.asar | natives beside it | together | compressed |\n| --- | ---: | ---: | ---: | ---: |',
);
for (const name of Object.keys(targets)) {
  const pack = join(import.meta.dirname, 'pack.mjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    [pack, '--stand-in', '--target', name, '--output', output],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const resources = join(output, name, unpackedFolder(name), resourcesFolder(name));
  const [beside, besidePacked] = await weigh(join(resources, 'app.asar.unpacked'));
  const asar = await readFile(join(resources, 'app.asar'));
  const packed = besidePacked + gzipSync(asar).length;
  const row = [asar.length, beside, asar.length + beside, packed].map((bytes) => `${megabytes(bytes)} MB`);
  console.log(`| ${[name, ...row].join(' | ')} |`);
}
await rm(output, { recursive: true, force: true });
