import { setTimeout as wait } from 'node:timers/promises';

/** So long a piece of work may take, and a save beside it (ms): then the row says so, and the next one begins. */
const LIMIT = Number(process.env.COPYDESK_BENCH_LIMIT ?? 60_000);

const LATE = Symbol('late');
const late = (promise, ms) => Promise.race([promise, wait(ms, LATE, { ref: false })]);

/**
 * Saves a story every 50 ms while `work` is done, and for half a second after. Gives how long the saves waited for their replies by the clock, and the
 * longest that the desk worked at a stretch, in processor time (all ms). `isLate` if the work or a save did not end in time: the desk is of no use then.
 */
export async function worstBeside(desk, work) {
  const { story } = await desk.call('stories.create', {});
  let revision = 0;
  const waits = [];
  const save = async () => {
    const from = performance.now();
    const next = { id: story.id, baseRevision: revision, reason: 'typing' };
    const saved = await late(
      desk.call('stories.save', { ...next, story: { ...story, headline: `At ${from}` } }),
      LIMIT,
    );
    const took = performance.now() - from;
    waits.push(took);
    if (saved === LATE) return false;
    ({ revision } = saved);
    await wait(Math.max(0, 50 - took));
    return true;
  };
  await save();
  waits.length = 0;
  desk.longest[0] = 0;
  const began = performance.now();
  let said;
  const working = work(desk).then(async (answer) => {
    await wait(500);
    said = answer;
  });
  working.catch(() => undefined);
  let isLate = false;
  while (said === undefined && !isLate) {
    isLate = !(await save()) || performance.now() - began > LIMIT;
    if (!isLate) await Promise.race([working, wait(0)]);
  }
  const sorted = waits.toSorted((a, b) => a - b);
  return {
    ...{ isLate, saves: waits.length, median: sorted[sorted.length >> 1], worst: sorted.at(-1) },
    said: isLate ? `not done in ${(LIMIT / 1000).toFixed(0)} s` : said,
    took: performance.now() - began,
    stretch: desk.longest[0],
  };
}
