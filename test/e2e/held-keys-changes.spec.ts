import type { Page, Request } from '@playwright/test';
import { expect, test, type App } from '../support/app';
import { BY_ADDRESS, inBrowserAlone } from '../support/browser-alone';
import { copy, GAPS, headline, OLD, openApproved, RAIN, slowDesk, typeAfter } from '../support/held-keys';
import { pairs, rowOf, valuesAt } from '../support/long-run';
import { putStory, signIn } from '../support/stage';
import { holders } from '../support/stored-words';
import { openChanges } from '../support/versions';

test.use({ opening: 'when staged' });

test.describe('keys typed while stories are changed fast', () => {
  for (const gap of valuesAt(GAPS, 0)) {
    test(`are for the story that was asked for, also where it was open before, ${gap} ms after it`, async ({
      app,
      page,
    }) => {
      for (const name of ['Gamma', 'Beta', 'Alpha']) await putStory(app, name, [OLD]);
      await signIn(app, 'editor');
      await expect(headline(page)).toHaveValue('Alpha');
      await slowDesk(page, 150);
      const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
      await row('Beta').click();
      await typeAfter(page, () => row('Alpha').click(), gap, '1');
      await expect(headline(page)).toHaveValue('Alpha1');
      const stored = async () => (await app.call('stories.list', {})).items.map((story) => story.headline);
      await expect.poll(async () => (await stored()).sort()).toEqual(['Alpha1', 'Beta', 'Gamma']);
    });

    test(`are for the version that is restored, ${gap} ms after it`, async ({ app, page }) => {
      const { id } = await putStory(app, 'Alpha', [OLD]);
      const { revision, story } = await app.call('stories.get', { id });
      await app.call('stories.save', {
        ...{ id, baseRevision: revision, reason: 'close' },
        story: { ...story, headline: 'Beta' },
      });
      await signIn(app, 'editor');
      await expect(headline(page)).toHaveValue('Beta');
      const dialog = await openChanges(page);
      await dialog.getByRole('button', { name: 'Restore the older…' }).click();
      await slowDesk(page, 150, '**/api/{stories,versions}.*');
      const restore = page.getByRole('button', { name: /^Restore \d/u });
      await typeAfter(page, () => restore.click(), gap, 'abc');
      await expect(headline(page)).toHaveValue('Alpha');
      await expect(copy(page)).toContainText('abc');
    });
  }
});

