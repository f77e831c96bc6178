import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveApp } from '../support/served-app';
import { expect, test } from '../support/app';
import { BY_ADDRESS, GOES_TO_HOST, inBrowserAlone } from '../support/browser-alone';
import { putFinishedStory, putStory, signIn } from '../support/stage';
import { openChanges } from '../support/versions';

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
const body = (page: Page) => page.getByLabel('Body of the story');
const rows = (page: Page) => page.getByRole('grid', { name: 'Stories' }).getByRole('row');

test.use({ opening: 'when staged' });

test('keeps what was typed when another story is opened', async ({ app, page }) => {
  await putStory(app, 'Rain reaches the hills', ['The first showers fell.']);
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'reporter');
  await expect(headline(page)).toHaveValue('Bridge opens');
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Hundreds came.');
  await page.getByRole('row', { name: /Rain reaches/ }).click();
  await expect(headline(page)).toHaveValue('Rain reaches the hills');
  await page.getByRole('row', { name: /Bridge opens/ }).click();
  await expect(body(page)).toContainText('The bridge opened. Hundreds came.');
});

test('starts with the story that was open last, and the caret in it', async ({ app, page }) => {
  const first = await putStory(app, 'Rain reaches the hills', ['The first showers fell.']);
  await putStory(app, 'A bridge opens', ['It opened on Monday.']);
  await app.open();
  await rows(page).filter({ hasText: 'Rain reaches' }).click();
  await expect(headline(page)).toHaveValue('Rain reaches the hills');
  await page.reload();
  await expect(body(page)).toBeFocused();
  await page.keyboard.type('At dawn: ');
  await expect
    .poll(async () => JSON.stringify((await app.call('stories.get', { id: first.id })).story.body))
    .toContain('At dawn: The first showers fell.');
});

test('shows the editor’s note over a returned story until it is closed, and the steps among the versions', async ({
  app,
  page,
}) => {
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened to carts.']);
  await signIn(app, 'editor');
  await expect(headline(page)).toHaveValue('Bridge opens');
  await page.getByRole('button', { name: 'File for review' }).first().click();
  await page.getByRole('button', { name: 'Return…' }).first().click();
  await page.getByLabel('What should change?').fill('Who says so?');
  await page.getByRole('button', { name: 'Return the story' }).click();
  const note = page.getByRole('status').filter({ hasText: 'Returned by Asha Rao' });
  await expect(note).toContainText('Who says so?');
  await page.getByRole('button', { name: 'Close the note' }).click();
  await expect(note).toBeHidden();

  await page.getByRole('tab', { name: 'Versions' }).click();
  const versions = page.getByRole('list', { name: /^Versions/ }).getByRole('listitem');
  await expect(versions.nth(1)).toContainText('Returned');
  await expect(versions.nth(2)).toContainText('Filed');
  await page.reload();
  await expect(note).toContainText('Who says so?');
  const { revision } = await app.call('stories.get', { id });
  await app.call('review.move', { id, revision, to: 'filed' });
  await expect(note).toBeHidden();
});

test('compares two versions and restores the older', async ({ app, page }) => {
  const story = await putStory(app, 'Bridge opens', ['The bridge opened on Monday.']);
  const { revision } = await app.call('stories.get', { id: story.id });
  const text = JSON.stringify(story).replace('on Monday', 'on Tuesday');
  const newer = JSON.parse(text) as typeof story;
  await app.call('stories.save', { id: story.id, baseRevision: revision, story: newer, reason: 'close' });
  await signIn(app, 'reporter');
  const dialog = await openChanges(page);
  await expect(dialog.getByRole('deletion')).toContainText('Monday');
  await expect(dialog.getByRole('insertion')).toContainText('Tuesday');
  await dialog.getByRole('button', { name: 'Restore the older…' }).click();
  await dialog.getByRole('button', { name: /^Restore \d/ }).click();
  await expect(body(page)).toContainText('The bridge opened on Monday.');
});

