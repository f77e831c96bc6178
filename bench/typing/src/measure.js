import { setTimeout as sleep } from 'node:timers/promises';
import { scriptTime } from './script-time.js';

/** A quick typist: eight keys a second. */
const BETWEEN_KEYS_MS = 120;
const WARM_UP = 12;
const TEXT = 'they said so at night and again ';

const COPY = '[contenteditable="true"]';

export const quantile = (numbers, part) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];

/** Notes in the page, for each key, the time from the event to the frame that shows what it did. */
const watchKeys = () => {
  globalThis.paints = [];
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // A task after the frame's callbacks: style, layout and paint are done by then.
        port1.onmessage = () => globalThis.paints.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
};

async function metricsOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Puts the caret into the middle of the story's middle paragraph, as a click does. */
export async function goToMiddle(page) {
  const place = await page.evaluate((copy) => {
    const blocks = document.querySelector(copy).querySelectorAll('p');
    const block = blocks[blocks.length >> 1];
    block.scrollIntoView({ block: 'center' });
    return new Promise((done) =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          block.scrollIntoView({ block: 'center' });
          const { left, top, height } = block.getBoundingClientRect();
          done({ x: left + 200, y: top + height / 2 });
        }),
      ),
    );
  }, COPY);
  await page.mouse.click(place.x, place.y);
  await sleep(300);
}

async function type(page, keys) {
  let next = performance.now();
  for (let at = 0; at < keys; at += 1) {
    const key = TEXT[at % TEXT.length];
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    next += BETWEEN_KEYS_MS;
    await sleep(Math.max(0, next - performance.now()));
  }
}

/**
 * Types so many keys where the caret is. Milliseconds: of each key until its frame, and per key of script, style, layout
 * and all tasks, with whatever the page does in the pauses and in the three seconds after.
 */
export async function typeIn(page, session, keys) {
  await page.evaluate(watchKeys);
  await type(page, WARM_UP);
  await sleep(2500);
  await page.evaluate(() => globalThis.paints.splice(0));
  const before = await metricsOf(session);
  await type(page, keys);
  await sleep(3000);
  const after = await metricsOf(session);
  const perKey = (name) => ((after[name] - before[name]) * 1000) / keys;
  return {
    paints: await page.evaluate(() => globalThis.paints.splice(0)),
    script: perKey('ScriptDuration'),
    style: perKey('RecalcStyleDuration'),
    layout: perKey('LayoutDuration'),
    task: perKey('TaskDuration'),
  };
}

/** Processor milliseconds of script per key, with the pauses and the three seconds after. */
export const scriptOf = async (browser, page, keys) =>
  (await scriptTime(browser, page, async () => {
    await type(page, keys);
    await sleep(3000);
  })) / keys;

/** Types under a profiler; resolves with milliseconds per key by function. */
export async function profileTyping(page, session, keys) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await type(page, keys);
  await sleep(1500);
  const { profile } = await session.send('Profiler.stop');
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map();
  profile.samples.forEach((id, at) => {
    const name = names.get(id);
    times.set(name, (times.get(name) ?? 0) + profile.timeDeltas[at] / 1000 / keys);
  });
  return times;
}

const OUTSIDE = new Set(['(root)', '(idle)', '(program)']);

const nameOf = ({ functionName, url, lineNumber, columnNumber }) =>
  url === ''
    ? functionName || '(native)'
    : `${functionName || '(anonymous)'} ${url
        .split('/')
        .at(-1)
        .replace(/-[\w-]{8}\.js$/, '')}:${lineNumber + 1}:${columnNumber + 1}`;

export const isScript = (name) => !OUTSIDE.has(name);

/** Bytes of the page's heap after collecting what nothing holds. */
export async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await metricsOf(session)).JSHeapUsedSize;
}

/** Scrolls through the story by a third of a window a frame; resolves with the milliseconds of each frame. */
export const scrollThrough = (page) =>
  page.evaluate(async (copy) => {
    let box = document.querySelector(copy);
    while (
      box &&
      !(box.scrollHeight > box.clientHeight + 50 && /auto|scroll/.test(getComputedStyle(box).overflowY))
    )
      box = box.parentElement;
    box ??= document.scrollingElement;
    box.scrollTop = 0;
    const frame = () => new Promise((shown) => requestAnimationFrame(shown));
    await frame();
    let last = await frame();
    const times = [];
    for (let step = 0; step < 180; step += 1) {
      box.scrollTop += box.clientHeight / 3;
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  }, COPY);
