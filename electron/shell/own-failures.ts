import { app, dialog } from 'electron';
import type { Log } from '../desk/desk';
import { saidInLog } from '../desk/said-in-log';

/** This many exceptions within this time (milliseconds) mean that they will not stop. */
const MANY = 20;
const WITHIN_MS = 60_000;

/**
 * Logs what goes wrong outside of any window: an exception or a promise of this process that nobody caught, and a process
 * of Chromium that has died. The app continues: texts are in the pages and the library is in the desk, and neither is touched. Only
 * exceptions that do not end close it, as a user does: texts are saved first. Logs no message, which may quote a story.
 *
 * @returns what ends the watch
 */
export function watchOwnFailures(log: Log): () => void {
  let lately: readonly number[] = [];
  const onException = (failure: unknown): void => {
    log.error('an exception in the app was not caught', { failure: saidInLog(failure) });
    const now = performance.now();
    lately = [...lately.filter((at) => now - at < WITHIN_MS), now];
    if (lately.length !== MANY) return;
    log.error('the app ends: exceptions do not');
    dialog.showErrorBox(
      'Copydesk has to close',
      'Something in Copydesk keeps failing. Your text is saved first. See the log for details.',
    );
    app.quit();
  };
  const onRejection = (failure: unknown): void =>
    log.error('a failure in the app was not caught', { failure: saidInLog(failure) });
  const onGone = (_: unknown, { type, reason, exitCode, name }: Electron.Details): void => {
    // The pages are watched by their windows (failures.ts); Chromium starts the others again by itself.
    if (reason !== 'clean-exit')
      log.error('a process of the window’s died', { type, reason, exitCode, name });
  };
  process.on('uncaughtException', onException);
  process.on('unhandledRejection', onRejection);
  app.on('child-process-gone', onGone);
  return () => {
    process.off('uncaughtException', onException);
    process.off('unhandledRejection', onRejection);
    app.off('child-process-gone', onGone);
  };
}
