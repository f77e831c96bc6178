import { expect, type Page } from '@playwright/test';
import { type App, test } from '../support/app';
import { headline } from '../support/held-keys';
import { putStory } from '../support/stage';

/** Lets the desk answer calls of this channel, and holds the answers back until what it returns is called. */
async function holdAnswers(page: Page, channel: string) {
  const released = Promise.withResolvers<undefined>();
  const answered = Promise.withResolvers<undefined>();
  await page.route(`**/api/${channel}`, async (route) => {
    const response = await route.fetch();
    answered.resolve(undefined);
    await released.promise;
    await route.fulfill({ response });
  });
  return { answered: answered.promise, release: () => released.resolve(undefined) };
}

async function rename(app: App, story: Awaited<ReturnType<typeof putStory>>, words: string) {
  const { revision, story: now } = await app.call('stories.get', { id: story.id });
  const next = { ...now, headline: words };
  await app.call('stories.save', { id: story.id, baseRevision: revision, story: next, reason: 'close' });
}

test.use({ opening: 'when staged' });

test('a story that is made while the list is read for the first time is in it', async ({ app, page }) => {
  await putStory(app, 'Bridge opens', ['The bridge opened on Monday.']);
  const { answered, release } = await holdAnswers(page, 'stories.list');
  await app.open();
  await answered;
  await putStory(app, 'Rain reaches the hills', ['It rained on Monday.']);
  release();
  const list = page.getByRole('grid', { name: 'Stories' });
  await expect(list.getByText('Rain reaches the hills')).toBeVisible();
});

for (const when of ['first', 'next'] as const) {
  test(`a story that is saved elsewhere while it is opened is shown as it is saved: ${when}`, async ({
    app,
    page,
  }) => {
    const story = await putStory(app, 'Bridge opens', ['The bridge opened on Monday.']);
    if (when === 'next') {
      await putStory(app, 'Rain reaches the hills', ['It rained on Monday.']);
      await app.open();
      await expect(headline(page)).toHaveValue('Rain reaches the hills');
    }
    const { answered, release } = await holdAnswers(page, 'stories.get');
    if (when === 'first') await app.open();
    else await page.getByRole('grid', { name: 'Stories' }).getByText('Bridge opens').click();
    await answered;
    await rename(app, story, 'Bridge opens at last');
    release();
    await expect(headline(page)).toHaveValue('Bridge opens at last');
  });
}
