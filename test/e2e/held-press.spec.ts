import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { BY_ADDRESS, inBrowserAlone } from '../support/browser-alone';
import {
  copy,
  expectStored,
  expectUntouched,
  GAPS,
  gate,
  headline,
  OLD,
  openApproved,
  pause,
  slowDesk,
  storedHeadlines,
} from '../support/held-keys';
import { rowOf, valuesAt } from '../support/long-run';
import { putStory } from '../support/stage';

test.use({ opening: 'when staged' });

const newStory = (page: Page) => page.getByRole('button', { name: 'New story' }).first();

/** Presses the pointer's button and moves away before releasing it. */
async function takeBack(page: Page, place: Locator, meanwhile = ''): Promise<void> {
  await place.hover();
  await page.mouse.down();
  await page.keyboard.type(meanwhile);
  await page.mouse.move(700, 400);
  await page.mouse.up();
}

test.describe('a button that opens a story', () => {
  for (const gap of valuesAt(GAPS, 2)) {
    test(`has every key from the press on, with the button down for ${gap} ms`, async ({ app, page }) => {
      const old = await openApproved(app);
      await slowDesk(page, 60);
      await newStory(page).hover();
      await page.mouse.down();
      await page.keyboard.type('1');
      await pause(page, gap);
      await page.keyboard.type('2');
      await page.mouse.up();
      await page.keyboard.type('3');
      await expect(headline(page)).toHaveValue('123');
      await expectStored(app, '123');
      expect(await storedHeadlines(app)).toEqual(['123', 'Bridge opens']);
      await expectUntouched(app, old);
    });
  }

  test('opens nothing where the press is taken back, and shows what was typed', async ({ app, page }) => {
    const old = await openApproved(app);
    await takeBack(page, newStory(page), 'lost');
    await expect(page.getByText('What you typed in the meantime is not in any story: “lost”')).toBeVisible();
    expect(await storedHeadlines(app)).toEqual(['Bridge opens']);
    await expectUntouched(app, old);
    await expect(copy(page)).toBeFocused();
    await page.keyboard.type('!');
    await expect(copy(page)).toHaveText(`${OLD}!`);
  });

  test('is pressed from the keyboard as before', async ({ page, app }) => {
    await openApproved(app);
    await newStory(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('New');
    await expect(headline(page)).toHaveValue('New');
  });
});

test.describe('a press that is taken back while a story is still being opened', () => {
  for (const [row, meanwhile] of ['', 'lost'].entries()) {
    for (const [place, what] of ['a row', 'the button “New story”'].entries()) {
      test(
        `leaves the keys to that story: ${what}, “${meanwhile}” typed meanwhile`,
        rowOf(row + place, 2),
        async ({ app, page }) => {
          inBrowserAlone(BY_ADDRESS);
          const old = await openApproved(app);
          await putStory(app, 'Alpha', [OLD]);
          const row = page.getByRole('row', { name: /Alpha/ });
          await expect(row).toBeVisible();
          const open = await gate(page, '**/api/stories.create');
          await page.keyboard.press('ControlOrMeta+n');
          await takeBack(page, what === 'a row' ? row : newStory(page), meanwhile);
          await page.waitForTimeout(50);
          await page.keyboard.type('New');
          await page.waitForTimeout(800);
          await page.keyboard.type('er');
          await expect(copy(page)).toHaveText(OLD);
          open();
          await expect(headline(page)).toHaveValue('Newer');
          await page.keyboard.type('!');
          await expectStored(app, 'Newer!');
          await expect(page.getByText('What you typed in the meantime is not in any story')).toHaveCount(
            meanwhile ? 1 : 0,
          );
          await expectUntouched(app, old);
        },
      );
    }
  }

  test('is done with it when that story shows before the button is up', async ({ app, page }) => {
    inBrowserAlone(BY_ADDRESS);
    const old = await openApproved(app);
    const open = await gate(page, '**/api/stories.create');
    await page.keyboard.press('ControlOrMeta+n');
    await newStory(page).hover();
    await page.mouse.down();
    open();
    await expect(headline(page)).toHaveValue('');
    await page.mouse.move(700, 400);
    await page.mouse.up();
    await expect(headline(page)).toBeFocused();
    await page.keyboard.type('New');
    await expectStored(app, 'New');
    await expectUntouched(app, old);
  });
});
