import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from '../support/app';
import { putStory, signIn } from '../support/stage';
import { signedPicture } from '../support/signed-picture';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';

test.use({ opening: 'when staged' });

const openDialog = (page: Page) => page.getByRole('button', { name: 'Export…' }).click();
const folderField = (page: Page) => page.getByLabel('Into this folder');
const exportButton = (page: Page) => page.getByRole('button', { name: 'Export', exact: true });
const exported = (page: Page) => page.getByRole('heading', { name: 'Exported', exact: true });

test('an editor is asked once before a text goes out that nobody approved, and the folder is remembered', async ({
  app,
  page,
  hostKind,
}) => {
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'editor');
  const pages = join(app.folder, 'pages');
  await mkdir(pages);
  await openDialog(page);
  await folderField(page).fill(pages);
  await exportButton(page).click();
  const question = page.getByRole('dialog', { name: 'Export anyway?' });
  await expect(question).toContainText('This version of the story has not been approved.');
  await expect(question).toContainText(pages);
  await question.getByRole('button', { name: 'Back' }).click();
  expect((await app.call('stories.get', { id })).status).toBe('draft');
  await exportButton(page).click();
  await question.getByRole('button', { name: 'Export anyway' }).click();
  await expect(exported(page)).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  expect((await app.call('stories.get', { id })).status).toBe('exported');

  // What is now approved is exported without a question to the previous folder; the host knows while this runs.
  const said: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/host.exporting')) said.push(request.postDataJSON());
  });
  await openDialog(page);
  await expect(folderField(page)).toHaveValue(pages);
  await exportButton(page).click();
  await expect(exported(page)).toBeVisible();
  // A window's calls have no address, so they cannot be observed.
  if (hostKind === 'loopback')
    await expect.poll(() => said).toEqual([{ exporting: true }, { exporting: false }]);
});

test('says which photos have Content Credentials that exported pictures will not have', async ({
  app,
  page,
}) => {
  const drawn = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer();
  const bytes = Uint8Array.from(await signedPicture(drawn));
  const { file } = await app.call('photos.add', { name: 'signed.jpg', bytes });
  const photoId = newPhotoId();
  await putStory(app, 'Bridge opens', ['The bridge opened.'], {
    photos: { [photoId]: newStoryPhoto({ file, credit: 'PIB', alt: 'A bridge' }) },
    body: bodyOf([{ type: 'photo', version: 1, photoId }]),
  });
  await signIn(app, 'editor');
  await openDialog(page);
  const note = page.getByRole('note').filter({ hasText: 'Content Credentials' });
  await expect(note).toContainText(
    'Photo 1 has Content Credentials (C2PA). The exported pictures will not have them',
  );
  await expect(exportButton(page)).toBeEnabled();
});

test('a text that was changed since its export is offered the time of the change', async ({ app, page }) => {
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await app.call('publish.export', { id, form: 'folder', to: app.folder, job: 'first' });
  await app.open();
  const body = page.getByLabel('Body of the story');
  await expect(body).toContainText('The bridge opened.');
  await openDialog(page);
  await expect(folderField(page)).toHaveValue(app.folder);
  await expect(page.getByText('has changed since the last export')).toBeHidden();
  await page.getByRole('button', { name: 'Cancel' }).click();

  await body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Hundreds came.');
  await expect(body).toContainText('Hundreds came.');
  await openDialog(page);
  await expect(page.getByText('has changed since the last export')).toBeVisible();
  await page.getByRole('button', { name: 'Set updated to now' }).click();
  await expect(page.getByText('has changed since the last export')).toBeHidden();
  await exportButton(page).click();
  await expect(exported(page)).toBeVisible();
  const { story } = await app.call('stories.get', { id });
  expect(story.updated).not.toBeNull();
  const html = await readFile(join(app.folder, story.slug, 'index.html'), 'utf8');
  expect(html).toContain(`"dateModified":"${story.updated}"`);
  expect(html).toContain('Hundreds came.');
});

test('a reporter reads at the top why a filed story cannot go out yet', async ({ app, page }) => {
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await app.call('profile.set', { name: 'Ravi Iyer', role: 'reporter' });
  const { revision } = await app.call('stories.get', { id });
  await app.call('review.move', { id, revision, to: 'filed', note: '' });
  await signIn(app, 'reporter', 'Ravi Iyer');
  await openDialog(page);
  await expect(page.getByRole('alert').filter({ hasText: 'This one is filed' })).toBeVisible();
  await expect(exportButton(page)).toBeDisabled();
});
