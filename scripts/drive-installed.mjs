// `node scripts/drive-installed.mjs <program>`: starts an installed Copydesk on a library of its own, takes raw copy in,
// exports it and a sample with its picture, ends the app and looks at what it left. For the release workflow: an
// installed app takes no debugging switches of Node, so it is reached as a browser is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';

// Long enough for a busy machine, too.
const STARTED_WITHIN_MS = 90_000;
const ENDED_WITHIN_MS = 30_000;

const [program] = process.argv.slice(2);
if (!program) throw new Error('Name the installed program.');
const folder = await mkdtemp(join(tmpdir(), 'copydesk-installed-'));
const library = join(folder, 'library');

const pages = join(folder, 'pages');
// As if it had been chosen in a dialog, because nobody can answer whether Copydesk may write into it.
await mkdir(join(folder, 'config'));
await writeFile(join(folder, 'config', 'folders.json'), JSON.stringify({ folders: [pages] }));

const started = Date.now();
const app = spawn(
  program,
  ['--remote-debugging-port=0', `--user-data-dir=${join(folder, 'window')}`, ...process.argv.slice(3)],
  {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: {
      ...process.env,
      COPYDESK_LIBRARY: library,
      COPYDESK_CONFIG: join(folder, 'config'),
    },
  },
);
const exited = once(app, 'exit');

/** What the app has logged since it was started. A Mac keeps logs of all programs in one folder, with those of earlier runs. */
async function readLog() {
  const logs =
    process.platform === 'darwin' ? join(homedir(), 'Library/Logs/Copydesk') : join(folder, 'window', 'logs');
  const text = await readFile(join(logs, 'copydesk.log'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line)).filter(({ at }) => Date.parse(at) >= started);
}

/** Chromium prints the address that it listens on to stderr. */
async function debuggingAddress() {
  for await (const line of createInterface(app.stderr)) {
    const found = /DevTools listening on (ws:\S+)/.exec(line);
    if (found) return found[1];
  }
  throw new Error('The app ended before it could be reached.');
}

const within = (ms, what, work) =>
  Promise.race([
    work,
    new Promise((_, reject) => setTimeout(reject, ms, new Error(`${what} took too long.`)).unref()),
  ]);

const address = await within(STARTED_WITHIN_MS, 'The start', debuggingAddress());
app.stderr.resume();
const browser = await chromium.connectOverCDP(address);
const [context] = browser.contexts();
const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: STARTED_WITHIN_MS }));
await page.waitForFunction(() => 'copydesk' in globalThis, undefined, { timeout: STARTED_WITHIN_MS });

/** Calls the desk as the page does. Throws the desk's error. */
async function call(channel, input) {
  const reply = await page.evaluate(
    ([name, value]) => globalThis.copydesk.call(name, value),
    [channel, input],
  );
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`);
  return reply.value;
}

await call('profile.set', { name: 'Ed Itor', role: 'editor' });
const { open } = await call('intake.text', {
  text: 'Rain ends drought\n\nBy Ann Reporter\n\nDHAKA: It rained on Monday, for the first time in a year.\n',
});
const { items } = await call('stories.list', {});
const sample = items.find(({ photos, photosUnfinished }) => photos > 0 && photosUnfinished === 0);
for (const id of [open.story.id, sample.id]) {
  const { path } = await call('publish.export', { id, form: 'folder', to: pages, job: id });
  await access(join(path, 'index.html'));
  console.log(
    `exported ${path.slice(folder.length + 1)}: ${(await readdir(path, { recursive: true })).length} files`,
  );
}
const info = await call('app.info', {});

// The last window ends the app on Windows and Linux; on a Mac it continues without one until told to quit.
if (process.platform === 'darwin') app.kill('SIGTERM');
else await page.close({ runBeforeUnload: true });
await browser.close().catch(() => undefined);
await within(ENDED_WITHIN_MS, 'The end', exited);
if ((await readdir(library)).includes('library.sqlite-wal')) throw new Error('The library was left open.');
const log = await readLog();
await rm(folder, { recursive: true, force: true });
if (log.length === 0) throw new Error('The app wrote no log, or none where it is looked for.');
const complaints = log.filter(({ level }) => level === 'error');
if (complaints.length > 0) throw new Error(`The app complained:\n${JSON.stringify(complaints, null, 2)}`);
console.log(`Copydesk ${info.version} was installed, started, used and ended.`);
