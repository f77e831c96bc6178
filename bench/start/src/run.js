import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../../../test/support/find-chromium.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const ROUNDS = 9;
const FIELD = 'textarea, [contenteditable="true"]';

const hosts = {
  'an empty page': () => [fileURLToPath(new URL('./empty-host.js', import.meta.url))],
  Copydesk: (folder) => [
    join(root, 'out/main/cli.js'),
    'serve',
    '--json',
    '--library',
    join(folder, 'library'),
  ],
};

/** Makes the library what it is on any other day: somebody works here, and there is a story. */
async function furnish(url) {
  const { origin } = new URL(url);
  const cookie = (await fetch(url, { redirect: 'manual' })).headers.get('set-cookie').split(';')[0];
  const call = (channel, input) =>
    fetch(`${origin}/api/${channel}`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
  await call('profile.set', { name: 'Bench', role: 'reporter' });
  const paragraph =
    'The council met on Monday, heard the ferry’s last master, and said nothing of the bridge. ';
  await call('intake.text', {
    text: ['Bench story of the last ferry', ...Array(20).fill(paragraph.repeat(2))].join('\n\n'),
  });
  return cookie;
}

/**
 * One start: from the spawning of the host's process to a caret in a field of its page, in a browser that is open
 * already. Milliseconds: until the host says its address, until the page's HTML is there, until the caret is.
 */
async function start(browser, folder, args, prepare = () => undefined) {
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, COPYDESK_CONFIG: join(folder, 'config') },
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  const host = performance.now() - from;
  const { url } = JSON.parse(line);
  // The address lets one in, once: who has used it gives its cookie to the browser.
  const cookie = await prepare(url);
  if (cookie) {
    const [name, value] = cookie.split('=');
    await browser.context().addCookies([{ name, value, url: new URL(url).origin }]);
  }
  await browser.goto(url, { waitUntil: 'commit' });
  const page = performance.now() - from;
  await browser.locator(FIELD).and(browser.locator(':focus')).first().waitFor();
  const caret = performance.now() - from;
  await browser.goto('about:blank');
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { host, page, caret };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const folder = await mkdtemp(join(os.tmpdir(), 'copydesk-bench-start-'));
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  const page = await browser.newPage();
  const times = new Map(Object.keys(hosts).map((name) => [name, []]));
  // The first round makes the library and fills the disk's cache; it does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, argsOf] of Object.entries(hosts)) {
      const isFirst = round === 0 && name === 'Copydesk';
      const time = await start(page, folder, argsOf(folder), isFirst ? furnish : undefined);
      if (round > 0) times.get(name).push(time);
    }
  }
  console.log(`Node ${process.version}, Chromium ${browser.version()}, ${os.platform()} ${os.arch()}`);
  console.log('Medians in milliseconds:  address     page    caret');
  const caret = {};
  for (const [name, rounds] of times) {
    const of = (key) => median(rounds.map((round) => round[key]));
    caret[name] = of('caret');
    const cells = ['host', 'page', 'caret'].map((key) => of(key).toFixed(0).padStart(8));
    console.log(`  ${name.padEnd(22)}${cells.join(' ')}`);
  }
  console.log(`Copydesk / empty page, to the caret: ${(caret.Copydesk / caret['an empty page']).toFixed(1)}`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
