import type { Page } from '@playwright/test';
import { expect, test, type App } from '../support/app';
import { fillClipboard, TWO_LINES } from '../support/clipboard';
import { block, openStory, text } from '../support/writing';

test.use({ opening: 'when staged' });

const paragraph = (words: string) => block('paragraph', [text(words)]);

/** Lets the page read the clipboard, which a browser asks its user about. */
async function putOnClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await fillClipboard(page, TWO_LINES.html, TWO_LINES.plain);
}

/** Opens a story, and types a headline as its newest change. */
async function openWithHeadline(app: App) {
  const opened = await openStory(app, [paragraph('Before.')]);
  const headline = opened.page.getByRole('textbox', { name: 'Headline', exact: true });
  await headline.fill('');
  await opened.page.keyboard.type('Rain ends');
  return { ...opened, headline };
}

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
}

test('the page’s menu pastes into the copy, and its undo takes the paste back', async ({ app }) => {
  const { page, copy, headline } = await openWithHeadline(app);
  await copy.click();
  await page.keyboard.press('End');
  await putOnClipboard(page);
  await choose(page, /^Paste Ctrl/u);
  await expect(copy.locator('strong')).toHaveText('pasted');
  await choose(page, /^Undo/u);
  await expect(copy).toHaveText('Before.');
  await expect(headline).toHaveValue('Rain ends');
  await expect(copy).toBeFocused();
  await choose(page, /^Redo/u);
  await expect(copy).toContainText('Second pasted line.');
  await choose(page, /^Undo/u);
  await choose(page, /^Paste as plain text/u);
  await expect(copy.locator('p')).toHaveText(['Before.First pasted line.', 'Second pasted line.']);
  await expect(copy.locator('strong')).toHaveCount(0);
});

test('the page’s menu edits the headline where that had the focus', async ({ app }) => {
  const { page, copy, headline } = await openWithHeadline(app);
  await choose(page, /^Undo/u);
  await expect(headline).toHaveValue('Rain ');
  await putOnClipboard(page);
  await choose(page, /^Paste Ctrl/u);
  await expect(headline).toHaveValue('Rain First pasted line. Second pasted line.');
  await choose(page, /^Undo/u);
  await expect(headline).toHaveValue('Rain ');
  await choose(page, /^Select all/u);
  await choose(page, /^Cut/u);
  await expect(headline).toHaveValue('');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Rain ');
  await choose(page, /^Undo/u);
  await expect(headline).toHaveValue('Rain ');
  await expect(headline).toBeFocused();
  await expect(copy).toHaveText('Before.');
});

test('says what to do where the browser does not let a page read the clipboard', async ({ app }) => {
  const { page, copy } = await openStory(app, [paragraph('Before.')]);
  await copy.click();
  await page.context().clearPermissions();
  await page.evaluate(() => {
    navigator.clipboard.read = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await choose(page, /^Paste Ctrl/u);
  await expect(page.getByText('Paste with the keyboard instead.')).toBeVisible();
  await expect(copy).toHaveText('Before.');
});

test('commands that would do nothing cannot be chosen, and take the focus from nowhere', async ({ app }) => {
  const { page, copy } = await openStory(app, [paragraph('Before.')]);
  await copy.click();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const item = (name: RegExp) => page.getByRole('menuitem', { name });
  await expect(item(/^Undo/u)).toHaveAttribute('aria-disabled', 'true');
  await expect(item(/^Cut/u)).toHaveAttribute('aria-disabled', 'true');
  await expect(item(/^Paste Ctrl/u)).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export…' }).focus();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(item(/^Select all/u)).toHaveAttribute('aria-disabled', 'true');
});

test('the palette edits the copy where the caret was', async ({ app }) => {
  const { page, copy } = await openStory(app, [paragraph('Before.')]);
  await copy.click();
  await page.keyboard.press('End');
  await putOnClipboard(page);
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('paste as');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(copy.locator('p')).toHaveText(['Before.First pasted line.', 'Second pasted line.']);
  await page.keyboard.type('!');
  await expect(copy).toContainText('Second pasted line.!');
});

test('the browser’s own undo goes to the field that has the focus', async ({ app }) => {
  const { page, copy, headline } = await openWithHeadline(app);
  await copy.click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  // Its Edit menu asks the field that it has the last step of.
  await headline.evaluate((field) => {
    const event = { inputType: 'historyUndo', bubbles: true, cancelable: true };
    field.dispatchEvent(new InputEvent('beforeinput', event));
  });
  await expect(copy).toHaveText('Before.');
  await expect(headline).toHaveValue('Rain ends');
});
