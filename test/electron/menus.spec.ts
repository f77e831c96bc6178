import { commands } from '@shared/commands';
import { expect, test } from '../support/app';
import { electronOf } from '../support/native-dialogs';
import { chooseInMenu } from '../support/native-menu';
import { OPENS } from '../support/opening-commands';
import { block, openStory, text } from '../support/writing';

test('each item that opens a dialog opens its own', { tag: '@long' }, async ({ app }) => {
  const electron = electronOf(app);
  const { page } = await openStory(app, [block('paragraph', [text('Before.')])]);
  for (const { id } of commands) {
    const opens = OPENS[id];
    if (opens.opens !== 'dialog') continue;
    await chooseInMenu(electron, id);
    const dialog = page.getByRole('dialog', { name: opens.name });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});

test('the items of View show and hide parts of the window', async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy } = await openStory(app, [block('paragraph', [text('Before.')])]);
  const list = page.getByRole('grid', { name: 'Stories' });
  await chooseInMenu(electron, 'view.list');
  await expect(list).toBeHidden();
  await chooseInMenu(electron, 'view.list');
  await expect(list).toBeVisible();
  await chooseInMenu(electron, 'view.search');
  await expect(page.getByRole('searchbox').first()).toBeFocused();
  await chooseInMenu(electron, 'view.editor');
  await expect(copy).toBeFocused();
});

test('Print prints the page, which Chromium makes into paper', async ({ app }) => {
  const electron = electronOf(app);
  const { page } = await openStory(app, [block('paragraph', [text('Before.')])]);
  // The dialog is the platform's, and there is no printer.
  const printed = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.print = () => resolve(document.title);
      }),
  );
  await chooseInMenu(electron, 'story.print');
  expect(await printed).toContain('Copydesk');
  const paper = await electron.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
    return pdf?.subarray(0, 5).toString('latin1');
  });
  expect(paper).toBe('%PDF-');
});

test('a right-click on a misspelt word offers others, and to learn it', { tag: '@long' }, async ({ app }) => {
  const electron = electronOf(app);
  await openStory(app, [block('paragraph', [text('The jetti.')])]);
  // An app that is not packed has no dictionary: Chromium's finding is simulated, everything after it is real.
  const items = () =>
    electron.evaluate(() =>
      ((globalThis as { poppedUp?: Electron.Menu }).poppedUp?.items ?? []).map(({ label }) => label),
    );
  await electron.evaluate(({ BrowserWindow, Menu }) => {
    const kept = globalThis as { poppedUp?: Electron.Menu };
    Menu.prototype.popup = function (this: Electron.Menu) {
      kept.poppedUp = this;
    };
    const found = {
      ...{ misspelledWord: 'jetti', dictionarySuggestions: ['jetty'], linkURL: '', selectionText: 'jetti' },
      ...{ isEditable: true, editFlags: {} },
    };
    BrowserWindow.getAllWindows()[0]?.webContents.emit('context-menu', {}, found);
  });
  await expect.poll(async () => (await items()).slice(0, 3)).toEqual(['jetty', '', 'Add to dictionary']);
  await electron.evaluate(() => {
    const item = (globalThis as { poppedUp?: Electron.Menu }).poppedUp?.items.find(
      ({ label }) => label === 'Add to dictionary',
    );
    (item?.click as unknown as () => void)();
  });
  await expect
    .poll(() =>
      electron.evaluate(({ session }) => session.defaultSession.listWordsInSpellCheckerDictionary()),
    )
    // Beside it are the names that the library knows.
    .toContain('jetti');
});
