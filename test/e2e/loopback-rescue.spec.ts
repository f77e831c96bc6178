import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { bodyOf } from '@shared/document/body';
import { type App, expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { serveApp, type ServedApp } from '../support/served-app';
import { block, text } from '../support/writing';

test.use({ opening: 'when staged' });

/** As accessibility.spec.ts looks at each screen. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const expectAccessible = (page: Page) => expectNoViolations(page, { tags: WCAG });

const HINDI = 'पुल फिर से खुला';

/** A library of its own with two stories, a backup of the first text of one, and the words of the second that no backup has. */
async function stage(app: App): Promise<{ library: string; config: string; first: ServedApp }> {
  const [library, config] = [join(app.folder, 'other'), join(app.folder, 'other-config')];
  const first = await serveApp({ library, config });
  await first.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  const write = async (headline: string, words: string) => {
    const made = await first.call('stories.create', {});
    const story = { ...made.story, headline, body: bodyOf([block('paragraph', [text(words)])]) };
    const { id } = story;
    const { revision } = await first.call('stories.save', {
      ...{ id, baseRevision: made.revision, story, reason: 'close' },
    });
    return { id, story, revision };
  };
  await write(HINDI, 'नदी पर बना पुल सोमवार को खुला।');
  const { id, story, revision } = await write('Court', 'The court sat.');
  await first.call('backups.make', {});
  const body = bodyOf([block('paragraph', [text('The court fined him 1000 rupees.')])]);
  await first.call('stories.save', {
    ...{ id, baseRevision: revision, reason: 'close' },
    story: { ...story, body },
  });
  return { library, config, first };
}

async function show(context: BrowserContext, served: ServedApp): Promise<Page> {
  const page = await context.newPage();
  await page.goto(served.url);
  return page;
}

async function breakFile(library: string): Promise<void> {
  const path = join(library, 'library.sqlite');
  const bytes = await readFile(path);
  bytes.fill(0, 0, 100);
  await writeFile(path, bytes);
}

/** The story as it is laid out, in its frame. */
const pageIn = (dialog: Locator) => dialog.frameLocator('iframe[title^="The page of"]');

const bodyField = (page: Page) => page.getByRole('textbox', { name: 'Body of the story' });

test('a damaged library is read, moved into a new one, and nothing of it is lost', async ({
  app,
  context,
}) => {
  const { first, ...where } = await stage(app);
  await first.stop();
  await breakFile(where.library);
  const served = await serveApp(where);
  const page = await show(context, served);
  await expect(page.getByRole('heading', { name: 'This library is damaged' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Read the library…' }).click();
  const dialog = page.getByRole('dialog', { name: 'What can still be read' });
  await expect(dialog.getByText(/^2 stories, .* can be saved\.$/)).toBeVisible();
  await dialog.getByRole('option', { name: /Court/ }).click();
  await expect(pageIn(dialog).getByText('The court fined him 1000 rupees.')).toBeVisible();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Copy the text' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('Court\n\nThe court fined him 1000 rupees.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Move it all into a new library…' }).click();
  const folder = dialog.getByLabel('Folder of the new library');
  await expect(folder).toHaveValue(`${where.library}-rescued`);
  const full = join(app.folder, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'a-file'), 'a person’s own');
  await folder.fill(full);
  await dialog.getByRole('button', { name: 'Make the new library' }).click();
  await expect(dialog.getByText(/is not empty\./)).toBeVisible();
  await folder.fill(join(app.folder, 'rescued'));
  await dialog.getByRole('button', { name: 'Make the new library' }).click();
  await expect(dialog.getByText(/^The new library has 2 stories/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Open the new library' }).click();
  await page.getByRole('row', { name: /Court/ }).click();
  await expect(bodyField(page)).toHaveText('The court fined him 1000 rupees.');
  await served.stop();
});

test('a backup is put in the place of a library that is damaged', async ({ app, context }) => {
  const { first, ...where } = await stage(app);
  await first.stop();
  await breakFile(where.library);
  const served = await serveApp(where);
  const page = await show(context, served);
  // The backup made when Copydesk closed is read now, since no start could do it.
  const newest = page.getByRole('list', { name: 'Backups, newest first' }).getByRole('listitem').first();
  await expect(newest).toContainText('Made when Copydesk closed. 2 stories');
  await expect(newest.getByText('Whole')).toBeVisible();
  await newest.getByRole('button').click();
  const inside = page.getByRole('dialog', { name: /^Backup of/ });
  await inside.getByRole('option', { name: HINDI }).click();
  await expect(inside.getByRole('heading', { name: HINDI })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  // By the keyboard: the newest whole backup is the first thing to do.
  await page.getByRole('button', { name: /^Put the backup of .* in place…$/ }).press('Enter');
  await expect(inside.getByText(/The library will have the 2 stories of this backup\./)).toBeVisible();
  await inside.getByRole('button', { name: 'Put it in place' }).click();
  await expect(page.getByText(/^The backup is in place\. The earlier library is kept in /)).toBeVisible();
  await page.getByRole('row', { name: /Court/ }).click();
  await expect(bodyField(page)).toHaveText('The court fined him 1000 rupees.');
  await served.stop();
});

/** A library as a crash left it: all that was saved is in its log. */
async function stageCrash(app: App): Promise<{ library: string; config: string; backup: string }> {
  const { library, config, first } = await stage(app);
  const [backup] = (await first.call('backups.list', {})).backups;
  const crashed = join(app.folder, 'crashed');
  cpSync(library, crashed, { recursive: true });
  await first.stop();
  return { library: crashed, config, backup: join(crashed, 'backups', backup!.name) };
}

test(
  'a library beside the log of another file opens without it',
  { tag: '@long' },
  async ({ app, context }) => {
    const { backup, ...where } = await stageCrash(app);
    await copyFile(backup, join(where.library, 'library.sqlite'));
    const served = await serveApp(where);
    const page = await show(context, served);
    await expect(page.getByRole('heading', { name: 'Open it without the log' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Open without the log' }).click();
    await page.getByRole('row', { name: /Court/ }).click();
    await expect(bodyField(page)).toHaveText('The court sat.');
    await served.stop();
  },
);

test(
  'the log of another file is read by itself, and the library’s own file beside it',
  { tag: '@long' },
  async ({ app, context }) => {
    const { backup, ...where } = await stageCrash(app);
    await copyFile(backup, join(where.library, 'library.sqlite'));
    const served = await serveApp(where);
    const page = await show(context, served);
    await page.getByRole('button', { name: 'Read the library…' }).click();
    const dialog = page.getByRole('dialog', { name: 'What can still be read' });
    await dialog.getByRole('option', { name: /Court/ }).click();
    await expect(pageIn(dialog).getByText('The court sat.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Read the log of the other file' }).click();
    await dialog.getByRole('option', { name: /Court/ }).click();
    await expect(pageIn(dialog).getByText('The court fined him 1000 rupees.')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Move it all into a new library…' }).click();
    await dialog.getByLabel('Folder of the new library').fill(join(app.folder, 'rescued'));
    await dialog.getByRole('button', { name: 'Make the new library' }).click();
    await expect(dialog.getByText(/^The new library has 2 stories/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Open the new library' }).click();
    await page.getByRole('row', { name: /Court/ }).click();
    await expect(bodyField(page)).toHaveText('The court fined him 1000 rupees.');
    await served.stop();
  },
);

test('a library whose file is gone beside its log is read from the log, and nothing new is put in its place', async ({
  app,
  context,
}) => {
  const { library, config } = await stageCrash(app);
  await rm(join(library, 'library.sqlite'));
  const log = await readFile(join(library, 'library.sqlite-wal'));
  const served = await serveApp({ library, config });
  const page = await show(context, served);
  await expect(page.getByText(/The file library\.sqlite in .* is missing\./)).toBeVisible();
  await page.getByRole('button', { name: 'Read the library…' }).click();
  const dialog = page.getByRole('dialog', { name: 'What can still be read' });
  await dialog.getByRole('option', { name: /Court/ }).click();
  await expect(pageIn(dialog).getByText('The court fined him 1000 rupees.')).toBeVisible();
  expect(existsSync(join(library, 'library.sqlite'))).toBe(false);
  expect(await readFile(join(library, 'library.sqlite-wal'))).toEqual(log);
  await served.stop();
});

test(
  'a library whose file is gone beside its photos and backups is no new library',
  { tag: '@long' },
  async ({ app, context }) => {
    const { first, ...where } = await stage(app);
    const bytes = new Uint8Array(await readFile('test/fixtures/photos/agency-words.jpg'));
    await first.call('photos.add', { name: 'ferry.jpg', bytes });
    await first.stop();
    await rm(join(where.library, 'library.sqlite'));
    const served = await serveApp(where);
    const page = await show(context, served);
    await expect(page.getByRole('heading', { name: 'This library is damaged' })).toBeVisible();
    await expect(page.getByText(/The file library\.sqlite in .* is missing\./)).toBeVisible();
    expect(existsSync(join(where.library, 'library.sqlite'))).toBe(false);
    // What was made as Copydesk closed is offered once it has been read.
    const newest = page.getByRole('list', { name: 'Backups, newest first' }).getByRole('listitem').first();
    await expect(newest.getByText('Whole')).toBeVisible();
    await page.getByRole('button', { name: /^Put the backup of .* in place…$/ }).click();
    const inside = page.getByRole('dialog', { name: /^Backup of/ });
    await inside.getByRole('button', { name: 'Put it in place' }).click();
    await page.getByRole('row', { name: /Court/ }).click();
    await expect(bodyField(page)).toHaveText('The court fined him 1000 rupees.');
    await served.stop();
  },
);
