import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { inBrowserAlone } from '../support/browser-alone';
import { putStory } from '../support/stage';
import { rowOf } from '../support/long-run';

const welcome = (page: Page) => page.getByRole('region', { name: 'Welcome to Copydesk' });

test('does not come back after “Later” before the next start of the app', async ({ app, page, context }) => {
  inBrowserAlone('Its second window is opened by the system.');
  await welcome(page).getByRole('button', { name: 'Later' }).click();
  await expect(welcome(page)).toHaveCount(0);
  await expect
    .poll(async () => Object.keys((await app.call('app.info', {})).window))
    .toContain('welcome later');
  await page.reload();
  await expect(page.getByText('No story is open')).toBeVisible();
  await expect(welcome(page)).toHaveCount(0);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('No story is open')).toBeVisible();
  await expect(welcome(second)).toHaveCount(0);
  await second.close();
  await app.restart('quit');
  await expect(welcome(app.page)).toBeVisible();
});

for (const [width, height] of [
  [360, 640],
  [600, 800],
  [1280, 720],
] as const) {
  test(
    `covers no control in a window of ${width} by ${height}`,
    rowOf(width === 360 ? 0 : 1),
    async ({ app, page }, testInfo) => {
      await putStory(app, 'Bridge opens', ['The bridge opened.']);
      await page.setViewportSize({ width, height });
      await page.reload();
      await expect(welcome(page)).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue('Bridge opens');
      await page.screenshot({ path: testInfo.outputPath(`welcome-${width}.png`) });
      const overlaps = () =>
        page.evaluate(() => {
          const card = document.querySelector('[aria-labelledby="welcome-title"]')?.getBoundingClientRect();
          const rest = document.querySelector('main')?.getBoundingClientRect();
          return !card || !rest || card.top < rest.bottom || card.bottom > innerHeight || rest.height < 200;
        });
      expect(await overlaps()).toBe(false);
      const fill = welcome(page).getByRole('button', { name: 'Fill it in' });
      if (await fill.isVisible()) await fill.click();
      await welcome(page).getByLabel('Your name').fill('Asha Rao');
      await expect(welcome(page).getByRole('combobox', { name: 'Time zone' })).toBeVisible();
      expect(await overlaps()).toBe(false);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.screenshot({ path: testInfo.outputPath(`welcome-${width}-open.png`) });
      await welcome(page).getByRole('button', { name: 'Start' }).click();
      await expect(welcome(page)).toHaveCount(0);
    },
  );
}
