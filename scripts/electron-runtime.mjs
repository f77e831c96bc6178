import { spawn } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'node_modules', 'electron');
const PROBE_MS = 5_000;
const FETCH_MS = 300_000;

/** The runtime's program and its folder, or null if it has not been fetched. */
export async function installedElectron() {
  try {
    const dist = join(folder, 'dist');
    const program = join(dist, (await readFile(join(folder, 'path.txt'), 'utf8')).trim());
    await access(program);
    return { program, folder: dist };
  } catch {
    return null;
  }
}

/** Why no window could open on this machine even with the runtime; null if one can. */
function noWindowBecause() {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display';
  if (process.getuid?.() === 0) return 'its sandbox does not run as root';
  return null;
}

/** Why the runtime's server does not answer; null if it does. A closed network often swallows packets. */
export async function unreachableBecause() {
  const proxied = Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name));
  if (proxied) return null;
  const mirror =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
    return null;
  } catch (error) {
    return `${new URL(mirror).host} does not answer (${error.cause?.code ?? error.name})`;
  }
}

/** Electron fetches its own runtime, checked against the package's checksums. */
function fetchRuntime() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: FETCH_MS,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code) => resolve(code === 0 ? null : said.trim().split('\n')[0] || 'it took too long'));
  });
}

/** The project's own runtime: `{ program }`, else `{ why }` in a few words. Fetches it if it is available. */
export async function ownElectron() {
  const there = await installedElectron();
  if (there) return { program: there.program };
  const unreachable = await unreachableBecause();
  if (unreachable) return { why: `its runtime cannot be fetched: ${unreachable}` };
  process.stderr.write('Fetching the Electron runtime, once…\n');
  const failed = await fetchRuntime();
  if (failed) return { why: `its runtime could not be fetched: ${failed}` };
  const fetched = await installedElectron();
  return fetched ? { program: fetched.program } : { why: 'its runtime was fetched but is not there' };
}

/** `{ program }` if a window can open on the user's screen, else `{ why }` in a few words. */
export async function electronRuntime() {
  const noWindow = noWindowBecause();
  return noWindow ? { why: noWindow } : ownElectron();
}
