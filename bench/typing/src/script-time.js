/** What the page's thread does for scripts. One of them may be inside another. */
const SCRIPT = new Set(['FunctionCall', 'RunMicrotasks', 'EvaluateScript']);

const MARK = 'bench-begins';

/**
 * Processor milliseconds that the page's thread spends in scripts while `work` runs. Unlike the clock, these do not count the time in
 * which the machine does something else, so their ratios are steady on a busy machine.
 */
export async function scriptTime(browser, page, work) {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  await page.evaluate((mark) => performance.mark(mark), MARK);
  await work();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const begin = traceEvents.find(({ name }) => name === MARK);
  const scripts = traceEvents
    .filter(
      ({ name, pid, tid, ph, ts }) =>
        SCRIPT.has(name) && pid === begin.pid && tid === begin.tid && ph === 'X' && ts > begin.ts,
    )
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0;
  let time = 0;
  for (const { ts, dur, tdur } of scripts) {
    if (ts < end) continue;
    end = ts + dur;
    time += tdur ?? 0;
  }
  return time / 1000;
}
