// `npm test`: all checks, one step after another, with a verdict in the last line.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildNow } from './build-if-stale.mjs';
import { isDebianAsRoot } from './debian.mjs';
import { runInRealWindow } from './real-window.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('test');

const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');
const total = { passed: 0, failed: 0, skipped: 0 };
const skips = [];
/** What failed, in a line each: the verdict repeats it, since the output before it is long. */
const failures = [];
const secondTries = [];
const skippedFile = join(results, 'skipped.txt');
process.env.COPYDESK_SKIPPED = skippedFile;

/** Runs a package's program with this Node and shows its output at once. */
function run(program, ...args) {
  const { status, error } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: ['ignore', 1, 1],
  });
  if (error) console.log(error.message);
  return status === 0;
}

/** Starts a package's program in parallel with what follows. The result prints its output, then returns whether it succeeded. */
async function runBeside(name, program, ...args) {
  const file = join(results, `${name}.txt`);
  const output = await open(file, 'w');
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: ['ignore', output.fd, output.fd],
  });
  const ended = once(child, 'exit').catch((failure) => [failure.message]);
  return async () => {
    const [status] = await ended;
    await output.close();
    console.log((await readFile(file, 'utf8')).trim());
    return status === 0;
  };
}

const count = ({ passed = 0, failed = 0, skipped = 0 }) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
};

async function step(name, work) {
  console.log(`\n== ${name}`);
  const from = performance.now();
  const named = failures.length;
  const counts = await work();
  count(counts);
  if (counts.failed && failures.length === named) failures.push(name);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`== ${name}: ${counts.failed ? 'FAILED' : 'ok'}, ${seconds} s`);
  return !counts.failed;
}

/** A step that succeeds or fails. */
const holds = (name, program, ...args) =>
  step(name, () => (run(program, ...args) ? { passed: 1 } : { failed: 1 }));

const report = async (file) => JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));

const vitest = (name, ...args) =>
  step(name, async () => {
    const file = join(results, `${name}.json`);
    const ok = run(
      'vitest/vitest.mjs',
      'run',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      '--reporter=./scripts/skipped-reporter.mjs',
      `--outputFile.json=${file}`,
      ...args,
    );
    const said = await report(file);
    if (!said) return ok ? {} : { failed: 1 };
    const brokenFiles = said.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
    );
    // A test of a file whose process ended is not one that was skipped.
    const tests = said.testResults.flatMap((one) =>
      brokenFiles.includes(one)
        ? one.assertionResults.filter(({ status }) => status !== 'pending')
        : one.assertionResults,
    );
    const of = (...states) => tests.filter(({ status }) => states.includes(status));
    const skipped = of('skipped', 'pending', 'todo', 'disabled');
    const failed = of('failed').length + brokenFiles.length;
    for (const { name: broken, assertionResults } of said.testResults) {
      const where = relative(root, broken);
      for (const { fullName, status } of assertionResults)
        if (status === 'failed') failures.push(`${where}: ${fullName}`);
    }
    for (const { name: broken, message, assertionResults } of brokenFiles) {
      const open = assertionResults.filter(({ status }) => status === 'pending');
      const why = [message.split('\n', 1)[0], ...open.map(({ fullName }) => `did not end: ${fullName}`)];
      failures.push([relative(root, broken), ...why.filter(Boolean)].join('\n    '));
    }
    return {
      passed: of('passed').length,
      failed: ok ? failed : Math.max(failed, 1),
      skipped: skipped.length,
    };
  });

function* specsOf({ suites = [], specs = [] }) {
  yield* specs;
  for (const suite of suites) yield* specsOf(suite);
}

/**
 * The result in Playwright's report. On a busy machine a spec may fail only because of time: each gets a second try, and the verdict names
 * those that needed it.
 */
