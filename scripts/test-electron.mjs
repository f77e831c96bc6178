// `npm run test:electron -- <playwright arguments>`: the specs of a real window, and the end-to-end specs in it.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { runInRealWindow } from './real-window.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('test:electron');

/** What Playwright writes of a run (`playwright.config.ts`). */
const report = join(import.meta.dirname, '..', 'test-results', 'e2e.json');

/** How many specs ran, in words. */
async function counted() {
  const { stats } = JSON.parse(await readFile(report, 'utf8'));
  const { expected, flaky, unexpected, skipped } = stats;
  return `${expected + flaky + unexpected} specs ran, ${unexpected} failed, ${skipped} skipped`;
}

await buildIfStale();
await rm(report, { force: true });
const asked = process.argv.slice(2);
const projects = asked.some((argument) => argument.startsWith('--project'))
  ? []
  : ['--project=window', '--project=electron'];
const { ok, why, version } = await runInRealWindow(...projects, ...asked);
if (why) console.log(`not run: no real window (${why})`);
else {
  console.log(`Electron ${version}: ${await counted().catch(() => 'no spec ran')}.`);
  process.exitCode = ok ? 0 : 1;
}
