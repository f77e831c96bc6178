import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bodyOf } from '@shared/document/body';
import type { Story } from '@shared/document/story';
import { type App, expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { chooseInPageMenu } from '../support/opening-commands';
import { putStory, signIn } from '../support/stage';
import { block, text } from '../support/writing';

test.use({ opening: 'when staged' });

/** As accessibility.spec.ts looks at each screen. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const expectAccessible = (page: Page) => expectNoViolations(page, { tags: WCAG });

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
/** The desk also makes one by itself, some seconds after it has started. */
const asked = (page: Page) =>
  settings(page).getByRole('listitem').filter({ hasText: 'Made by “Back up now”' });
const inside = (page: Page) => page.getByRole('dialog', { name: /^Backup of/ });
const bodyField = (page: Page) => page.getByRole('textbox', { name: 'Body of the story' });
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });

async function openBackups(page: Page): Promise<void> {
  await chooseInPageMenu(page, 'Backups…');
  await expect(settings(page).getByRole('tab', { name: 'Backups', selected: true })).toBeVisible();
}

async function change(app: App, story: Story, words: string): Promise<void> {
  const { id } = story;
  const { revision } = await app.call('stories.get', { id });
  const next = { ...story, body: bodyOf([block('paragraph', [text(words)])]) };
  await app.call('stories.save', { id, baseRevision: revision, story: next, reason: 'close' });
}

