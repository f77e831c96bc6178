import { app, dialog, type BrowserWindow } from 'electron';
import type { Log } from '../desk/desk';
import { sentence } from '@shared/sentence';

/** A page that dies again so soon would only go on dying. */
const AGAIN_MS = 10_000;

/** Chromium's name for a load that was stopped on purpose, or by the next one. */
const ABORTED = -3;

/**
 * Loads a page that has crashed anew: its story is as it was last shown as saved. Where it crashes again at once, or
 * cannot be loaded at all, the user is asked. Call once for each window.
 */
export function watchPage(window: BrowserWindow, log: Log): void {
  const page = window.webContents;
  let last = -Infinity;
  let asking = false;
  const ask = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    // One that was never drawn would not be seen.
    window.show();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: 'This window cannot be shown.',
      detail: 'Your stories are safe, as they were last shown as saved. The log says what happened.',
      buttons: ['Load again', 'Close the window'],
      defaultId: 0,
      cancelId: 1,
    });
    asking = false;
    if (window.isDestroyed()) return;
    if (response === 0) page.reload();
    else window.close();
  };
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.error('the page crashed', { reason });
    const isAgain = performance.now() - last < AGAIN_MS;
    last = performance.now();
    if (isAgain) void ask();
    else page.reload();
  });
  page.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED || window.isDestroyed()) return;
    log.error('the page could not be loaded', { code, description, url });
    void ask();
  });
}

/** Says why the app cannot start, and ends it: without a window nobody could see that it runs. */
export function endUnstarted(failure: unknown): void {
  const why = sentence(failure);
  dialog.showErrorBox('Copydesk could not start', `${why}\n\nYour stories are safe. Install Copydesk again.`);
  app.exit(1);
}
