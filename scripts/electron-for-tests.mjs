import { spawnSync } from 'node:child_process';
import { copyFile, cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { borrowedElectron } from './borrowed-electron.mjs';
import { ownElectron } from './electron-runtime.mjs';

const root = join(import.meta.dirname, '..');
const support = join(root, 'test', 'support', 'electron');
/** What better-sqlite3 13 requires; Electron 33 has 9 and crashes. */
const NODE_API = 10;
const RELAY = { 'desk-relay.mjs': 'desk-process.js', 'parent-port.mjs': 'parent-port.mjs' };

/** Versions of a runtime, as it reports them; null if the program is not Electron. */
function versionsOf(program) {
  const { status, stdout } = spawnSync(program, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  const versions = status === 0 ? JSON.parse(stdout) : {};
  return versions.electron ? versions : null;
}

export const namedElectron = () =>
  process.env.COPYDESK_ELECTRON
    ? { program: process.env.COPYDESK_ELECTRON, isNamed: true }
    : { why: 'COPYDESK_ELECTRON names none' };

/** The built app with its desk in a process of plain Node; everything else in it is what was built. */
async function stageBesideDesk() {
  const folder = join(root, 'test-results', 'electron-app');
  const main = join(folder, 'out', 'main');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'out', 'main'), main, { recursive: true });
  await rename(join(main, 'desk-process.js'), join(main, 'desk-itself.js'));
  for (const [from, to] of Object.entries(RELAY)) await copyFile(join(support, from), join(main, to));
  for (const part of ['out/preload', 'out/renderer', 'node_modules', 'package.json'])
    await symlink(join(root, part), join(folder, part));
  return folder;
}

/**
 * An Electron to test in: `{ program, app, version }`, `app` being the folder to start it with, or `{ why }` in one line.
 * In this order: the project's own, the one named in COPYDESK_ELECTRON, one that is borrowed. One that somebody named is not
 * passed over if it does not run. Needs a build.
 */
export async function electronForTests(finders = [ownElectron, namedElectron, borrowedElectron]) {
  const missing = [];
  for (const find of finders) {
    const { program, why, isNamed } = await find();
    const versions = program ? versionsOf(program) : null;
    if (versions) {
      const app = Number(versions.napi) < NODE_API ? await stageBesideDesk() : root;
      return { program, app, version: versions.electron };
    }
    const reason = why ?? `${program} is no Electron that runs here`;
    if (isNamed) return { why: `COPYDESK_ELECTRON: ${reason}` };
    missing.push(reason);
  }
  return { why: missing.join('; ') };
}
