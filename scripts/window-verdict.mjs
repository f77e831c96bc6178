/** Fails a run in which no window could be had: a machine that is there to test one must not pass without it. */
export const MUST_RUN = '--must-run';

/**
 * What to say about a run in a real window, and how it ends.
 *
 * @param {{ why?: string, ok?: boolean, version?: string }} run as `runInRealWindow` gives it
 * @param {boolean} mustRun whether a window has to be there
 * @param {string} counted how many specs ran, in words
 */
export function windowVerdict({ why, ok, version }, mustRun, counted) {
  if (why) return { says: `not run: no real window (${why})`, exitCode: mustRun ? 1 : 0 };
  return { says: `Electron ${version}: ${counted}.`, exitCode: ok ? 0 : 1 };
}
