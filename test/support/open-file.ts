import { expect, type Page } from '@playwright/test';
import type { OpenStory } from '@shared/api/stories';
import type { App } from './app';

/** A message left by an earlier file does not count. */
const refusals = (page: Page) =>
  page
    .getByRole('region', { name: 'Messages' })
    .getByRole('alertdialog')
    .filter({ hasNotText: /^(?:Reading|Brought in)/u });

/** Opens a file as a person does. Returns its story as it is stored; null if it was refused in words. */
export async function openFile(app: App, name: string, bytes: Uint8Array): Promise<OpenStory | null> {
  const { page } = app;
  const known = new Set((await app.call('stories.list', { limit: 500 })).items.map(({ id }) => id));
  const refused = refusals(page);
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  const added = async () =>
    (await app.call('stories.list', { limit: 500 })).items.find(({ id }) => !known.has(id));
  await expect
    .poll(async () => (await added()) !== undefined || (await refused.count()) > 0, { timeout: 60_000 })
    .toBe(true);
  const story = await added();
  if (story === undefined) {
    expect(await refused.first().textContent()).toMatch(
      /nested|damaged|no words|paragraphs|cannot be taken in/u,
    );
    await refused.first().getByRole('button', { name: 'Close message' }).click();
    await expect(refused).toHaveCount(0);
    return null;
  }
  const open = await app.call('stories.get', { id: story.id });
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue(open.story.headline);
  await expect(page.getByRole('textbox', { name: 'Body of the story' })).toBeVisible();
  return open;
}
