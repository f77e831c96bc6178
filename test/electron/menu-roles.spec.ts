import { once } from 'node:events';
import { expect, test } from '../support/app';
import { electronOf, inPage } from '../support/native-dialogs';
import { chooseInMenu } from '../support/native-menu';
import { block, openStory, text, TO_END } from '../support/writing';

const paragraph = (words: string) => block('paragraph', [text(words)]);

test('Delete takes the selection out of the copy and of a field', { tag: '@long' }, async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy } = await openStory(app, [paragraph('Before.')]);
  await copy.click();
  await chooseInMenu(electron, 'edit.select-all');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('Before.');
  await chooseInMenu(electron, 'delete');
  await expect(copy).toHaveText('');
  await chooseInMenu(electron, 'edit.undo');
  await expect(copy).toHaveText('Before.');
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  await headline.selectText();
  await chooseInMenu(electron, 'delete');
  await expect(headline).toHaveValue('');
  await expect(copy).toHaveText('Before.');
});

test('Quit ends the app with the last words kept', async ({ app }) => {
  const electron = electronOf(app);
  const { id, page, copy } = await openStory(app, [paragraph('Before.')]);
  await copy.click();
  await page.keyboard.press(TO_END);
  await page.keyboard.type(' The last words.');
  const exited = once(electron.process(), 'exit');
  // The answer may end with the app.
  await chooseInMenu(electron, 'quit').catch(() => undefined);
  await exited;
  await app.restart('quit');
  expect(JSON.stringify((await app.call('stories.get', { id })).story.body)).toContain('The last words.');
});

test('Close closes one window of two, and the other stays', { tag: '@long' }, async ({ app }) => {
  const electron = electronOf(app);
  const count = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const opened = electron.waitForEvent('window');
  await chooseInMenu(electron, 'New window');
  await (await opened).getByRole('grid', { name: 'Stories' }).waitFor();
  expect(await count()).toBe(2);
  await chooseInMenu(electron, 'close');
  await expect.poll(count).toBe(1);
});

test(
  'Toggle full screen fills the screen and goes back, and Minimize puts the window away',
  { tag: '@long' },
  async ({ app }) => {
    const electron = electronOf(app);
    await app.page.getByRole('grid', { name: 'Stories' }).waitFor();
    const isFull = () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
    await chooseInMenu(electron, 'togglefullscreen');
    await expect.poll(isFull).toBe(true);
    await chooseInMenu(electron, 'togglefullscreen');
    await expect.poll(isFull).toBe(false);
    // A screen without a window manager minimizes nothing: there, the window is only told to.
    await electron.evaluate(({ BrowserWindow }) => {
      const kept = globalThis as { isToldToMinimize?: boolean };
      const [window] = BrowserWindow.getAllWindows();
      if (!window) return;
      const minimize = window.minimize.bind(window);
      window.minimize = () => {
        kept.isToldToMinimize = true;
        minimize();
      };
    });
    await chooseInMenu(electron, 'minimize');
    await expect
      .poll(() =>
        electron.evaluate(() => (globalThis as { isToldToMinimize?: boolean }).isToldToMinimize ?? false),
      )
      .toBe(true);
  },
);

test('Reload loads the page again with the last words in it', async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy } = await openStory(app, [paragraph('Before.')]);
  await page.evaluate(() => Object.assign(window, { isOld: true }));
  await copy.click();
  await page.keyboard.press(TO_END);
  await page.keyboard.type(' The last words.');
  await chooseInMenu(electron, 'reload');
  await expect.poll(() => inPage(electron, 'window.isOld ?? "new"').catch(() => null)).toBe('new');
  await expect(copy).toHaveText('Before. The last words.');
});

test(
  'Toggle developer tools opens them, as long as the app is not installed',
  { tag: '@long' },
  async ({ app }) => {
    const electron = electronOf(app);
    await app.page.getByRole('grid', { name: 'Stories' }).waitFor();
    const isOpen = () =>
      electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some(({ webContents }) => webContents.isDevToolsOpened()),
      );
    await chooseInMenu(electron, 'toggledevtools');
    await expect.poll(isOpen).toBe(true);
  },
);

test('About opens the platform’s panel', { tag: '@long' }, async ({ app }) => {
  const electron = electronOf(app);
  await app.page.getByRole('grid', { name: 'Stories' }).waitFor();
  // The panel is the platform's and no test can close it: that it is asked for is kept here.
  await electron.evaluate(({ app: program }) => {
    const kept = globalThis as { panels?: number };
    kept.panels = 0;
    program.showAboutPanel = () => void (kept.panels = (kept.panels ?? 0) + 1);
  });
  await chooseInMenu(electron, 'about');
  expect(await electron.evaluate(() => (globalThis as { panels?: number }).panels)).toBe(1);
});
