import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { putFinishedStory, putStory, signIn } from '../support/stage';
import { pullQuote } from '../support/story-blocks';

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
const show = async (page: Page, shelf: RegExp) => {
  await page.getByRole('button', { name: /Show stories that are/ }).click();
  await page.getByRole('option', { name: shelf }).click();
};
const rows = (page: Page) => page.getByRole('grid', { name: 'Stories' }).getByRole('row');

test.use({ opening: 'when staged' });

test('finds a story by a word of its text, in any script, and filters by status', async ({ app, page }) => {
  await putStory(app, 'Rain reaches the hills', ['The first showers fell on Tuesday.']);
  const filed = await putStory(app, 'पुल फिर से खुला', ['नदी पर बना पुल सोमवार को खुला।'], { language: 'hi' });
  const { revision } = await app.call('stories.get', { id: filed.id });
  await app.call('review.move', { id: filed.id, revision, to: 'filed' });
  await signIn(app, 'editor');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('searchbox').fill('सोम');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('पुल फिर से खुला');
  await expect(rows(page).locator('mark')).toHaveText(['सोमवार']);
  await page.getByRole('searchbox').fill('nothing like it');
  await expect(page.getByText('No stories found')).toBeVisible();
  await page.getByRole('button', { name: 'Show all stories' }).click();
  await show(page, /^Filed/);
  await expect(rows(page)).toHaveCount(1);
});

test('finds a story by its credit, byline, tag or pull quote, and says which of them was hit', async ({
  app,
  page,
}) => {
  const { id } = await putFinishedStory(app);
  const { story, revision } = await app.call('stories.get', { id });
  const quote = pullQuote('Every plank of her', 'Subal Hembram');
  const body = { root: { ...story.body.root, children: [...story.body.root.children, quote] } };
  const told = { ...story, tags: ['Waterways'], body };
  await app.call('stories.save', { id, baseRevision: revision, story: told, reason: 'close' });
  await putStory(app, 'Rain reaches the hills', ['The first showers fell.']);
  await signIn(app, 'editor');
  await expect(rows(page)).toHaveCount(2);
  for (const [asked, shown, hit] of [
    ['shalmoli', 'Credit: Shalmoli Wetland Trust', 'Shalmoli'],
    ['devika', 'Byline: Devika Naskar, Correspondent', 'Devika'],
    ['waterw', 'Tag: Waterways', 'Waterways'],
    ['ties-up', 'Slug: last-ferry-ties-up', 'ties-up'],
    ['every plank of her', 'Pull quote: Every plank of her', 'Every'],
  ] as const) {
    await page.getByRole('searchbox').fill(asked);
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText(shown);
    await expect(
      rows(page)
        .locator('mark')
        .filter({ hasText: new RegExp(`^${hit.split('-')[0]}`, 'i') })
        .first(),
    ).toBeVisible();
  }
});

test('deletes a story and brings it back', async ({ app, page }) => {
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'reporter');
  await page.getByRole('button', { name: 'Actions for Bridge opens' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByText('This library is empty')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(headline(page)).toHaveValue('Bridge opens');
});

test('finds a deleted story long after, and puts it back by its button, its menu or the keyboard', async ({
  app,
  page,
}) => {
  await putStory(app, 'Rain reaches the hills', ['The first showers fell.']);
  const { id } = await putStory(app, 'Bridge opens', ['The bridge opened to carts.']);
  await app.call('stories.delete', { id });
  await signIn(app, 'reporter');
  await expect(headline(page)).toHaveValue('Rain reaches the hills');
  const filter = page.getByRole('button', { name: /Show stories that are/ });
  await show(page, /^Deleted/);
  await expect(page.getByText('Deleted stories are kept here for good')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('searchbox').fill('showers');
  await expect(page.getByText('No stories found')).toBeVisible();
  await page.getByRole('searchbox').fill('carts');
  await expect(rows(page)).toContainText('Bridge opens');

  await page.getByRole('button', { name: 'Put back Bridge opens' }).click();
  await expect(headline(page)).toHaveValue('Bridge opens');
  await expect(page.getByText('No stories found')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expect(page.getByText('Nothing is deleted')).toBeVisible();

  await app.call('stories.delete', { id });
  await page.getByRole('button', { name: 'Actions for Bridge opens' }).click();
  await page.getByRole('menuitem', { name: 'Put back' }).click();
  await expect(page.getByText('Nothing is deleted')).toBeVisible();

  await app.call('stories.delete', { id });
  await expect(rows(page).first()).toContainText('Bridge opens');
  await filter.focus();
  await page.keyboard.press('Tab');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Deleted story' });
  await expect(dialog).toContainText('The bridge opened to carts.');
  await expect(dialog.getByRole('button', { name: 'Put back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is deleted')).toBeVisible();
  await show(page, /^All stories/);
  await expect(rows(page)).toHaveCount(2);
});
