import { app, dialog, type BrowserWindow } from 'electron';
import type { Log } from '../desk/desk';
import { sentence } from '@shared/sentence';

/** A page that dies again so soon would only go on dying. */
const AGAIN_MS = 10_000;

/** Loads a page that has crashed anew: its story is as it was last shown as saved. Call once for each window. */
export function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.error('the page crashed', { reason });
    const isAgain = performance.now() - last < AGAIN_MS;
    last = performance.now();
    if (!isAgain) window.webContents.reload();
  });
}

/** Says why the app cannot start, and ends it: without a window nobody could see that it runs. */
export function endUnstarted(failure: unknown): void {
  const why = sentence(failure);
  dialog.showErrorBox('Copydesk could not start', `${why}\n\nYour stories are safe. Install Copydesk again.`);
  app.exit(1);
}
