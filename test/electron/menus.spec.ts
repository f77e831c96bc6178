import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app';
import { electronOf } from '../support/native-dialogs';
import { chooseInMenu } from '../support/native-menu';
import { DIALOGS, MENU_TESTS } from '../support/menu-tests';
import { OPENS } from '../support/opening-commands';
import { block, openStory, text } from '../support/writing';

test('every item of the menu has a test that chooses it', async ({ app }) => {
  await app.page.getByRole('grid', { name: 'Stories' }).waitFor();
  const inMenu = await electronOf(app).evaluate(({ Menu }) => {
    type Items = readonly Electron.MenuItem[];
    const isList = ({ label }: Electron.MenuItem) => label === 'Recent stories';
    const leaves = (items: Items): Items =>
      items.flatMap((item) => (item.submenu && !isList(item) ? leaves(item.submenu.items) : [item]));
    return leaves(Menu.getApplicationMenu()?.items ?? [])
      .filter(({ type }) => type !== 'separator')
      .map(({ id, role, label }) => [id, role?.toLowerCase(), label].find(Boolean) ?? 'nameless');
  });
  // On a Mac, roles of the system are there as well, which none of our code is behind.
  const own = process.platform === 'darwin' ? inMenu.filter((name) => /[.A-Z]/u.test(name)) : inMenu;
  expect(own.length).toBeGreaterThan(40);
  expect(own.filter((name) => MENU_TESTS[name] === undefined)).toEqual([]);
  // An entry whose spec does not name the item would promise a test that is not there.
  const untested = own.filter((name) => {
    if (DIALOGS.some((id) => id === name)) return false;
    const spec = readFileSync(join(import.meta.dirname, MENU_TESTS[name] ?? ''), 'utf8');
    return !spec.includes(`'${name}'`);
  });
  expect(untested).toEqual([]);
});

test('each item that opens a dialog opens its own', { tag: '@long' }, async ({ app }) => {
  const electron = electronOf(app);
  const { page } = await openStory(app, [block('paragraph', [text('Before.')])]);
  for (const id of DIALOGS) {
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
  const inspector = page.getByRole('tabpanel');
  const preview = page.locator('iframe').contentFrame().getByText('Before.');
  await expect(inspector).toBeVisible();
  await chooseInMenu(electron, 'view.inspector');
  await expect(inspector).toBeHidden();
  await chooseInMenu(electron, 'view.inspector');
  await expect(inspector).toBeVisible();
  await chooseInMenu(electron, 'view.preview');
  await expect(preview).toBeVisible();
  await chooseInMenu(electron, 'view.preview');
  await expect(preview).toBeHidden();
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