async function playwrightCounts(ok) {
  const said = await report(join(results, 'e2e.json'));
  if (!said) return { failed: 1 };
  const { expected, unexpected, flaky, skipped } = said.stats;
  for (const { title, file, line, tests } of specsOf(said)) {
    for (const { status, annotations } of tests) {
      if (status === 'flaky') secondTries.push(title);
      if (status === 'unexpected') failures.push(`${file}:${line}: ${title}`);
      if (status !== 'skipped') continue;
      const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
      skips.push(`${title} (${reason ?? 'no reason given'})`);
    }
  }
  const failed = unexpected + said.errors.length;
  return { passed: expected + flaky, failed: ok ? failed : Math.max(failed, 1), skipped };
}

/** Without the rows of tables that only a long run tries (`test/support/long-run.ts`). */
const SHORT = ['--grep-invert=@long', '--retries=1'];

const browserTests = () =>
  step('browser', () =>
    playwrightCounts(run('@playwright/test/cli.js', 'test', '--project=loopback', ...SHORT)),
  );

/** What only a window of Electron can show, except what takes long. If there can be no window, the verdict says why. */
const windowTests = () =>
  step('real window', async () => {
    const { ok, why } = (await isDebianAsRoot())
      ? await runInRealWindow('--project=window', ...SHORT)
      : { why: 'here by `npm run test:electron` only: it is part of `npm test` on Debian as root' };
    if (why === undefined) return playwrightCounts(ok);
    console.log(`Not run: ${why}.`);
    skips.push(`real window (${why})`);
    return { skipped: 1 };
  });

/**
 * Known faults of the packages: checked in CI, and if the data is at hand. Elsewhere a fault published today would fail a
 * change that has nothing to do with it.
 */
const knownFaults = () =>
  step('known faults', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/audit.mjs')], {
      encoding: 'utf8',
    });
    console.log(`${stdout}${stderr}`.trim());
    if (status === 0) return { passed: 1 };
    if (status !== 2) return { failed: 1 };
    skips.push(`known faults of packages (${stderr.trim()})`);
    return { skipped: 1 };
  });

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });

// Loaded here: an old Node reads no TypeScript, and would fail before it is refused.
const { ensureChromium } = await import('./ensure-chromium.mjs');
const { browser, why } = await ensureChromium();
console.log(browser ? `Browser: ${browser}` : why);
// Every test that needs a browser takes the one that was found here.
if (browser) process.env.COPYDESK_CHROMIUM = browser;

// It takes longest of all checks that only read the code, on one core, so the others run in parallel.
const lint = await runBeside('lint', 'eslint/bin/eslint.js', '.', '--max-warnings=0');
await holds('types', 'typescript/bin/tsc', '-b');
await holds('format', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.');
await holds(
  'dependency rules',
  'dependency-cruiser/bin/dependency-cruiser.mjs',
  'electron',
  'renderer',
  'shared',
  'test',
  'scripts',
);
await holds('unused code', 'knip/bin/knip.js');
// GitHub's workflow has a job of its own for it.
if (process.env.COPYDESK_OSV || (process.env.CI && !process.env.GITHUB_ACTIONS)) await knownFaults();
await step('lint', async () => ((await lint()) ? { passed: 1 } : { failed: 1 }));
await vitest('unit', '--project=unit', '--project=isolated');
const built = await step('build', () =>
  buildNow().then(
    () => ({ passed: 1 }),
    (failure) => (console.log(failure.message), { failed: 1 }),
  ),
);
if (built) {
  await vitest('faults', '--project=faults', '--project=build');
  await vitest('packing', '--project=packing');
  if (browser) await browserTests();
  else await step('browser', () => (console.log(why), { failed: 1 }));
  await windowTests();
} else {
  await step('faults and browser', () => (console.log('Not run: there is no build.'), { failed: 1 }));
}

skips.push(...(await readFile(skippedFile, 'utf8').catch(() => '')).split('\n').filter(Boolean));
for (const [heading, lines] of [
  ['Skipped', skips],
  ['Passed only at the second try', secondTries],
  ['Failed', failures],
]) {
  if (lines.length > 0) console.log(`\n${heading}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
