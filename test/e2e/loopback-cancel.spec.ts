import type { Page } from '@playwright/test';
import { type App, expect, test } from '../support/app';
import { putStory, samplePicture } from '../support/stage';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' }).getByRole('alertdialog');
const COPY = 'The river rose on Monday\n\nThe river rose by a hand in Patna on Monday, officials said.\n';
const file = { name: 'river.txt', mimeType: 'text/plain', buffer: Buffer.from(COPY) };

/** Delays a call, as if its bytes were slow, until its cancel was answered. */
async function holdUntilCancelled(page: Page, channel: string): Promise<void> {
  const cancelled = Promise.withResolvers<undefined>();
  await page.route('**/api/work.cancel', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response });
    cancelled.resolve(undefined);
  });
  await page.route(`**/api/${channel}`, async (route) => {
    await cancelled.promise;
    await route.continue();
  });
}

const storiesOf = async (app: App): Promise<number> =>
  (await app.call('stories.list', { limit: 10, offset: 0 })).total;

test('a file that is being read is cancelled in its message, and nothing failed', async ({ app, page }) => {
  await holdUntilCancelled(page, 'intake.file');
  const answer = page.waitForResponse('**/api/intake.file');
  await page.getByLabel('Open a file', { exact: true }).setInputFiles(file);
  await messages(page).getByRole('button', { name: 'Cancel' }).click();
  await answer;
  await expect(messages(page)).toHaveCount(0);
  expect(await storiesOf(app)).toBe(0);
  await page.unrouteAll();
  await page.getByLabel('Open a file', { exact: true }).setInputFiles(file);
  await expect(page.getByLabel('Body of the story')).toContainText('by a hand in Patna');
});

test('copy that is being read is cancelled in its dialog, which keeps what was pasted', async ({
  app,
  page,
}) => {
  await holdUntilCancelled(page, 'intake.text');
  await page.getByRole('button', { name: 'Bring in copy…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Bring in copy' });
  await dialog.getByLabel('Paste the copy').fill(COPY);
  await dialog.getByRole('button', { name: 'Bring it in' }).click();
  await dialog.getByRole('button', { name: 'Cancel reading' }).click();
  await expect(dialog.getByText('Reading…')).toHaveCount(0);
  await expect(dialog.getByLabel('Paste the copy')).toHaveValue(COPY);
  expect(await storiesOf(app)).toBe(0);
});

test('copy that is being read is cancelled by closing its dialog', async ({ app, page }) => {
  await holdUntilCancelled(page, 'intake.text');
  const answer = page.waitForResponse('**/api/intake.text');
  await page.getByRole('button', { name: 'Bring in copy…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Bring in copy' });
  await dialog.getByLabel('Paste the copy').fill(COPY);
  await dialog.getByRole('button', { name: 'Bring it in' }).click();
  await expect(dialog.getByText('Reading…')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await answer;
  await expect(dialog).toHaveCount(0);
  await expect(messages(page)).toHaveCount(0);
  expect(await storiesOf(app)).toBe(0);
});

test('a hand-over that is being made is cancelled, and no file comes', async ({ app, page }) => {
  const story = await putStory(app, 'Bridge opens', ['The bridge opened on Monday.']);
  await app.open();
  await holdUntilCancelled(page, 'handover.make');
  const answer = page.waitForResponse('**/api/handover.make');
  await page.getByRole('button', { name: 'Actions for Bridge opens' }).click();
  await page.getByRole('menuitem', { name: 'Hand over…' }).click();
  await messages(page).getByRole('button', { name: 'Cancel' }).click();
  await answer;
  await expect(messages(page)).toHaveCount(0);
  const { items } = await app.call('review.events', { id: story.id });
  expect(items.map(({ kind }) => kind)).not.toContain('handed-over');
});

test('a photo that is on its way is cancelled with the others', async ({ app, page }) => {
  await holdUntilCancelled(page, 'photos.add');
  await page.keyboard.press('F8');
  const desk = page.getByRole('dialog', { name: 'Photo desk' });
  await desk.getByLabel('Add photos', { exact: true }).setInputFiles(samplePicture);
  const answer = page.waitForResponse('**/api/photos.add');
  await desk.getByRole('button', { name: 'Stop adding' }).click();
  await answer;
  await expect(desk.getByText('Stopped. 0 photos added.')).toBeVisible();
  expect((await app.call('photos.list', {})).total).toBe(0);
});
