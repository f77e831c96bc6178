import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronForTests } from './electron-for-tests.mjs';
import { screenForTests } from './xvfb.mjs';

const playwright = join(import.meta.dirname, '..', 'node_modules/@playwright/test/cli.js');

/**
 * Runs Playwright's tests in a real Electron window and says which one: `{ ok, version }`, or `{ why }` in one line
 * if no window can be had. Needs a build.
 */
export async function runInRealWindow(...args) {
  const { program, app, version, why } = await electronForTests();
  if (why) return { why };
  const screen = await screenForTests();
  if (screen.why) return { why: screen.why };
  console.log(`Real window: Electron ${version} (${program})`);
  try {
    const { status } = spawnSync(process.execPath, [playwright, 'test', ...args], {
      stdio: ['ignore', 1, 1],
      env: {
        ...process.env,
        ...(screen.display !== null && { DISPLAY: screen.display }),
        COPYDESK_WINDOW_PROGRAM: program,
        COPYDESK_WINDOW_APP: app,
        COPYDESK_DESK_NODE: process.execPath,
      },
    });
    return { ok: status === 0, version };
  } finally {
    screen.end();
  }
}
