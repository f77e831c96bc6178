const MINUTE_MS = 60_000;
/** How often to check whether a day has passed: timers and `performance.now()` stop while a machine sleeps. */
const TICK_MS = 60 * MINUTE_MS;
const EVERY_MS = 24 * 60 * MINUTE_MS;

/** Calls `look` soon after a start, though not while the window is being drawn, and then once a day by the wall clock. */
export function lookDaily(look: () => void): void {
  let last = -Infinity;
  const tick = (): void => {
    // By the wall clock, even if it was set back since.
    if (Math.abs(Date.now() - last) < EVERY_MS) return;
    last = Date.now();
    look();
  };
  setTimeout(tick, MINUTE_MS).unref();
  setInterval(tick, TICK_MS).unref();
}
