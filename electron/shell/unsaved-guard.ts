import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';

/** Longer than the page takes to save on any disk that works. */
const PATIENCE_MS = 5_000;

/** What is to happen to a window: it may close, or only reload its page. */
type End = 'close' | 'reload';

const QUESTIONS = {
  close: question('close', 'Close'),
  reload: question('reload the page', 'Reload'),
} satisfies Record<End, Omit<MessageBoxOptions, 'type'>>;

function question(toEnd: string, button: string) {
  return {
    message: 'Your latest changes are not saved.',
    detail: `Go back to see why, or ${toEnd} and lose what you typed since the last save.`,
    buttons: ['Go back', `${button} without saving`],
    defaultId: 0,
    cancelId: 0,
  };
}

export interface UnsavedGuard {
  /** The page says whether it holds text that the desk has not confirmed. */
  readonly setUnsaved: (unsaved: boolean) => void;
  readonly isUnsaved: () => boolean;
  /** Holds this window open until its text is saved or the user says to drop it. */
  readonly watch: (window: BrowserWindow) => void;
}

export interface UnsavedGuardOptions {
  /** Tells the page to save all that it holds at once, and to say what is left. */
  readonly askToSave: () => void;
  /** The user chose to go back to the text. */
  readonly onKeptOpen: () => void;
}

/** Keeps a window open while it has unsaved text. */
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

  /** Settles the text of a page that is about to end. */
  async function settle(window: BrowserWindow, end: End): Promise<'saved' | 'dropped' | 'kept open'> {
    askToSave();
    const done = await untilSaved();
    saved = null;
    if (done || window.isDestroyed()) return 'saved';
    const { response } = await dialog.showMessageBox(window, { type: 'warning', ...QUESTIONS[end] });
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
      const page = window.webContents;
      let state: 'open' | 'settling' | 'let go' = 'open';
      let wanted: End = 'close';
      /** Whether the window is already to close; if not, an end of its page is a reload. */
      let isClosing = false;
      const endOnceSettled = async (end: End): Promise<void> => {
        // A window that is closed while its page is about to reload closes.
        if (state !== 'settling' || end === 'close') wanted = end;
        if (state === 'settling') return;
        state = 'settling';
        const outcome = await settle(window, end).catch(() => 'kept open' as const);
        // Only dropped text is let go: what was typed since the save is asked about again.
        state = outcome === 'dropped' ? 'let go' : 'open';
        if (outcome === 'kept open' || window.isDestroyed()) return;
        if (wanted === 'close') window.close();
        else page.reload();
      };
      window.on('close', (event) => {
        isClosing = !unsaved || state === 'let go';
        if (isClosing) return;
        event.preventDefault();
        void endOnceSettled('close');
      });
      // The page's own `beforeunload` objects to every end while it holds text. The user has the last word; and where
      // the page objects before its word was here, this is its word. https://www.electronjs.org/docs/latest/api/web-contents#event-will-prevent-unload
      page.on('will-prevent-unload', (event) => {
        const end = isClosing ? 'close' : 'reload';
        isClosing = false;
        if (state === 'let go') {
          event.preventDefault();
          return;
        }
        unsaved = true;
        void endOnceSettled(end);
      });
      // The page that was let go is no longer there, and the next one has said nothing yet.
      page.on('did-navigate', () => {
        unsaved = false;
        if (state === 'let go') state = 'open';
      });
      // A page that has crashed holds nothing any more, and could never say so.
      page.on('render-process-gone', () => {
        unsaved = false;
      });
    },
  };
}
