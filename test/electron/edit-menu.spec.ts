import type { ElectronApplication, Page } from '@playwright/test';
import { editCommands } from '@shared/commands';
import { expect, test, type App } from '../support/app';
import { fillClipboard, TWO_LINES } from '../support/clipboard';
import { chooseInMenu, enabledInMenu } from '../support/native-menu';
import { block, openStory, photoSlot, text, TO_END } from '../support/writing';

// There is no such thing as their ids on a Mac, whose own actions these are (`menu-template.ts`).
test.skip(process.platform === 'darwin', 'A Mac cuts, copies and pastes by the system’s own items.');

const paragraph = (words: string) => block('paragraph', [text(words)]);

function electronOf({ electron }: App): ElectronApplication {
  if (!electron) throw new Error('These tests run in Electron.');
  return electron;
}

const putOnClipboard = (page: Page): Promise<void> => fillClipboard(page, TWO_LINES.html, TWO_LINES.plain);

/** The text that other programs would paste now. */
const clipboardText = (electron: ElectronApplication): Promise<string> =>
  electron.evaluate(async ({ clipboard }) => await clipboard.readText());

test('undo takes a paste out of the copy, not a word out of the headline', async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy } = await openStory(app, [paragraph('Before.')]);
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  await headline.fill('');
  await page.keyboard.type('Rain ends');
  await copy.click();
  await page.keyboard.press(TO_END);
  await putOnClipboard(page);
  await chooseInMenu(electron, 'edit.paste');
  await expect(copy).toContainText('Second pasted line.');
  await expect(copy.locator('strong')).toHaveText('pasted');
  await chooseInMenu(electron, 'edit.undo');
  await expect(copy).toHaveText('Before.');
  await expect(headline).toHaveValue('Rain ends');
  await chooseInMenu(electron, 'edit.redo');
  await expect(copy).toContainText('Second pasted line.');

  await headline.focus();
  await chooseInMenu(electron, 'edit.undo');
  await expect(headline).toHaveValue('Rain ');
  await expect(headline).toBeFocused();
  await expect(copy).toContainText('Second pasted line.');
  await chooseInMenu(electron, 'edit.redo');
  await expect(headline).toHaveValue('Rain ends');
  await page.keyboard.press('End');
  await chooseInMenu(electron, 'edit.paste');
  await expect(headline).toHaveValue('Rain endsFirst pasted line. Second pasted line.');
  await chooseInMenu(electron, 'edit.undo');
  await expect(headline).toHaveValue('Rain ends');
});

test('a paste as plain text leaves formatting behind and keeps the lines', async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy, saved } = await openStory(app, [paragraph('')]);
  await copy.click();
  await putOnClipboard(page);
  await chooseInMenu(electron, 'edit.paste-plain');
  await expect(copy.locator('p')).toHaveText(['First pasted line.', 'Second pasted line.']);
  await expect(copy.locator('strong')).toHaveCount(0);
  await expect.poll(async () => (await saved()).length).toBe(2);
  await chooseInMenu(electron, 'edit.undo');
  await expect(copy).toHaveText('');
  await page.keyboard.press('Control+Shift+V');
  await expect(copy.locator('p')).toHaveText(['First pasted line.', 'Second pasted line.']);
});

test('cut, copy and select all are the copy’s own', { tag: '@long' }, async ({ app }) => {
  const electron = electronOf(app);
  const photo = photoSlot({ credit: 'Asha Rao' });
  const { copy } = await openStory(
    app,
    [photo.node, paragraph('Rain ends drought.'), block('paragraph', [])],
    {
      photos: photo.photos,
    },
  );
  await copy.getByText('Rain ends drought.').click();
  await chooseInMenu(electron, 'edit.select-all');
  await chooseInMenu(electron, 'edit.copy');
  await expect.poll(() => clipboardText(electron)).toContain('Rain ends drought.');
  await chooseInMenu(electron, 'edit.cut');
  await expect(copy).toHaveText('');
  await expect(copy.locator('.photo-field')).toHaveCount(0);
  await chooseInMenu(electron, 'edit.paste');
  await expect(copy).toContainText('Rain ends drought.');
  await expect(copy.getByLabel('Credit')).toHaveValue('Asha Rao');
  await chooseInMenu(electron, 'edit.undo');
  await chooseInMenu(electron, 'edit.undo');
  await expect(copy).toContainText('Rain ends drought.');
});

test('a chosen photo is cut, and pasted where the caret is', async ({ app }) => {
  const electron = electronOf(app);
  const photo = photoSlot({ credit: 'Asha Rao' });
  const { page, copy } = await openStory(app, [paragraph('Rain.'), photo.node, paragraph('Sun.')], {
    photos: photo.photos,
  });
  await copy.getByText('Rain.').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(copy.locator('[data-selected], .selected, [aria-selected="true"]').first()).toBeVisible();
  await chooseInMenu(electron, 'edit.cut');
  await expect(copy.getByLabel('Credit')).toHaveCount(0);
  await copy.getByText('Sun.').click();
  await page.keyboard.press('End');
  await chooseInMenu(electron, 'edit.paste');
  await expect(copy.getByLabel('Credit')).toHaveValue('Asha Rao');
});

