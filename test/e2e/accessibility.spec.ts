import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { pressCopy, putFinishedStory, putStory, signIn } from '../support/stage';
import { rowOf } from '../support/long-run';

test.use({ opening: 'when staged' });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The whole window, by the rules of WCAG 2.2 AA and axe's own advice. */
async function expectAccessible(page: Page): Promise<void> {
  // While a story is being opened, an unseen field outside all landmarks has the keyboard.
  await expect(page.locator('[data-held-keys]:not([aria-hidden])')).toHaveCount(0);
  await expectNoViolations(page, { tags: WCAG });
}

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const command = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};

// Each look of axe at a whole screen takes seconds on a small machine.
test.describe.configure({ timeout: 240_000 });

for (const [row, colorScheme] of (['light', 'dark'] as const).entries()) {
  test.describe(`in the ${colorScheme} theme axe finds nothing wrong with`, () => {
    test.use({ colorScheme });

    test('the first start', rowOf(row + 0, 2), async ({ app, page }) => {
      await app.open();
      await expect(page.getByRole('heading', { name: 'Welcome to Copydesk' })).toBeVisible();
      await expectAccessible(page);
    });

    test('a story and every part of its inspector', rowOf(row + 1, 2), async ({ app, page }) => {
      // Seven screens, which axe reads one after the other: slow on a busy machine.
      test.slow();
      await putFinishedStory(app);
      await putStory(app, 'पुल फिर से खुला', ['नदी पर बना पुल सोमवार को खुला।'], { language: 'hi' });
      await putStory(app, 'پل دوبارہ کھل گیا', ['دریا پر پل پیر کو کھل گیا۔'], {
        language: 'ur',
        direction: 'rtl',
      });
      await app.call('intake.text', { text: await pressCopy() });
      await signIn(app, 'editor');
      await page.getByRole('row', { name: /Last ferry/ }).click();
      await expect(headline(page)).toHaveValue('Last ferry ties up');
      await page.getByRole('button', { name: 'Add a byline' }).click();
      await page.getByRole('button', { name: /Correspondent: edit/ }).click();
      await expectAccessible(page);
      for (const name of ['Photos', 'Checks', 'Review', 'Versions', 'Intake']) {
        await tab(page, name).click();
        await expectAccessible(page);
      }
      await page.getByRole('row', { name: /Heron count/ }).click();
      // Another story opens with the inspector's first tab: only then is there a tab to choose.
      await expect(headline(page)).toHaveValue(/^Heron count/);
      await tab(page, 'Intake').click();
      await expect(page.getByText('Left out')).toBeVisible();
      await expectAccessible(page);
    });

    test(
      'deleted stories, what a search found, and a returned story',
      rowOf(row + 0, 2),
      async ({ app, page }) => {
        const { id } = await putStory(app, 'Bridge opens', ['The bridge opened to carts.']);
        await app.call('stories.delete', { id });
        const returned = await putStory(app, 'Rain reaches the hills', ['The first showers fell.']);
        for (const to of ['filed', 'returned'] as const) {
          const { revision } = await app.call('stories.get', { id: returned.id });
          await app.call('review.move', { id: returned.id, revision, to, note: 'Who says so?' });
        }
        await signIn(app, 'editor');
        await expect(page.getByText('Who says so?')).toBeVisible();
        await page.getByRole('searchbox').fill('showers');
        await expect(page.locator('mark')).toHaveText('showers');
        await expectAccessible(page);
        await page.getByRole('searchbox').fill('');
        await page.getByRole('button', { name: /Show stories that are/ }).click();
        await page.getByRole('option', { name: /^Deleted/ }).click();
        await expect(page.getByRole('row', { name: /Bridge opens/ })).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('row', { name: /Bridge opens/ }).click();
        await expect(page.getByRole('dialog', { name: 'Deleted story' })).toBeVisible();
        await expectAccessible(page);
      },
    );

    test('the dialogs', rowOf(row + 1, 2), async ({ app, page }) => {
      await putFinishedStory(app);
      await signIn(app, 'editor');
      await expect(headline(page)).toHaveValue('Last ferry ties up');
      for (const name of [
        'Bring in copy…',
        'Settings…',
        'All commands…',
        'Keyboard shortcuts',
        'Licences',
        'Export…',
      ]) {
        await command(page, name);
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page);
        if (name === 'Settings…') {
          for (const part of ['House', 'Library', 'Backups', 'Looks']) {
            await tab(page, part).click();
            await expectAccessible(page);
          }
        }
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
    });

    test('the preview and a narrow window', rowOf(row + 0, 2), async ({ app, page }) => {
      await putFinishedStory(app);
      await signIn(app, 'editor');
      const shown = page.waitForResponse(/\/preview\//);
      await page.getByRole('button', { name: 'Show the preview' }).click();
      expect((await shown).status()).toBe(200);
      // No script runs in the preview, not even axe's: the exported page has its own test.
      app.expectProblem('Blocked script execution');
      await page.evaluate(() => document.querySelector('iframe')?.remove());
      await expectAccessible(page);
      await page.setViewportSize({ width: 400, height: 800 });
      await page.getByRole('button', { name: 'Show the inspector' }).click();
      await expect(page.getByRole('dialog', { name: 'Inspector' })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('with letters twice as large nothing is cut off, nor wider than its place', async ({ app, page }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await putFinishedStory(app);
  await signIn(app, 'editor');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const tools = page.getByRole('toolbar', { name: 'Formatting' });
  await expect(tools).toBeVisible();
  const within = await tools.evaluate((bar) => {
    const { right } = bar.getBoundingClientRect();
    return [...bar.querySelectorAll('button')].filter(
      (tool) => tool.getBoundingClientRect().right > right + 1,
    ).length;
  });
  expect(within).toBe(0);
  const wider = await tools.evaluate((bar) => {
    for (let holder = bar.parentElement; holder; holder = holder.parentElement)
      if (holder.scrollWidth > holder.clientWidth + 1) return holder.className;
    return null;
  });
  expect(wider).toBeNull();
  const box = async (of: Locator) => (await of.boundingBox())!;
  const state = await box(page.getByText(/^\d+ words$/).last());
  const step = await box(page.getByRole('button', { name: 'Approve' }));
  expect(step.x >= state.x + state.width || step.y >= state.y + state.height).toBe(true);
  const inspector = await box(page.getByRole('tabpanel'));
  const add = await box(page.getByRole('button', { name: 'Add a byline' }));
  expect(add.x + add.width).toBeLessThanOrEqual(inspector.x + inspector.width);
});
