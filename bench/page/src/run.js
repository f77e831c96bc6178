import { basename, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { chromiumArguments, findChromium } from '../../../test/support/find-chromium.ts';
import { serveFolder } from './serve-folder.js';

/** Lighthouse's categories, and what each must reach. */
const GOALS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const METRICS = ['largest-contentful-paint', 'cumulative-layout-shift', 'total-blocking-time'];
const PORT = 9333;
const ROUNDS = 3;

const folders = process.argv.slice(2).map((folder) => resolve(process.env.INIT_CWD ?? '.', folder));
if (folders.length === 0) {
  console.error('Name the page folders to measure: npm run bench:page -- <folder> …');
  process.exit(1);
}

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...chromiumArguments(), `--remote-debugging-port=${PORT}`],
});
/** Lighthouse's own defaults: a phone of the middle class on a slow line, its processor slowed down four times. */
const measure = async (url) =>
  (await lighthouse(url, { port: PORT, logLevel: 'error', onlyCategories: Object.keys(GOALS) })).lhr;

const scoreOf = (lhr, id) => Math.round(lhr.categories[id].score * 100);

/** Audits that cost the page something. */
function missesOf({ categories, audits }) {
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs);
  const counted = new Set(refs.filter(({ weight }) => weight > 0).map(({ id }) => id));
  return Object.values(audits).filter(({ id, score }) => counted.has(id) && score !== null && score < 0.9);
}

const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
row(['page', ...Object.keys(GOALS), 'LCP, CLS, TBT', 'misses', 'machine']);
row(Array(8).fill('---'));

let isShort = false;
for (const folder of folders) {
  const server = await serveFolder(folder);
  const runs = [];
  for (let round = 0; round < ROUNDS; round++) runs.push(await measure(server.url));
  await server.stop();
  runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  const median = runs[Math.floor(ROUNDS / 2)];
  isShort ||= Object.entries(GOALS).some(([id, goal]) => scoreOf(median, id) < goal);
  row([
    basename(folder),
    ...Object.keys(GOALS).map((id) => scoreOf(median, id)),
    METRICS.map((id) => median.audits[id].displayValue).join(', '),
    missesOf(median)
      .map(({ id }) => id)
      .join(', '),
    Math.round(median.environment.benchmarkIndex),
  ]);
}
await browser.close();
process.exitCode = isShort ? 1 : 0;
