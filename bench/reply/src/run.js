import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startDesk } from './desk.js';
import { rows } from './rows.js';
import { worstBeside } from './worst-beside.js';

/**
 * Saves a story every 50 ms beside one piece of work after another, and prints how long the saves waited for their replies, and the longest that the
 * desk worked at a stretch: `run.js [<out> [<words of the rows wanted>…]]`. A row that does not end in time says so, and the next has a new desk.
 */
const [out = '../../out', ...wanted] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'copydesk-reply-'));
let desks = 0;
const start = () => startDesk(resolve(out), folder, `desk-${++desks}`);

console.log(
  '| beside | its answer | it took, s | saves | median reply, ms | worst reply, ms | the desk’s longest stretch, ms of processor time |',
);
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: |');
let desk = start();
for (const [what, prepare] of rows({ to: join(folder, 'exports'), elsewhere: start })) {
  if (wanted.length > 0 && !wanted.some((word) => what.includes(word))) continue;
  let isUseless;
  try {
    const { isLate, said, took, saves, median, worst, stretch } = await worstBeside(
      desk,
      await prepare(desk),
    );
    const figures = [(took / 1000).toFixed(1), saves, ...[median, worst, stretch].map((ms) => ms.toFixed(0))];
    console.log(`| ${[what, said, ...figures].join(' | ')} |`);
    isUseless = isLate;
  } catch (failure) {
    console.log(`| ${what} | ${failure.message} | | | | | |`);
    isUseless = true;
  }
  if (isUseless) {
    await desk.end();
    desk = start();
  }
}
await desk.end();
rmSync(folder, { recursive: true, force: true });
