import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { MainProcess } from './bare-electron';

/**
 * Chooses an item of the window's menu as the user does: a command by its id, an item of the platform by its role, any by its
 * label. Waits until it can be chosen, which the page says a frame after a change.
 */
export async function chooseInMenu(electron: MainProcess, name: string): Promise<void> {
  await expect
    .poll(() =>
      electron.evaluate(({ BrowserWindow, Menu, webContents }, wanted) => {
        type Items = readonly Electron.MenuItem[];
        const all = (items: Items): Items =>
          items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
        const items = all(Menu.getApplicationMenu()?.items ?? []);
        const item = items.find(({ id, role, label }) => [id, role?.toLowerCase(), label].includes(wanted));
        if (!item) return 'is not in the menu';
        if (!item.enabled) return 'is switched off';
        const click = item.click as unknown as (...args: unknown[]) => void;
        // A screen without a window manager gives no window the focus.
        const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
        click({}, window, webContents.getFocusedWebContents() ?? window?.webContents);
        return 'chosen';
      }, name),
    )
    .toBe('chosen');
}

/** Which of these commands can be chosen in the window's menu now. */
export const enabledInMenu = (electron: ElectronApplication, ids: readonly string[]): Promise<string[]> =>
  electron.evaluate(
    ({ Menu }, wanted) =>
      wanted.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled === true),
    ids,
  );

/**
 * Types as the platform does: the window has each key before its page. What Playwright types goes to the page alone.
 * `words` are small letters and spaces: Electron makes a key of no other sign.
 */
export const typeInWindow = (electron: MainProcess, words: string): Promise<void> =>
  electron.evaluate(({ webContents }, signs) => {
    const [page] = webContents.getAllWebContents();
    for (const sign of signs) {
      const keyCode = sign === ' ' ? 'Space' : sign;
      page?.sendInputEvent({ type: 'keyDown', keyCode });
      page?.sendInputEvent({ type: 'char', keyCode: sign });
      page?.sendInputEvent({ type: 'keyUp', keyCode });
    }
  }, words);

/** Blocks the page for this long, from soon after the call (milliseconds). */
export const keepBusy = (page: Page, ms: number): Promise<void> =>
  page.evaluate((length) => {
    setTimeout(() => {
      for (const end = performance.now() + length; performance.now() < end;);
    }, 20);
  }, ms);
