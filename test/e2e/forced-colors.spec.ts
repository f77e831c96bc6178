import type { Locator } from '@playwright/test';
import { expect, test } from '../support/app';
import { putStory, signIn } from '../support/stage';

test.use({ opening: 'when staged' });

/** What can be seen of a part when the system decides all colours. */
const looks = (part: Locator) =>
  part.evaluate((element) => {
    const { borderBlockEndColor, borderInlineStartColor, outlineStyle, backgroundColor } =
      getComputedStyle(element);
    return [borderBlockEndColor, borderInlineStartColor, outlineStyle, backgroundColor].join(' ');
  });

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

test('in the colours of the system, what is open, chosen or focused looks different from the rest', async ({
  app,
  page,
}) => {
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await putStory(app, 'Rain ends drought', ['It rained.']);
  await signIn(app, 'editor');
  const row = (headline: string) => page.getByRole('row').filter({ hasText: headline });
  await row('Bridge opens').click();
  await expect(page.getByLabel('Body of the story')).toContainText('The bridge opened.');
  await expect
    .poll(async () => (await looks(row('Bridge opens'))) !== (await looks(row('Rain ends'))))
    .toBe(true);

  const tabs = page.getByRole('tab');
  const [chosen, other] = [
    tabs.and(page.locator('[aria-selected=true]')),
    tabs.and(page.locator('[aria-selected=false]')),
  ];
  expect(await looks(chosen.first())).not.toBe(await looks(other.first()));

  await page.keyboard.press('ControlOrMeta+Shift+P');
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const focused = page.getByRole('dialog').locator('[role=option][data-focused]');
  await expect(focused).toHaveCount(1);
  expect(await looks(focused)).not.toBe(await looks(options.last()));
});
