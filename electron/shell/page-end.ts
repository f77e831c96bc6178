import type { BrowserWindow } from 'electron';

/** Calls `end` whenever a window’s page is gone: closed, crashed, or with another in its place. */
export function whenPageEnds(window: BrowserWindow, end: () => unknown): void {
  window.on('closed', end);
  window.webContents.on('did-navigate', end);
  window.webContents.on('render-process-gone', end);
}
