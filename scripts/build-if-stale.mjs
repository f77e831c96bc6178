import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'out', '.built-from');
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'scripts/strings',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
];
const NOT_BUILT = /\.test\.tsx?$|[\\/]fixtures[\\/]/;

async function* filesOf(path) {
  let entries;
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') yield path;
    else if (error.code !== 'ENOENT') throw error;
    return;
  }
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) yield* filesOf(join(path, name));
}

/** One hash of the names and contents of everything that a build is made from. */
async function sourceHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for await (const file of filesOf(join(root, source))) {
      if (NOT_BUILT.test(file)) continue;
      hash
        .update(`${relative(root, file)}\0`)
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function build() {
  return new Promise((resolve, reject) => {
    // All of it on stderr, so that stdout has only the command's answer.
    const child = spawn(
      process.execPath,
      [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
      {
        cwd: root,
        stdio: ['ignore', 2, 2],
      },
    );
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The build failed; its output says why.')),
    );
  });
}

/** Marks `out/` as not matching its sources: development builds it differently. */
export const forgetBuild = () => rm(stamp, { force: true });

/** Builds `out/` and notes what it was built from. Throws if the build fails. */
export async function buildNow() {
  const from = await sourceHash();
  await forgetBuild();
  await build();
  await writeFile(stamp, from);
}

/** Builds `out/` if its sources have changed since it was built; otherwise prints nothing. */
export async function buildIfStale() {
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === (await sourceHash())) return;
  process.stderr.write('Building Copydesk…\n');
  await buildNow();
}
