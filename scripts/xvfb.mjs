import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { installPackage, isDebianAsRoot } from './debian.mjs';

const START_MS = 10_000;

async function isOnPath(program) {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  const found = places.map((place) => access(place, constants.X_OK).then(() => true));
  return Promise.any(found).catch(() => false);
}

/** Starts a screen that nobody sees: `{ display, end }`, or `{ why }`. */
function startXvfb() {
  return new Promise((resolve) => {
    const child = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const giveUp = (why) => {
      clearTimeout(timer);
      child.kill();
      resolve({ why });
    };
    const timer = setTimeout(() => giveUp('Xvfb did not start in time'), START_MS);
    child.on('error', ({ message }) => giveUp(`Xvfb could not be started: ${message}`));
    child.on('exit', (code) => giveUp(`Xvfb ended with ${code}`));
    child.stdout.setEncoding('utf8').once('data', (number) => {
      clearTimeout(timer);
      resolve({ display: `:${number.trim()}`, end: () => void child.kill() });
    });
  });
}

/**
 * A screen for a test's windows: `{ display, end }`, or `{ why }` in a few words. On Linux it is one of its own, so that
 * neither the user's windows nor their clipboard is touched; on Debian as root it installs what makes one.
 */
export async function screenForTests() {
  if (process.platform !== 'linux') return { display: null, end: () => undefined };
  const isThere = (await isOnPath('Xvfb')) || ((await isDebianAsRoot()) && installPackage('xvfb'));
  if (isThere) return startXvfb();
  if (process.env.DISPLAY) return { display: process.env.DISPLAY, end: () => undefined };
  return { why: 'there is no display: install xvfb' };
}
