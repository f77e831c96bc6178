import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type App } from '../support/app';
import { chooseInMenu } from '../support/native-menu';
import { putDictionaries } from '../support/spelling-dictionary';
import { block, openStory, text, TO_END } from '../support/writing';

test.skip(
  process.platform !== 'linux',
  'Windows and macOS check words by parts of their own, which take no dictionary of a test’s.',
);

const COMMON = ['the', 'tide', 'rose', 'at', 'of', 'jetty', 'it', 'was'];
const WORDS = 'The colour color jetti jetyt Sundarbans rose';

/** Starts the app with dictionaries of a few words of its own, and keeps the menus that would come up. */
async function withDictionaries(app: App): Promise<void> {
  await putDictionaries(join(app.folder, 'electron'), {
    'en-GB': [...COMMON, 'colour'],
    'en-US': [...COMMON, 'color'],
  });
  await startAgain(app);
}

/** The window opens the newest of its stories as it starts: it must have started before the stage is set. */
async function startAgain(app: App): Promise<void> {
  await app.restart('quit');
  await expect(app.page.getByRole('textbox', { name: 'Headline', exact: true })).not.toHaveValue('');
  await keepMenus(app);
}

const keepMenus = (app: App) =>
  app.electron?.evaluate(({ Menu, webContents }) => {
    const kept = globalThis as { misspelt?: string; menu?: Electron.Menu };
    Menu.prototype.popup = function (this: Electron.Menu) {
      kept.menu = this;
    };
    for (const page of webContents.getAllWebContents())
      page.on('context-menu', (_event, params) => (kept.misspelt = params.misspelledWord));
  });

/** Right-clicks on a word of the copy. Returns what Chromium takes for misspelt there; null before it has said so. */
async function marked(app: App, word: string): Promise<string | null> {
  await app.electron?.evaluate(() => Reflect.deleteProperty(globalThis, 'misspelt'));
  const { x, y } = await placeOf(app.page, word);
  await app.page.mouse.click(x, y, { button: 'right' });
  const misspelt = () =>
    app.electron?.evaluate(() => (globalThis as { misspelt?: string }).misspelt ?? null) ?? null;
  await expect.poll(misspelt).not.toBeNull();
  return misspelt();
}

const placeOf = (page: Page, word: string) =>
  page.getByRole('textbox', { name: 'Body of the story' }).evaluate((body, wanted) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let found = texts.nextNode(); found !== null; found = texts.nextNode()) {
      const at = found.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(found, at);
      range.setEnd(found, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`The copy does not say ${wanted}.`);
  }, word);

/** Types, as Chromium checks what is typed. */
async function write(app: App, language: string, tags: readonly string[] = []) {
  const writing = await openStory(app, [block('paragraph', [text(WORDS)])], { language, tags: [...tags] });
  await writing.copy.click();
  await writing.page.keyboard.press(TO_END);
  await writing.page.keyboard.type(' at');
  return writing;
}

const expectMarked = (app: App, word: string, isMarked: boolean) =>
  expect.poll(() => marked(app, word), { timeout: 15_000 }).toBe(isMarked ? word : '');

test('words are marked by the dictionary of the story’s language, and names of the library are known', async ({
  app,
}) => {
  await withDictionaries(app);
  await write(app, 'en-IN', ['Sundarbans']);
  await expectMarked(app, 'jetti', true);
  await expectMarked(app, 'color', true);
  expect(await marked(app, 'colour')).toBe('');
  // It is known some seconds after the story reports its language.
  await expectMarked(app, 'Sundarbans', false);
  await write(app, 'en-US');
  await expectMarked(app, 'colour', true);
  expect(await marked(app, 'color')).toBe('');
});

test('a suggestion takes the misspelt word’s place in the copy, and undo brings it back', async ({ app }) => {
  await withDictionaries(app);
  const { copy, saved } = await write(app, 'en-IN');
  await expectMarked(app, 'jetyt', true);
  const choose = () =>
    app.electron?.evaluate(() => {
      const { menu } = globalThis as { menu?: Electron.Menu };
      const item = menu?.items.find(({ label }) => label === 'jetty');
      (item?.click as (() => void) | undefined)?.();
      return menu?.items.slice(0, 3).map(({ label }) => label);
    });
  // The menu appears a moment after Chromium has reported the misspelt word.
  await expect.poll(choose).toContain('jetty');
  const right = WORDS.replace('jetyt', 'jetty');
  await expect(copy).toHaveText(`${right} at`);
  await expect.poll(async () => JSON.stringify(await saved())).toContain(right);
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect(copy).toHaveText(`${WORDS} at`);
});

test('a story whose language has no dictionary has no word marked', { tag: '@long' }, async ({ app }) => {
  await withDictionaries(app);
  await write(app, 'fr');
  await expect(app.page.getByRole('textbox', { name: 'Body of the story' })).toHaveAttribute(
    'spellcheck',
    'false',
  );
  expect(await marked(app, 'jetti')).toBe('');
});

test(
  'a learnt word is known at the next start and is forgotten in the settings; spelling can be switched off',
  { tag: '@long' },
  async ({ app }) => {
    await withDictionaries(app);
    await write(app, 'en-IN');
    await expectMarked(app, 'jetti', true);
    const add = () =>
      app.electron?.evaluate(() => {
        const { menu } = globalThis as { menu?: Electron.Menu };
        const item = menu?.items.find(({ label }) => label === 'Add to dictionary');
        (item?.click as (() => void) | undefined)?.();
        return item !== undefined;
      });
    // The menu appears a moment after Chromium has reported the misspelt word.
    await expect.poll(add).toBe(true);
    await expectMarked(app, 'jetti', false);
    expect(await readFile(join(app.folder, 'config', 'learnt-words.txt'), 'utf8')).toBe('jetti\n');

    await startAgain(app);
    await write(app, 'en-IN');
    await expectMarked(app, 'color', true);
    expect(await marked(app, 'jetti')).toBe('');

    const settings = async () => {
      if (!app.electron) throw new Error('These tests run in Electron.');
      await chooseInMenu(app.electron, 'app.settings');
      const dialog = app.page.getByRole('dialog', { name: 'Settings' });
      await dialog.getByRole('tab', { name: 'Writing' }).click();
      return dialog;
    };
    const first = await settings();
    await first.getByRole('button', { name: 'Remove jetti' }).click();
    await expect(first.getByText('None yet.')).toBeVisible();
    await first.getByText('Check spelling while typing').click();
    await first.getByRole('button', { name: 'Save settings' }).click();
    await expect(app.page.getByRole('textbox', { name: 'Body of the story' })).toHaveAttribute(
      'spellcheck',
      'false',
    );
    expect(await marked(app, 'color')).toBe('');

    const second = await settings();
    await second.getByText('Check spelling while typing').click();
    await second.getByRole('button', { name: 'Save settings' }).click();
    await expect(second).toBeHidden();
    await app.page.getByRole('textbox', { name: 'Body of the story' }).click();
    await app.page.keyboard.press(TO_END);
    await app.page.keyboard.type(' the tide');
    await expectMarked(app, 'jetti', true);
  },
);
