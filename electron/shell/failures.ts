import { setTimeout } from 'node:timers/promises';
import { app, dialog, type BrowserWindow } from 'electron';
import type { Log } from '../desk/desk';
import { sentence } from '@shared/sentence';

/** A page that crashes again this soon would keep crashing. */
const AGAIN_MS = 10_000;

/** Chromium's name for a load that was stopped on purpose, or by the next one. */
const ABORTED = -3;

/** A page that still does not answer so long after Chromium has said so may not come back by itself (milliseconds). */
const HUNG_MS = 5_000;

/**
 * Reloads a page that has crashed: its story is as it was last shown as saved. If it crashes again at once, or
 * cannot be loaded at all, or hangs, the user is asked what to do. Call once for each window.
 */
export function watchPage(window: BrowserWindow, log: Log): void {
  const page = window.webContents;
  const hang = watchHang(window, log);
  let last = -Infinity;
  let asking = false;
  const ask = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    // A window that was never drawn would stay hidden.
    window.show();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: 'This window cannot be shown.',
      detail:
        'Your stories are safe, as they were last shown as saved. Anything typed after that, up to the last second, is offered when the window is back. See the log for details.',
      buttons: ['Reload', 'Close the window'],
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
    // Its user has just asked for it.
    if (hang.isEnded()) return page.reload();
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

/** Asks what to do with a page that hangs, repeatedly as long as it does. */
function watchHang(window: BrowserWindow, log: Log): { readonly isEnded: () => boolean } {
  const page = window.webContents;
  let isEnded = false;
  /** Takes the question back: the page answers again, or is gone. */
  let over: AbortController | null = null;
  const ask = async (signal: AbortSignal): Promise<void> => {
    await setTimeout(HUNG_MS, undefined, { signal });
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'This window is not responding.',
      detail:
        'Wait for it, or reload it. Your stories are as they were last shown as saved. Anything typed after that is kept on this computer, and is offered when the window is back. Only the last second before the window stopped, and what you typed after it did, may be missing.',
      buttons: ['Wait', 'Reload'],
      defaultId: 0,
      cancelId: 0,
      signal,
    });
    if (signal.aborted || window.isDestroyed()) return;
    if (response === 0) return ask(signal);
    isEnded = true;
    log.error('the page was loaded again because it did not answer');
    // A hanging page cannot be reloaded: its process has to end first.
    page.forcefullyCrashRenderer();
  };
  const end = (): void => {
    over?.abort();
    over = null;
  };
  window.on('unresponsive', () => {
    if (over) return;
    log.error('the page does not answer');
    over = new AbortController();
    ask(over.signal).catch(() => undefined);
  });
  window.on('responsive', () => {
    if (over) log.info('the page answers again');
    end();
  });
  window.on('closed', end);
  page.on('render-process-gone', end);
  page.on('did-navigate', () => (isEnded = false));
  return { isEnded: () => isEnded };
}

/** Says why the app cannot start, and ends it: without a window nobody could see that it runs. */
export function endUnstarted(failure: unknown): void {
  const why = sentence(failure);
  dialog.showErrorBox('Copydesk could not start', `${why}\n\nYour stories are safe. Reinstall Copydesk.`);
  app.exit(1);
}
