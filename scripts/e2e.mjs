// `npm run e2e -- <playwright arguments>`: builds if stale, then runs the specs in the browser.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('e2e');

await buildIfStale();
const playwright = join(import.meta.dirname, '..', 'node_modules/@playwright/test/cli.js');
const { status } = spawnSync(
  process.execPath,
  [playwright, 'test', '--project=loopback', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
