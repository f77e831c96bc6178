import { app, powerMonitor, type BrowserWindow } from 'electron';

interface SystemEnds {
  readonly preventDefault: () => void;
}

/**
 * Ends the app before a machine that shuts down (Linux, macOS) would end it: the system waits for a while, in which
 * texts are saved and the library is closed. Call once the app is ready.
 */
export function watchSystemEnd(): void {
  // Electron's types leave the event out. https://www.electronjs.org/docs/latest/api/power-monitor#event-shutdown-linux-macos
  powerMonitor.on('shutdown', (...[event]: readonly SystemEnds[]) => {
    event?.preventDefault();
    app.quit();
  });
}

/**
 * Windows asks each window before it ends or logs the user off, and no other event of quitting comes. A text that is
 * not saved is worth to be waited for; anything else is safe on the disk already.
 */
export function holdSystemEnd(window: BrowserWindow, isUnsaved: () => boolean): void {
  window.on('query-session-end', (event) => {
    if (!isUnsaved()) return;
    event.preventDefault();
    app.quit();
  });
}
