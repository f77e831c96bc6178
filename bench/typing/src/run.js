import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../../test/support/find-chromium.ts';
import {
  goToMiddle,
  heapOf,
  isScript,
  profileTyping,
  quantile,
  scriptOf,
  scrollThrough,
  typeIn,
} from './measure.js';
import { serveCopydesk, servePeers } from './served.js';

/** `node src/run.js keys=60 sizes=1000,50000 only=copydesk,lexical profile` measures less. */
const asked = Object.fromEntries(process.argv.slice(2).map((word) => word.split('=')));
const KEYS = Number(asked.keys ?? 60);
const SIZES = (asked.sizes ?? '1000,10000,50000').split(',').map(Number);
const ONLY = asked.only?.split(',') ?? ['copydesk', 'lexical', 'prosemirror', 'tiptap'];
const COPY = '[contenteditable="true"]';

const folder = await mkdtemp(join(os.tmpdir(), 'copydesk-bench-typing-'));
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: chromiumArguments(),
});
const copydesk = await serveCopydesk(folder, SIZES);
const peers = await servePeers();

const ms = (number) => number.toFixed(1).padStart(7);

async function newPage(name) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  if (name === 'copydesk') await context.addCookies(copydesk.cookies);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  return { page, session };
}

/** Opens a story; resolves with milliseconds from asking for it to a caret in it. */
async function open(page, name, words) {
  if (name === 'copydesk') {
    await page.goto(copydesk.addressOf(words), { waitUntil: 'commit' });
    const shown = await page.evaluate(
      (copy) =>
        new Promise((done) => {
          const look = () =>
            document.activeElement?.matches(copy) && document.activeElement.querySelector('p')
              ? requestAnimationFrame(() => setTimeout(() => done(performance.now())))
              : requestAnimationFrame(look);
          look();
        }),
      COPY,
    );
    return shown;
  }
  await page.goto(peers.addressOf(name));
  await page.waitForFunction(() => globalThis.isReady);
  return page.evaluate(
    (count) =>
      new Promise((done) => {
        const from = performance.now();
        globalThis.openStory(count);
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
      }),
    words,
  );
}

const found = new Map();
const profiles = new Map();
try {
  console.log(`Node ${process.version}, Chromium ${browser.version()}, ${os.platform()} ${os.arch()}`);
  console.log(
    'Milliseconds. Key to paint: p50, p95. Per key: processor time of scripts, then by the clock: script, style, layout, all tasks.',
  );
  console.log(
    'editor        words     p50     p95     cpu  script   style  layout    task    open  heap MB  frame p95',
  );
  for (const words of SIZES) {
    for (const name of ONLY) {
      const { page, session } = await newPage(name);
      const opened = [];
      for (let round = 0; round < 4; round += 1) opened.push(await open(page, name, words));
      const opening = quantile(opened.slice(1), 0.5);
      await page.locator(`${COPY} p`).first().waitFor();
      await sleep(2500);
      await goToMiddle(page);
      const typed = await typeIn(page, session, KEYS);
      const cpu = await scriptOf(browser, page, KEYS);
      const heap = (await heapOf(session)) / 1e6;
      if ('profile' in asked || Object.keys(asked).length === 0) {
        if (name === 'copydesk') profiles.set(words, await profileTyping(page, session, KEYS));
      }
      const frames = await scrollThrough(page);
      const p50 = quantile(typed.paints, 0.5);
      const p95 = quantile(typed.paints, 0.95);
      const frame = quantile(frames, 0.95);
      found.set(`${name} ${words}`, { ...typed, cpu, p50, p95, opening, heap, frame });
      console.log(
        `${name.padEnd(12)}${String(words).padStart(7)} ${[p50, p95, cpu, typed.script, typed.style, typed.layout, typed.task, opening].map(ms).join(' ')}${heap.toFixed(1).padStart(9)}${frame.toFixed(1).padStart(11)}`,
      );
      await page.context().close();
    }
  }
  sayRatios();
  sayProfile();
} finally {
  await browser.close();
  await copydesk.stop();
  await peers.stop();
  await rm(folder, { recursive: true, force: true });
}

function sayRatios() {
  const ratio = (label, [a, of], [b, ofB], goal) => {
    const over = found.get(a)?.[of];
    const under = found.get(b)?.[ofB ?? of];
    if (over !== undefined && under !== undefined)
      console.log(`${label.padEnd(62)}${(over / under).toFixed(2).padStart(6)}   goal ${goal}`);
  };
  console.log('');
  ratio('script per key at 1,000 words / Lexical', ['copydesk 1000', 'cpu'], ['lexical 1000'], 1.3);
  ratio('script per key at 50,000 words / Lexical', ['copydesk 50000', 'cpu'], ['lexical 50000'], '-');
  ratio(
    'script per key at 50,000 words / its own at 1,000',
    ['copydesk 50000', 'cpu'],
    ['copydesk 1000'],
    '-',
  );
  ratio('p50 at 50,000 / its own at 1,000', ['copydesk 50000', 'p50'], ['copydesk 1000'], 1.3);
  ratio('p95 at 50,000 / TipTap', ['copydesk 50000', 'p95'], ['tiptap 50000'], 0.35);
  ratio(
    'page load to caret at 50,000 / its own at 1,000',
    ['copydesk 50000', 'opening'],
    ['copydesk 1000'],
    1.3,
  );
  ratio('heap at 50,000 / Lexical', ['copydesk 50000', 'heap'], ['lexical 50000'], 2);
  ratio(
    'scrolling 50,000, frame p95 / 16.7 ms',
    ['copydesk 50000', 'frame'],
    ['lexical 1000', 'frame'],
    '1.0',
  );
}

/** What grows with the story's length, by function. */
function sayProfile() {
  const [least, most] = [Math.min(...profiles.keys()), Math.max(...profiles.keys())];
  const [short, long] = [profiles.get(least), profiles.get(most)];
  if (!short || !long) return;
  const rows = [...long]
    .filter(([name]) => isScript(name))
    .map(([name, time]) => ({ name, time, grown: time - (short.get(name) ?? 0) }))
    .toSorted((a, b) => b.grown - a.grown)
    .slice(0, 25);
  console.log(
    `\nFunctions by how much they grow per key from ${least} to ${most} words (ms at most words, growth):`,
  );
  for (const { name, time, grown } of rows) console.log(`${ms(time)} ${ms(grown)}  ${name}`);
}
