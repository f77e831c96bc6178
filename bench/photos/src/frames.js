/* global requestAnimationFrame -- what runs in the page */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { findChromium } from '../../../test/support/find-chromium';
import { makePicture } from './make-pictures.js';

const PHOTOS = 100;
const root = join(process.cwd(), '..', '..');

/** The same picture as another file: a comment segment (ITU-T T.81, B.2.4.5) after the first marker. */
function another(jpeg, at) {
  const comment = Buffer.from(`photo ${at}`);
  const length = Buffer.from([0, comment.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, comment, jpeg.subarray(2)]);
}

/** The most memory that a process has held so far, in megabytes. */
async function peakOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

const folder = await mkdtemp(join(os.tmpdir(), 'copydesk-bench-frames-'));
const jpeg = await makePicture(1);
const files = [];
for (let at = 0; at < PHOTOS; at++) {
  const path = join(folder, `${at}.jpg`);
  await writeFile(path, another(jpeg, at));
  files.push(path);
}

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

/** Frames that came late while the work went on, and how long the page's own thread was held at most (milliseconds). */
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

try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(JSON.parse(line).url);
  await page.getByLabel('Your name').fill('Asha Rao');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  // The window opens the newest story as it starts, and whatever was open before is closed then.
  await page.getByRole('textbox', { name: 'Headline', exact: true }).waitFor();
  await page.waitForTimeout(1500);
  await page.keyboard.press('F8');
  const desk = page.getByRole('dialog', { name: 'Photo desk' });
  await desk.waitFor();
  const chooser = desk.getByLabel('Add photos', { exact: true });
  const add = async (some) => {
    await chooser.setInputFiles(some);
    await desk.getByText(/^\d+ photos? added/).waitFor({ timeout: 300_000 });
    await desk.getByRole('button', { name: 'Close' }).last().click();
  };
  await add(files.slice(0, 10));
  const early = await peakOf(app.pid);
  await watch(page);
  const start = performance.now();
  await add(files.slice(10));
  const seconds = (performance.now() - start) / 1000;
  const { gaps, longest } = await page.evaluate(() => globalThis.seen);
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
  const late = gaps.filter((gap) => gap > 50).length;
  console.log(
    `${PHOTOS} JPEGs of 24 megapixels come into the photo desk; load of the machine ${os.loadavg()[0].toFixed(1)}`,
  );
  console.log(
    `  time for the last 90          ${seconds.toFixed(0)} s, ${((seconds * 1000) / 90).toFixed(0)} ms each`,
  );
  console.log(
    `  frame gaps, ${String(gaps.length).padStart(5)} frames      median ${at(0.5)} ms, 95 % ${at(0.95)} ms, 99 % ${at(0.99)} ms, worst ${at(1)} ms; ${late} over 50 ms`,
  );
  console.log(`  longest task of the page      ${longest === 0 ? 'none over 50' : longest.toFixed(0)} ms`);
  console.log(
    `  the desk’s memory at its peak ${early} MB after 10 photos, ${await peakOf(app.pid)} MB after ${PHOTOS}`,
  );
} finally {
  await browser.close();
  app.kill();
  await once(app, 'exit');
  await rm(folder, { recursive: true });
}
