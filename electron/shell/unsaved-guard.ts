import { dialog, type BrowserWindow } from 'electron';

/** Longer than the page takes to save on any disk that works. */
const PATIENCE_MS = 5_000;

export interface UnsavedGuard {
  /** The page's word on whether it holds text that the desk has not confirmed. */
  readonly setUnsaved: (unsaved: boolean) => void;
  /** Holds this window open until its text is saved or the user says to drop it. */
  readonly watch: (window: BrowserWindow) => void;
}

export interface UnsavedGuardOptions {
  /** Tells the page to save at once. */
  readonly askToSave: () => void;
  /** The user chose to go back to the text. */
  readonly onKeptOpen: () => void;
}

/** Keeps a window from closing over text that is not saved. */
export function createUnsavedGuard({ askToSave, onKeptOpen }: UnsavedGuardOptions): UnsavedGuard {
  let unsaved = false;
  let saved: (() => void) | null = null;

  const untilSaved = (): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE_MS);
      saved = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });

  async function settle(window: BrowserWindow): Promise<void> {
    askToSave();
    const done = await untilSaved();
    saved = null;
    if (window.isDestroyed()) return;
    if (!done) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: 'The last changes are not saved.',
        detail: 'Go back to see why, or close and lose what was typed since the last save.',
        buttons: ['Go back', 'Close without saving'],
        defaultId: 0,
        cancelId: 0,
      });
      if (response === 0) {
        onKeptOpen();
        return;
      }
      unsaved = false;
    }
    window.close();
  }

  return {
    setUnsaved: (now) => {
      unsaved = now;
      if (!now) saved?.();
    },
    watch: (window) => {
      let settling = false;
      window.on('close', (event) => {
        if (!unsaved) return;
        event.preventDefault();
        if (settling) return;
        settling = true;
        void settle(window).finally(() => {
          settling = false;
        });
      });
      // A page that has crashed holds nothing any more, and could never say so.
      window.webContents.on('render-process-gone', () => {
        unsaved = false;
      });
    },
  };
}
