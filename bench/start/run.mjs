// `node bench/start/run.mjs [rounds]`: from the start of the process to a caret in the story that was open last, through
// the loopback host and Chromium, against a process that serves an empty page. Both in turn, in the same run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { chromiumArguments, findChromium } from '../../test/support/find-chromium.ts';

const root = join(import.meta.dirname, '..', '..');
const rounds = Number(process.argv[2] ?? 9);
const folder = await mkdtemp(join(tmpdir(), 'copydesk-start-'));
const executablePath = findChromium();

const contenders = {
  'empty page': [join(import.meta.dirname, 'empty-page.mjs')],
  Copydesk: [join(root, 'out/main/cli.js'), 'serve', '--json'],
};

/** Puts the caret into the text as soon as there is one, and says when it stands there. Run in the page, each frame. */
function caretStands() {
  const text = globalThis.document.querySelector('[contenteditable]:not([contenteditable="false"])');
  if (!text?.textContent) return false;
  text.focus();
  const at = globalThis.getSelection()?.anchorNode;
  return at !== null && at !== undefined && (text === at || text.contains(at));
}

/** Milliseconds from the start of the process to its address, and to the caret; Chromium starts at the same moment. */
async function start(args) {
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      COPYDESK_LIBRARY: join(folder, 'library'),
      COPYDESK_CONFIG: join(folder, 'config'),
    },
  });
  const exited = once(child, 'exit');
  const starting = chromium.launch({ args: chromiumArguments(), ...(executablePath && { executablePath }) });
  const [line] = await once(createInterface(child.stdout), 'line');
  const served = performance.now() - from;
  const browser = await starting;
  const page = await browser.newPage();
  await page.goto(JSON.parse(line).url, { waitUntil: 'commit' });
  await page.waitForFunction(caretStands, undefined, { polling: 'raf' });
  const caret = performance.now() - from;
  await browser.close();
  child.kill('SIGTERM');
  await exited;
  return { served, caret };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

await buildIfStale();
const found = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
// The first start makes the library and its samples; it is nobody's last story yet.
await start(contenders.Copydesk);
for (let round = 0; round < rounds; round++)
  for (const [name, args] of Object.entries(contenders)) found[name].push(await start(args));
await rm(folder, { recursive: true, force: true });

const least = median(found['empty page'].map(({ caret }) => caret));
console.log(
  `${rounds} rounds, median\n\n| | served after | caret after | times the empty page |\n| --- | ---: | ---: | ---: |`,
);
for (const [name, times] of Object.entries(found)) {
  const [served, caret] = ['served', 'caret'].map((what) => median(times.map((time) => time[what])));
  console.log(
    `| ${name} | ${served.toFixed(0)} ms | ${caret.toFixed(0)} ms | ${(caret / least).toFixed(2)} |`,
  );
}
