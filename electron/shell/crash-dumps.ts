import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, crashReporter } from 'electron';
import { keepNewest } from './newest-dumps';

/** Enough to see whether a crash repeats, and no more of a story's memory than needed. */
const KEPT = 5;

/**
 * Keeps what a crash leaves (minidumps) in a folder beside the log, the newest few of it. Nothing is ever sent. Such a file holds
 * parts of the memory, and with it words of stories. Call before the app is ready, once the folder of its data is known.
 */
export function keepCrashDumps(): void {
  try {
    const folder = join(app.getPath('logs'), 'crashes');
    // It holds words of stories: nobody else on this machine needs to read it.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('crashDumps', folder);
    keepNewest(folder, KEPT);
    crashReporter.start({ uploadToServer: false });
    // Those of this run: each is counted once the next crash, or the next start, finds it whole.
    const prune = (): void => keepNewest(folder, KEPT);
    app.on('render-process-gone', prune);
    app.on('child-process-gone', prune);
  } catch {
    // A full or read-only disk: the log still says what it can about a crash.
  }
}
