import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { findChromium } from '../test/support/find-chromium.ts';

/** Debian alone: elsewhere `chromium` is not a package, or a stub of one. */
async function isDebian() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID="?debian"?$/m.test(release);
}

function apt(...args) {
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** `{ browser }`, or `{ why }` in one line with what to install. On Debian as root it installs Chromium itself. */
export async function ensureChromium() {
  const there = findChromium();
  if (there) return { browser: there };
  if (process.getuid?.() === 0 && (await isDebian())) {
    console.log('No Chromium found: installing it with apt-get…');
    const installed = apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
    const browser = installed ? findChromium() : null;
    return browser ? { browser } : { why: 'apt-get could not install chromium; its output says why' };
  }
  return { why: 'no browser: install Chrome, Edge or Chromium, or run `npx playwright install chromium`' };
}
