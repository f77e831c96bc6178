import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';

const QUESTION: MessageBoxOptions = {
  type: 'warning',
  message: 'A page is still being exported.',
  detail: 'Go back and wait, or cancel the export. If you cancel it, nothing is written.',
  buttons: ['Go back', 'Cancel the export'],
  defaultId: 0,
  cancelId: 0,
};

export interface ExportGuard {
  /** The page says whether it waits for an export. */
  readonly setExporting: (exporting: boolean) => void;
  /** Holds this window open until the export is over or the user says to cancel it. Call after what saves its text. */
  readonly watch: (window: BrowserWindow) => void;
}

/** Keeps a window open during an export: when the last window closes, the desk closes and cancels its work. */
export function createExportGuard(onKeptOpen: () => void): ExportGuard {
  let exporting = false;
  let isAsking = false;

  async function ask(window: BrowserWindow): Promise<void> {
    isAsking = true;
    // If the question cannot be shown, the export is not cancelled.
    const { response } = await dialog.showMessageBox(window, QUESTION).catch(() => ({ response: 0 }));
    isAsking = false;
    if (window.isDestroyed()) return;
    if (response === 0) {
      onKeptOpen();
      return;
    }
    exporting = false;
    window.close();
  }

  return {
    setExporting: (now) => {
      exporting = now;
    },
    watch: (window) => {
      window.on('close', (event) => {
        if (!exporting || event.defaultPrevented) return;
        event.preventDefault();
        if (!isAsking) void ask(window);
      });
      // The page that said so is no longer there.
      const forget = (): void => void (exporting = false);
      window.webContents.on('did-navigate', forget);
      window.webContents.on('render-process-gone', forget);
    },
  };
}