test('a backup is made, looked into, and brings back one story or all of them', async ({ app }) => {
  const bridge = await putStory(app, 'Bridge opens', ['The bridge opened to carts.']);
  const urdu = await putStory(app, 'پل دوبارہ کھل گیا', ['دریا پر پل پیر کو کھل گیا۔'], {
    ...{ language: 'ur', direction: 'rtl', slug: 'pul' },
  });
  await signIn(app, 'editor');
  const { page } = app;
  await openBackups(page);
  await expectAccessible(page);
  // The desk may have made one by itself, and another is made only of a library that has changed since.
  await change(app, { ...urdu, deck: 'پل' }, 'دریا پر پل پیر کو کھل گیا۔');
  await settings(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(settings(page).getByText(/^Newest whole backup: .*just now/)).toBeVisible();
  await expect(settings(page).getByText('Every change is in a backup.')).toBeVisible();
  await expect(asked(page)).toContainText(/2 stories, \d+ versions, 0 photos/);
  await page.keyboard.press('Escape');

  await change(app, bridge, 'The bridge fell down.');
  await app.call('stories.delete', { id: urdu.id });
  await putStory(app, 'Written later', ['Rain.'], { slug: 'later' });
  await page.getByRole('row', { name: /Bridge opens/ }).click();
  await expect(bodyField(page)).toHaveText('The bridge fell down.');
  // Not saved yet when the backup is opened: it must be in a version afterwards.
  await bodyField(page).press('ControlOrMeta+End');
  await page.keyboard.type(' Nobody was hurt.');
  await openBackups(page);
  await asked(page).getByRole('button').click();
  const stories = inside(page).getByRole('listbox', { name: 'Stories of the backup' });
  await expect(stories.getByRole('option')).toHaveCount(3);
  await stories.getByRole('option', { name: 'Written later' }).click();
  await expect(inside(page).getByText('This story is not in this backup', { exact: true })).toBeVisible();
  await stories.getByRole('option', { name: 'Bridge opens' }).click();
  await expect(inside(page).locator('ins')).toContainText('opened to carts');
  await expect(inside(page).locator('del')).toContainText('fell down');
  await expectAccessible(page);
  await inside(page).getByRole('tab', { name: 'In the backup' }).click();
  await expect(inside(page).getByText('The bridge opened to carts.')).toBeVisible();
  await inside(page).getByRole('button', { name: 'Bring this story back' }).click();
  await expect(inside(page).getByText('The story is back as it is in this backup.')).toBeVisible();
  await expect(stories.getByRole('option')).toHaveCount(2);

  // A deleted story, by the keyboard alone.
  await stories.getByRole('option', { name: 'پل دوبارہ کھل گیا' }).focus();
  await page.keyboard.press('Enter');
  await expect(inside(page).getByRole('heading', { name: 'پل دوبارہ کھل گیا' })).toHaveCSS(
    'direction',
    'rtl',
  );
  await inside(page).getByRole('button', { name: 'Bring this story back' }).press('Enter');
  await inside(page).getByRole('button', { name: 'Open it' }).click();
  await expect(headline(page)).toHaveValue('پل دوبارہ کھل گیا');
  await page.getByRole('row', { name: /Bridge opens/ }).click();
  await expect(bodyField(page)).toHaveText('The bridge opened to carts.');
  const { items } = await app.call('versions.list', { id: bridge.id });
  const texts = await Promise.all(
    items.map(async (version) => JSON.stringify(await app.call('versions.get', { revisionId: version.id }))),
  );
  expect(texts.some((one) => one.includes('The bridge fell down. Nobody was hurt.'))).toBe(true);

  await openBackups(page);
  await asked(page).getByRole('button').click();
  await inside(page).getByRole('button', { name: 'Put this backup in place…' }).click();
  await expect(inside(page).getByText(/1 story leaves the library\./)).toBeVisible();
  await expectAccessible(page);
  await inside(page).getByRole('button', { name: 'Put it in place' }).click();
  await expect(page.getByText(/^The backup is in place\. The earlier library is kept in /)).toBeVisible();
  await expect(inside(page)).toBeHidden();
  await expect(page.getByRole('row', { name: /Written later/ })).toHaveCount(0);
  await expect(bodyField(page)).toHaveText('The bridge opened to carts.');
});

test('backups go to a second folder, and a folder that is away is said', async ({ app }) => {
  await putStory(app, 'Bridge opens', ['The bridge opened to carts.']);
  await signIn(app, 'editor');
  const { page } = app;
  const second = join(app.folder, 'other disk');
  await openBackups(page);
  const field = settings(page).getByLabel('Folder on another disk or a share');
  await field.fill(second);
  await settings(page).getByRole('button', { name: 'Copy backups to it' }).click();
  await expect(settings(page).getByText(/^There is no folder .*other disk/)).toBeVisible();
  await mkdir(second);
  await settings(page).getByRole('button', { name: 'Copy backups to it' }).click();
  await expect(settings(page).getByText(/^Newest copy: /)).toBeVisible();
  await rm(second, { recursive: true });
  await settings(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(settings(page).getByText(/This folder is not there now/)).toBeVisible();
  await expectAccessible(page);
  await settings(page).getByRole('button', { name: 'Stop copying to it' }).click();
  await expect(field).toBeVisible();
});

test('a second folder that was never there is told, with a way to the settings', async ({ app }) => {
  await app.managedBy({ backupFolder: join(app.folder, 'not connected') });
  await signIn(app, 'editor');
  const { page } = app;
  await expect(
    page.getByText(/^The second folder for backups has never been there: .*not connected$/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show the backups' }).click();
  await expect(settings(page).getByText(/This folder is not there now/)).toBeVisible();
  await expect(settings(page).getByText(/Whoever manages this machine has set this/)).toBeVisible();
});

test('“Back up now” saves what is typed and says that it was kept', async ({ app }) => {
  await putStory(app, 'Bridge opens', ['The bridge opened to carts.']);
  await signIn(app, 'editor');
  const { page } = app;
  await bodyField(page).press('ControlOrMeta+End');
  await page.keyboard.type(' Rain fell.');
  await chooseInPageMenu(page, 'Back up now');
  await page.getByText('The library is backed up.').waitFor();
  const { backups, isDue } = await app.call('backups.list', {});
  expect(isDue).toBe(false);
  const [made] = backups;
  const { stories } = await app.call('backups.stories', { place: 'library', name: made!.name });
  expect(stories).toMatchObject([{ headline: 'Bridge opens', words: 7, difference: 'same' }]);
});