test('each kind of field takes back its own last change', { tag: '@long' }, async ({ app }) => {
  const electron = electronOf(app);
  const photo = photoSlot({ credit: '' });
  const { page, copy } = await openStory(app, [paragraph('Copy.'), photo.node], { photos: photo.photos });
  await copy.getByText('Copy.').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('The ');
  const fields = [
    page.getByRole('textbox', { name: 'Deck', exact: true }),
    page.getByRole('textbox', { name: 'Slug', exact: true }),
    copy.getByLabel('Credit'),
    page.getByRole('searchbox').first(),
  ];
  for (const field of fields) {
    await field.click();
    const before = await field.inputValue();
    await page.keyboard.press('End');
    await page.keyboard.type('xyz');
    await expect(field).toHaveValue(`${before}xyz`);
    await chooseInMenu(electron, 'edit.undo');
    await expect(field).toHaveValue(before);
    await chooseInMenu(electron, 'edit.redo');
    await expect(field).toHaveValue(`${before}xyz`);
    await chooseInMenu(electron, 'edit.undo');
    await expect(field).toHaveValue(before);
    await expect(field).toBeFocused();
    await expect(copy).toContainText('The Copy.');
  }
});

test('a dialog’s field is edited by the menu, and the copy behind it is not', async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy } = await openStory(app, [paragraph('Copy.')]);
  await copy.click();
  await page.keyboard.type('More. ');
  await chooseInMenu(electron, 'app.settings');
  const field = page.getByRole('dialog').getByRole('textbox').first();
  await field.click();
  const before = await field.inputValue();
  await page.keyboard.press('End');
  await page.keyboard.type('xyz');
  await chooseInMenu(electron, 'edit.undo');
  await expect(field).toHaveValue(before);
  await expect
    .poll(() => enabledInMenu(electron, [...editCommands, 'story.new']))
    .toEqual([
      'edit.redo',
      ...(before === ''
        ? ['edit.paste', 'edit.paste-plain']
        : ['edit.paste', 'edit.paste-plain', 'edit.select-all']),
    ]);
  await expect(copy).toContainText('More.');
});

test('what would do nothing is switched off', { tag: '@long' }, async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy } = await openStory(app, [paragraph('Copy.')]);
  await copy.click();
  const enabled = () => enabledInMenu(electron, editCommands);
  await expect.poll(enabled).toEqual(['edit.paste', 'edit.paste-plain', 'edit.select-all']);
  await page.keyboard.type('x');
  await expect.poll(enabled).toEqual(['edit.undo', 'edit.paste', 'edit.paste-plain', 'edit.select-all']);
  await chooseInMenu(electron, 'edit.undo');
  await chooseInMenu(electron, 'edit.select-all');
  await expect.poll(enabled).toEqual(editCommands.filter((id) => id !== 'edit.undo'));
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('grid', { name: 'Stories' }).getByRole('row').first().focus();
  await expect.poll(enabled).toEqual([]);
});

test(
  'the page’s own menu and the palette edit the field that had the focus',
  { tag: '@long' },
  async ({ app }) => {
    const { page, copy } = await openStory(app, [paragraph('Before.')]);
    await copy.click();
    await page.keyboard.press(TO_END);
    await putOnClipboard(page);
    const menu = async (name: string) => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('menuitem', { name, exact: false }).first().click();
    };
    await menu('Paste Ctrl');
    await expect(copy).toContainText('Second pasted line.');
    await menu('Undo');
    await expect(copy).toHaveText('Before.');
    await expect(copy).toBeFocused();
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.type('redo');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(copy).toContainText('Second pasted line.');
    await expect(copy).toBeFocused();
    await page.keyboard.type('End.');
    await expect(copy).toContainText('Second pasted line.End.');
  },
);

test('a shortcut is done once', async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy } = await openStory(app, [paragraph('One.')]);
  await copy.click();
  await page.keyboard.press(TO_END);
  await putOnClipboard(page);
  const press = (key: string, modifiers: ('control' | 'shift')[]) =>
    electron.evaluate(
      ({ BrowserWindow }, [keyCode, held]) => {
        const page = BrowserWindow.getAllWindows()[0]?.webContents;
        for (const type of ['keyDown', 'keyUp'] as const)
          page?.sendInputEvent({ type, keyCode, modifiers: [...held] });
      },
      [key, modifiers] as const,
    );
  await press('V', ['control']);
  await expect(copy.locator('strong')).toHaveCount(1);
  await press('V', ['control']);
  await expect(copy.locator('strong')).toHaveCount(2);
  await press('Z', ['control']);
  await expect(copy.locator('strong')).toHaveCount(1);
  await press('Z', ['control', 'shift']);
  await expect(copy.locator('strong')).toHaveCount(2);
});
