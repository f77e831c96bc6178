import { app, powerMonitor, type BrowserWindow } from 'electron';

interface SystemEnds {
  readonly preventDefault: () => void;
}

/**
 * Saves before a machine sleeps, and on Linux ends the app before a machine that shuts down would end it: the system waits
 * for a while, in which texts are saved and the library is closed. A Mac quits its apps by itself, as by the menu; and a
 * shutdown that is prevented there once would take Quit away for good. Call once the app is ready.
 */
export function watchSystemEnd(platform: NodeJS.Platform, saveAll: () => void): void {
  // First: on Linux, Electron asks the system to wait only for a `shutdown` listener that comes after another listener.
  powerMonitor.on('suspend', saveAll);
  if (platform !== 'linux') return;
  // Electron's types leave the event out. https://www.electronjs.org/docs/latest/api/power-monitor#event-shutdown-linux-macos
  powerMonitor.on('shutdown', (...[event]: readonly SystemEnds[]) => {
    event?.preventDefault();
    app.quit();
  });
}

/**
 * Windows asks each window before it ends or logs the user off, and no other event of quitting comes. A text that is
 * not saved is worth waiting for. Once it is decided, `onEnd` has to close the library before it returns.
 */
export function holdSystemEnd(window: BrowserWindow, isUnsaved: () => boolean, onEnd: () => void): void {
  window.on('query-session-end', (event) => {
    if (!isUnsaved()) return;
    event.preventDefault();
    app.quit();
  });
  window.on('session-end', onEnd);
}
