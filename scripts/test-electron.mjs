// `npm run test:electron`: the end-to-end specs in the Electron window, where there can be one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { electronRuntime } from './electron-runtime.mjs';

const { why } = await electronRuntime();
if (why) {
  console.log(`not run: no Electron runtime (${why})`);
} else {
  await buildIfStale();
  const playwright = join(import.meta.dirname, '..', 'node_modules/@playwright/test/cli.js');
  const { status } = spawnSync(process.execPath, [playwright, 'test', '--project=electron'], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
