import type { Page } from '@playwright/test';
import type { PhotoId, StoryId } from '@shared/story/ids';
import type { StoryPhoto } from '@shared/story/photo';
import { expect, test, type App } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { putFinishedStory, signIn } from '../support/stage';

test.use({ opening: 'when staged' });

test.describe.configure({ timeout: 180_000 });

/** The finished story with its photo's shape and size in sight. */
async function openShapes(app: App, page: Page): Promise<StoryId> {
  const { id } = await putFinishedStory(app);
  await signIn(app, 'editor');
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue(
    'Last ferry ties up',
  );
  await page.getByRole('tab', { name: 'Photos' }).click();
  await page.getByRole('button', { name: 'Shape and size' }).click();
  await expect(cuts(page)).toBeVisible();
  return id;
}

const cuts = (page: Page) => page.getByRole('group', { name: 'Focal point and crops' });
const point = (page: Page) => cuts(page).getByRole('button', { name: /^Focal point/ });
const cut = (page: Page) => cuts(page).getByRole('button', { name: /^Crop/ });

/** What is stored for the story's one photo, once it has this value. */
async function expectStored(app: App, id: StoryId, said: Partial<StoryPhoto>): Promise<void> {
  await expect
    .poll(async () => Object.values((await app.call('stories.get', { id })).story.photos)[0])
    .toMatchObject(said);
}

test('moves the focal point and the cuts by keys and by pointer, and takes it back', async ({
  app,
  page,
}) => {
  const id = await openShapes(app, page);
  await point(page).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(point(page)).toHaveAccessibleName('Focal point, 40 % from the left, 49 % from the top');
  await expectStored(app, id, { focalPoint: { x: 0.4, y: 0.49 } });

  await page.getByRole('tab', { name: '1:1' }).click();
  await expect(cut(page)).toHaveAccessibleName(/^Crop 1:1, /);
  const before = await cut(page).getAttribute('aria-label');
  // A window may be too low to show all of it.
  await cut(page).scrollIntoViewIfNeeded();
  const box = (await cut(page).boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.9);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.9 + 20, box.y + box.height * 0.9, { steps: 4 });
  await page.mouse.up();
  await expect(cut(page)).not.toHaveAttribute('aria-label', before!);
  await expect
    .poll(async () => Object.values((await app.call('stories.get', { id })).story.photos)[0]?.crops)
    .toHaveProperty(['1:1']);

  await cut(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cut(page)).toHaveAttribute('aria-label', before!);
  await cuts(page).getByRole('button', { name: 'Undo' }).click();
  await cuts(page).getByRole('button', { name: 'Undo' }).click();
  await expect(cuts(page).getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect(point(page)).toHaveAccessibleName('Focal point, 50 % from the left, 50 % from the top');
  await expectStored(app, id, { focalPoint: null });
});

test('chooses shape, size, lead and decorative, and shows and stores them', async ({ app, page }) => {
  const id = await openShapes(app, page);
  await page.getByRole('button', { name: /Shape on the page/ }).click();
  await page.getByRole('option', { name: '4:5' }).click();
  await page.getByRole('button', { name: /Size on the page/ }).click();
  await page.getByRole('option', { name: 'Wide' }).click();
  await expect(page.locator('.photo-block img')).toHaveAttribute('src', /&part=/);
  await page.getByRole('checkbox', { name: /Decorative/ }).press('Space');
  await expect(page.getByText('Its credit is still printed.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Alternative text' })).toBeDisabled();
  await expectStored(app, id, { aspect: '4:5', size: 'wide', decorative: true });

  await page.getByRole('checkbox', { name: /Represents the story/ }).press('Space');
  await expect.poll(async () => (await app.call('stories.get', { id })).story.leadPhoto).toBeUndefined();
  const { results } = await app.call('publish.check', { id });
  expect(results.map(({ check }) => check)).toContain('photo-decorative');
  expect(results.map(({ check }) => check)).not.toContain('photo-alt');

  await expectNoViolations(page);
});

test('stands the chosen photo for the story', async ({ app, page }) => {
  const story = await putFinishedStory(app);
  const [[first, photo]] = Object.entries(story.photos) as [[PhotoId, StoryPhoto]];
  const second = '01900000-0000-7000-8000-000000000002' as PhotoId;
  const { revision } = await app.call('stories.get', { id: story.id });
  const children = [...story.body.root.children, { type: 'photo', version: 1, photoId: second }];
  const body = { root: { ...story.body.root, children } };
  const two = { ...story, body, photos: { [first]: photo, [second]: photo } };
  await app.call('stories.save', { id: story.id, baseRevision: revision, story: two, reason: 'close' });
  await signIn(app, 'editor');
  await page.getByRole('tab', { name: 'Photos' }).click();
  const card = page.getByRole('region', { name: 'Photo 2' });
  await card.getByRole('button', { name: 'Shape and size' }).click();
  await card.getByRole('checkbox', { name: /Represents the story/ }).press('Space');
  await expect(card).toContainText('Lead photo');
  await expect
    .poll(async () => (await app.call('stories.get', { id: story.id })).story.leadPhoto)
    .toBe(second);
});
