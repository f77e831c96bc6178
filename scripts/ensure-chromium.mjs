import { findChromium } from '../test/support/find-chromium.ts';
import { installPackage, isDebianAsRoot } from './debian.mjs';

/** `{ browser }`, or `{ why }` in one line with what to install. On Debian as root it installs Chromium itself. */
export async function ensureChromium() {
  const there = findChromium();
  if (there) return { browser: there };
  if (await isDebianAsRoot()) {
    const browser = installPackage('chromium') ? findChromium() : null;
    return browser ? { browser } : { why: 'apt-get could not install chromium; its output says why' };
  }
  return { why: 'no browser: install Chrome, Edge or Chromium, or run `npx playwright install chromium`' };
}
