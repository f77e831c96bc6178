import { dialog, type BrowserWindow } from 'electron';

/** Longer than the page takes to save on any disk that works. */
const PATIENCE_MS = 5_000;

export interface UnsavedGuard {
  /** The page's word on whether it holds text that the desk has not confirmed. */
  readonly setUnsaved: (unsaved: boolean) => void;
  readonly isUnsaved: () => boolean;
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

  /** What becomes of the text of a window that is to be closed. */
  async function settle(window: BrowserWindow): Promise<'saved' | 'dropped' | 'kept open'> {
    askToSave();
    const done = await untilSaved();
    saved = null;
    if (done || window.isDestroyed()) return 'saved';
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The last changes are not saved.',
      detail: 'Go back to see why, or close and lose what was typed since the last save.',
      buttons: ['Go back', 'Close without saving'],
      defaultId: 0,
      cancelId: 0,
    });
    if (response !== 0) return 'dropped';
    onKeptOpen();
    return 'kept open';
  }

  return {
    setUnsaved: (now) => {
      unsaved = now;
      if (!now) saved?.();
    },
    isUnsaved: () => unsaved,
    watch: (window) => {
      let state: 'open' | 'settling' | 'let go' = 'open';
      const closeOnceSettled = async (): Promise<void> => {
        if (state === 'settling') return;
        state = 'settling';
        const outcome = await settle(window).catch(() => 'kept open' as const);
        // Only dropped text is let go: what was typed since the save is asked about again.
        state = outcome === 'dropped' ? 'let go' : 'open';
        if (outcome !== 'kept open' && !window.isDestroyed()) window.close();
      };
      window.on('close', (event) => {
        if (!unsaved || state === 'let go') return;
        event.preventDefault();
        void closeOnceSettled();
      });
      // The page's own `beforeunload` objects to every end while it holds text. The user has the last word; and where
      // the page objects before its word was here, this is its word. https://www.electronjs.org/docs/latest/api/web-contents#event-will-prevent-unload
      window.webContents.on('will-prevent-unload', (event) => {
        if (state === 'let go') {
          event.preventDefault();
          return;
        }
        unsaved = true;
        void closeOnceSettled();
      });
      // A page that has crashed holds nothing any more, and could never say so.
      window.webContents.on('render-process-gone', () => {
        unsaved = false;
      });
    },
  };
}
