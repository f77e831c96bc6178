// `npm run test:long [-- faults | browser] [arguments of its runner]`: the tests that can be run with large numbers, and the table for
// docs/reliability.md in the last lines. `faults` are those without a browser. `browser` takes Playwright's arguments, as the names of specs.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('test:long');

const root = join(import.meta.dirname, '..');
const figures = join(root, 'test-results', 'figures.jsonl');
await mkdir(join(root, 'test-results'), { recursive: true });
await rm(figures, { force: true });

const [half, ...more] = process.argv.slice(2);
const isHalf = half === 'faults' || half === 'browser';
const given = isHalf ? more : process.argv.slice(2);

/** Runs a package's program with this Node; whether all of its tests passed. */
function run(program, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args, ...given], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, COPYDESK_LONG: '1', COPYDESK_FIGURES: figures },
  });
  return status === 0;
}

/** The browser's specs that try more in a long run. */
async function longSpecs() {
  const folder = join(root, 'test/e2e');
  const specs = [];
  for (const name of await readdir(folder))
    if ((await readFile(join(folder, name), 'utf8')).match(/support\/long-run|@long/))
      specs.push(`e2e/${name}`);
  return specs;
}

async function runBrowser() {
  // Loaded here: an old Node reads no TypeScript, and would fail before it is refused.
  const { ensureChromium } = await import('./ensure-chromium.mjs');
  const { browser, why } = await ensureChromium();
  if (!browser) {
    console.log(why);
    return false;
  }
  process.env.COPYDESK_CHROMIUM = browser;
  await buildIfStale();
  const named = given.some((one) => !one.startsWith('-'));
  return run('@playwright/test/cli.js', 'test', '--project=loopback', ...(named ? [] : await longSpecs()));
}

async function runFaults() {
  await buildIfStale();
  const named = given.some((one) => !one.startsWith('-'));
  const all = ['test/faults', 'test/security', 'test/build/host-channels.test.ts'];
  return run('vitest/vitest.mjs', 'run', ...(named ? [] : all));
}

const passed = [];
if (half !== 'browser') passed.push(await runFaults());
// Arguments that name no half are those of the first.
if (half === 'browser' || (!isHalf && given.length === 0)) passed.push(await runBrowser());

const rows = (await readFile(figures, 'utf8').catch(() => ''))
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
// What a test does for each of many, as for each channel, is one row.
const sums = new Map();
for (const { what, tried } of rows) sums.set(what, (sums.get(what) ?? 0) + tried);
console.log('\n| what was done | tried |\n| --- | ---: |');
for (const [what, tried] of sums) console.log(`| ${what} | ${tried} |`);
process.exitCode = passed.every(Boolean) ? 0 : 1;