test.describe('keys typed while the story is changed elsewhere', () => {
  const LONG = ' The second one opened on Tuesday, the third on Wednesday, and a fourth is planned.';

  /** The story with the caret in one of its places, and what another window does to it. */
  async function stage(app: App, page: Page, place: 'headline' | 'copy') {
    const { id } = await putStory(app, 'Bridge opens', [OLD, 'It is blue.']);
    await signIn(app, 'editor');
    await expect(copy(page)).toContainText('It is blue.');
    if (place === 'headline') await headline(page).click();
    else await copy(page).locator('p').first().click();
    await page.keyboard.press('End');
    const { revision, story } = await app.call('stories.get', { id });
    const changeSlug = () =>
      app.call('stories.save', {
        ...{ id, baseRevision: revision, reason: 'close' },
        story: { ...story, slug: 'from-elsewhere' },
      });
    return { id, changeSlug };
  }

  for (const [row, [gap, place]] of pairs(GAPS, ['headline', 'copy'] as const).entries()) {
    test(
      `are all in the ${place}, with the caret where it was, ${gap} ms after the change`,
      rowOf(row, 2),
      async ({ app, page }) => {
        const { changeSlug } = await stage(app, page, place);
        const changed = changeSlug();
        if (gap > 0) await page.waitForTimeout(gap);
        await page.keyboard.type(LONG, { delay: 15 });
        if (place === 'headline') await expect(headline(page)).toHaveValue(`Bridge opens${LONG}`);
        else await expect(copy(page).locator('p')).toHaveText([OLD + LONG, 'It is blue.']);
        await changed;
      },
    );
  }

  test('stay in the story that was opened since, however late the desk tells of the one before', async ({
    app,
    page,
  }) => {
    inBrowserAlone(BY_ADDRESS);
    await putStory(app, RAIN, ['It rained.']);
    const { id, changeSlug } = await stage(app, page, 'copy');
    const left = Promise.withResolvers<undefined>();
    const isLate = (request: Request) =>
      request.url().endsWith('stories.get') && (request.postData() ?? '').includes(id);
    await page.route('**/api/stories.get', async (route) => {
      if (isLate(route.request())) await left.promise;
      await route.continue();
    });
    const asked = page.waitForRequest(isLate);
    const answered = page.waitForResponse((response) => isLate(response.request()));
    await changeSlug();
    await asked;
    await page.getByRole('row', { name: /Rain reaches/ }).click();
    await page.keyboard.type('at last');
    left.resolve(undefined);
    await (await answered).finished();
    await page.waitForTimeout(300);
    await expect(headline(page)).toHaveValue(`${RAIN}at last`);
    await expect(headline(page)).toBeFocused();
  });

  for (const [row, [gap, place]] of pairs(GAPS, ['headline', 'copy'] as const).entries()) {
    test(
      `are for the ${place} again after “Keep mine”, ${gap} ms after it`,
      rowOf(row, 2),
      async ({ app, page }) => {
        inBrowserAlone(BY_ADDRESS);
        const { changeSlug } = await stage(app, page, place);
        await page.route('**/api/stories.save', async (route) => {
          await changeSlug().catch(() => undefined);
          await route.continue();
        });
        await page.keyboard.type(' Mine');
        const dialog = page.getByRole('alertdialog', { name: 'This story was changed elsewhere' });
        await expect(dialog).toBeVisible();
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await typeAfter(page, () => dialog.getByRole('button', { name: 'Keep mine' }).click(), gap, ' alone');
        if (place === 'headline') await expect(headline(page)).toHaveValue('Bridge opens Mine alone');
        else await expect(copy(page).locator('p').first()).toHaveText(`${OLD} Mine alone`);
        await expect(place === 'headline' ? headline(page) : copy(page)).toBeFocused();
      },
    );
  }

  test('are all in the story before the dialog about it opens', async ({ app, page }) => {
    const { changeSlug } = await stage(app, page, 'copy');
    await page.keyboard.type(LONG.slice(0, 20), { delay: 15 });
    await changeSlug();
    await page.keyboard.type(LONG.slice(20), { delay: 60 });
    await expect(copy(page).locator('p')).toHaveText([OLD + LONG, 'It is blue.']);
    const dialog = page.getByRole('alertdialog', { name: 'This story was changed elsewhere' });
    await expect(dialog).toContainText('a fourth is planned.');
  });
});

const state = (page: Page) => page.getByRole('group', { name: 'State of the story' });

test.describe('keys after a step of review', () => {
  for (const [row, gap] of [30, 0].entries()) {
    test(
      `that was pressed with the pointer go on in the copy, ${gap} ms after it`,
      rowOf(row, 2),
      async ({ app, page }) => {
        const old = await openApproved(app);
        await typeAfter(
          page,
          () => page.getByRole('button', { name: 'Reopen', exact: true }).click(),
          gap,
          ' One',
        );
        await expect(state(page)).toContainText('Draft');
        await typeAfter(
          page,
          () => page.getByRole('button', { name: 'File for review' }).click(),
          gap,
          ' Two',
        );
        await expect(state(page)).toContainText('Filed');
        await expect(copy(page)).toHaveText(`${OLD} One Two`);
        await expect.poll(() => holders(app, 'One Two')).toEqual([old]);
      },
    );
  }

  test('that was pressed from the keyboard find the focus on the state of the story', async ({
    app,
    page,
  }) => {
    await openApproved(app);
    await page.getByRole('button', { name: 'Reopen', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(state(page)).toBeFocused();
    await expect(state(page)).toContainText('Draft');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Approve' })).toBeFocused();
  });
});