test('marks what differs where a story was changed elsewhere, and loses neither text', async ({
  app,
  page,
}) => {
  inBrowserAlone(BY_ADDRESS);
  const story = await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'reporter');
  await expect(headline(page)).toHaveValue('Bridge opens');
  // Typed and not yet saved when the other text arrives.
  await page.route(
    '**/api/stories.save',
    async (route) => {
      const { revision } = await app.call('stories.get', { id: story.id });
      const theirs = { ...story, deck: 'From the other desk' };
      await app.call('stories.save', {
        id: story.id,
        baseRevision: revision,
        story: theirs,
        reason: 'close',
      });
      await route.continue();
    },
    { times: 1 },
  );
  await headline(page).fill('Bridge opens at last');
  const dialog = page.getByRole('alertdialog', { name: 'This story was changed elsewhere' });
  await expect(dialog.getByRole('insertion')).toContainText('only in yours:  at last');
  await expect(dialog.getByRole('deletion')).toContainText('only in the other: From the other desk');
  await dialog.getByRole('tab', { name: 'Both versions' }).click();
  await expect(dialog.getByRole('region', { name: 'Yours' })).toContainText('Bridge opens at last');
  await expect(dialog.getByRole('region', { name: 'The other' })).toContainText('From the other desk');
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  expect((await app.call('stories.get', { id: story.id })).story.headline).toBe('Bridge opens at last');
  const { items } = await app.call('versions.list', { id: story.id });
  const kept = await Promise.all(items.map(({ id }) => app.call('versions.get', { revisionId: id })));
  expect(kept.map((version) => version.story.deck)).toContain('From the other desk');
});

test('hands a story over to another machine and back', async ({ app, page }) => {
  inBrowserAlone(GOES_TO_HOST);
  await putFinishedStory(app);
  await signIn(app, 'editor');
  await page.getByRole('button', { name: /Actions for Last ferry/ }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Hand over…' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/\.copydesk$/);
  const file = join(app.folder, download.suggestedFilename());
  await writeFile(file, await readFile(await download.path()));

  const other = await serveApp({
    library: join(app.folder, 'other'),
    config: join(app.folder, 'other-config'),
  });
  try {
    await page.goto(other.url);
    await page.getByRole('button', { name: 'Bring in copy…' }).first().click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file…' }).click();
    await (await choosing).setFiles(file);
    await expect(headline(page)).toHaveValue('Last ferry ties up');
    await expect(page.getByRole('img', { name: /A ferry at a wooden jetty/ })).toBeVisible();
  } finally {
    await page.goto('about:blank');
    await other.stop();
  }
});

test('says that a library is open elsewhere, and opens another', async ({ app, page }) => {
  inBrowserAlone(GOES_TO_HOST);
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  const second = await serveApp({ library: app.library, config: join(app.folder, 'second-config') });
  try {
    await page.goto(second.url);
    await expect(page.getByRole('heading', { name: 'This library is open elsewhere' })).toBeVisible();
    await page.getByLabel('Library folder').fill(join(app.folder, 'another'));
    await page.getByRole('button', { name: 'Open this library' }).click();
    await expect(page.getByText('This library is empty')).toBeVisible();
  } finally {
    await page.goto('about:blank');
    await second.stop();
  }
});

test('looks after a restart as it was left: the story, the panels and the theme', async ({ app, page }) => {
  const rain = await putStory(app, 'Rain reaches the hills', ['The first showers fell.']);
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'editor');
  await expect(headline(page)).toHaveValue('Bridge opens');
  await page.getByRole('row', { name: /Rain reaches/ }).click();
  await expect(headline(page)).toHaveValue('Rain reaches the hills');
  await page.getByRole('button', { name: 'Hide the inspector' }).click();
  await page.getByRole('separator', { name: 'Width of the story list' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('tab', { name: 'Looks' }).click();
  await page.getByRole('button', { name: /Theme/ }).click();
  await page.getByRole('option', { name: 'Dark' }).click();
  await page.keyboard.press('Escape');
  const width = async (window: Page) =>
    Math.round((await window.getByRole('region', { name: 'Library' }).boundingBox())?.width ?? 0);
  const left = await width(page);
  expect(left).toBeLessThan(320);
  await expect
    .poll(async () => (await app.call('app.info', {})).window)
    .toMatchObject({ 'open story': rain.id, inspector: 'no', theme: 'dark' });

  // Another start has another port, and a browser keeps things by the port.
  await app.restart('quit');
  const again = app.page;
  await expect(headline(again)).toHaveValue('Rain reaches the hills');
  await expect(again.getByRole('button', { name: 'Show the inspector' })).toBeVisible();
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await width(again)).toBe(left);
});

test('is worked from the keyboard alone', async ({ app, page }) => {
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await putStory(app, 'Rain reaches the hills', ['The first showers fell.']);
  await signIn(app, 'editor');
  await expect(headline(page)).toHaveValue('Rain reaches the hills');
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveValue('Bridge opens');
  await headline(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Traffic moves again');
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+S');
  await expect(rows(page).filter({ hasText: 'Bridge opens' })).toContainText('Filed');
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.keyboard.type('shortcuts');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await expect(page.getByRole('dialog', { name: 'Export the story' })).toBeVisible();
});
