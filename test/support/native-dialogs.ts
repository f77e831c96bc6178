import { expect, type ElectronApplication } from '@playwright/test';
import type { App } from './app';
import type { MainProcess } from './bare-electron';

/** A native dialog that the app has asked for. */
export interface AskedDialog {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

type Kept = typeof globalThis & {
  askedDialogs: AskedDialog[];
  answers: number[];
  folders: (string | null)[];
};

/** Electron itself; these tests run in nothing else. */
export function electronOf({ electron }: App): ElectronApplication {
  if (!electron) throw new Error('These tests run in Electron.');
  return electron;
}

/**
 * Answers the platform’s dialogs, which no test can press, from now on: message boxes by the place of a button, in this order
 * and with its cancel button after that; folder dialogs by a folder, or null for Cancel.
 */
export const answerDialogs = (
  electron: MainProcess,
  answers: { readonly buttons?: readonly number[]; readonly folders?: readonly (string | null)[] },
): Promise<void> =>
  electron.evaluate(({ dialog }, { buttons = [], folders = [] }) => {
    const kept = globalThis as Kept;
    Object.assign(kept, { askedDialogs: [], answers: [...buttons], folders: [...folders] });
    dialog.showMessageBox = (...args: unknown[]) => {
      const {
        message,
        detail = '',
        buttons: shown = [],
        cancelId = 0,
      } = args.at(-1) as Electron.MessageBoxOptions;
      kept.askedDialogs.push({ message, detail, buttons: shown });
      return Promise.resolve({ response: kept.answers.shift() ?? cancelId, checkboxChecked: false });
    };
    dialog.showOpenDialog = () => {
      const folder = kept.folders.shift() ?? null;
      return Promise.resolve({ canceled: folder === null, filePaths: folder === null ? [] : [folder] });
    };
  }, answers);

/** The message boxes since `answerDialogs`. */
export const askedDialogs = (electron: MainProcess): Promise<readonly AskedDialog[]> =>
  electron.evaluate(() => (globalThis as Kept).askedDialogs);

/**
 * Runs a script in the first window’s page past Playwright, which gives up a page that has crashed. Rejects if the page has not
 * answered within `patience` (milliseconds): one that is gone by then never does.
 */
export const inPage = <T>(electron: MainProcess, script: string, patience = 2000): Promise<T> =>
  electron.evaluate(
    ({ BrowserWindow }, [code, ms]) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<never>,
        new Promise<never>((_, reject) => setTimeout(() => reject(new Error('The page is gone.')), ms)),
      ]),
    [script, patience] as const,
  );

/** What the first window’s fields and copy say, past Playwright. Waits for a page that is being loaded. */
export const expectWords = (electron: MainProcess, words: string): Promise<void> =>
  expect
    .poll(
      () =>
        inPage<string>(
          electron,
          `[document.body.innerText, ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value)].join('\\n')`,
        ).catch(() => ''),
      { timeout: 40_000 },
    )
    .toContain(words);

/** The log of the app. */
export const logOf = (electron: MainProcess): Promise<string> =>
  electron.evaluate(({ app }) => {
    const { readFileSync } = process.getBuiltinModule('node:fs');
    return readFileSync(`${app.getPath('logs')}/copydesk.log`, 'utf8');
  });
