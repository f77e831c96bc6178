/* global requestAnimationFrame -- what runs in the page */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { findChromium } from '../../../test/support/find-chromium';
import { another } from './make-pictures.js';

/** How many photos the library has after each step; the frames are those of the second. */
const STEPS = [10, 100, 300, 600];
const root = join(process.cwd(), '..', '..');

/** The most memory that a process has held so far, in megabytes. */
async function peakOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

/** Notes from now on every gap between frames, and for how long the page's own thread was held at most (milliseconds). */
const watch = (page) =>
  page.evaluate(() => {
    const seen = { gaps: [], longest: 0 };
    globalThis.seen = seen;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now) => {
      seen.gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

/** Opens the photo desk of an app that was just started. */
async function openPhotoDesk(page, url) {
  await page.goto(url);
  await page.getByLabel('Your name').fill('Asha Rao');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  // The window opens the newest story as it starts, and whatever was open before is closed then.
  await page.getByRole('textbox', { name: 'Headline', exact: true }).waitFor();
  await page.waitForTimeout(1500);
  await page.keyboard.press('F8');
  const desk = page.getByRole('dialog', { name: 'Photo desk' });
  await desk.waitFor();
  return desk;
}

/** Adds files of this picture, one after the other on the disk, and waits until all are in. */
async function add(desk, folder, picture, { from, to }) {
  const paths = [];
  for (let at = from; at < to; at++) {
    const path = join(folder, `${at}.jpg`);
    await writeFile(path, another(picture, at));
    paths.push(path);
  }
  const start = performance.now();
  await desk.getByLabel('Add photos', { exact: true }).setInputFiles(paths);
  await desk.getByText(/^\d+ photos? added/).waitFor({ timeout: 600_000 });
  const ms = (performance.now() - start) / paths.length;
  await desk.getByRole('button', { name: 'Close' }).last().click();
  for (const path of paths) await rm(path);
  return ms;
}

/**
 * Watches the app's window and the desk's memory while hundreds of copies of a picture come into the photo desk, and prints
 * both. The app is the built one.
 */
export async function printFrames(picture) {
  const folder = await mkdtemp(join(os.tmpdir(), 'copydesk-bench-frames-'));
  const app = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      COPYDESK_CONFIG: join(folder, 'config'),
      COPYDESK_LIBRARY: join(folder, 'library'),
    },
  });
  const [line] = await once(createInterface(app.stdout), 'line');
  const executablePath = findChromium() ?? undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const desk = await openPhotoDesk(page, JSON.parse(line).url);
    console.log('\nPhotos of 24 megapixels come into the photo desk');
    const peaks = [];
    let seen;
    for (const [step, to] of STEPS.entries()) {
      if (step === 1) await watch(page);
      const ms = await add(desk, folder, picture, { from: STEPS[step - 1] ?? 0, to });
      if (step === 1) seen = await page.evaluate(() => structuredClone(globalThis.seen));
      peaks.push(await peakOf(app.pid));
      console.log(
        `  ${String(to).padStart(3)} photos: ${ms.toFixed(0).padStart(4)} ms each by the clock; the desk’s memory at its peak ${peaks.at(-1)} MB; load of the machine ${os.loadavg()[0].toFixed(1)}`,
      );
    }
    return { ...printGaps(seen), peaks };
  } finally {
    await browser.close();
    app.kill();
    await once(app, 'exit');
    await rm(folder, { recursive: true });
  }
}

/** A frame takes 16.7 ms: three take 50.0, and are late already. */
const LATE_MS = 49;

function printGaps({ gaps, longest }) {
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const [median, most, almostAll, worstGap] = [0.5, 0.95, 0.99, 1].map(at);
  const late = gaps.filter((gap) => gap > LATE_MS).length;
  console.log(
    `  frame gaps from the 10th to the 100th, ${gaps.length} frames: median ${median.toFixed(0)} ms, 95 % ${most.toFixed(0)} ms, 99 % ${almostAll.toFixed(0)} ms, worst ${worstGap.toFixed(0)} ms; ${late} of 50 ms and more`,
  );
  console.log(
    `  longest task of the page by the clock: ${longest === 0 ? 'none over 50' : longest.toFixed(0)} ms`,
  );
  return { worstGap, late };
}
