// `npm run test:electron -- <playwright arguments>`: the specs of a real window, and the end-to-end specs in it. With `--must-run` it fails if no
// window can be had; otherwise it says so and passes.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { runInRealWindow } from './real-window.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';
import { MUST_RUN, windowVerdict } from './window-verdict.mjs';

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
const given = process.argv.slice(2);
const asked = given.filter((argument) => argument !== MUST_RUN);
const projects = asked.some((argument) => argument.startsWith('--project'))
  ? []
  : ['--project=window', '--project=electron'];
const run = await runInRealWindow(...projects, ...asked);
const ran = run.why ? '' : await counted().catch(() => 'no spec ran');
const { says, exitCode } = windowVerdict(run, given.includes(MUST_RUN), ran);
console.log(says);
process.exitCode = exitCode;
