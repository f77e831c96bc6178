import { expect, test } from '../support/app';
import {
  copy,
  expectStored,
  GAPS,
  headline,
  intoCopy,
  OLD,
  pause,
  storedHeadlines,
} from '../support/held-keys';
import { putStory } from '../support/stage';
import { rowOf } from '../support/long-run';

// The window opens the newest of its samples as it starts: it must have started before the stage is set.
test.beforeEach(async ({ page }) => {
  await expect(headline(page)).not.toHaveValue('');
});

for (const [row, gap] of GAPS.entries()) {
  test(
    `keys typed ${gap} ms after a press on another story are in that story`,
    rowOf(row),
    async ({ app }) => {
      const { page } = app;
      for (const name of ['Beta', 'Alpha']) await putStory(app, name, [OLD]);
      const before = await storedHeadlines(app);
      await page.getByRole('row', { name: /Alpha/ }).click();
      await expect(headline(page)).toHaveValue('Alpha');
      await intoCopy(page);
      await page.getByRole('row', { name: /Beta/ }).click();
      await pause(page, gap);
      await page.keyboard.type(' rises');
      await expect(headline(page)).toHaveValue('Beta rises');
      await expect(copy(page)).toHaveText(OLD);
      await expectStored(app, 'Beta rises');
      const kept = before.map((each) => (each === 'Beta' ? 'Beta rises' : each));
      expect(await storedHeadlines(app)).toEqual(kept);
    },
  );

  test(
    `keys typed ${gap} ms after Escape closes the settings are in the copy`,
    rowOf(row + 1),
    async ({ app }) => {
      const { page } = app;
      await putStory(app, 'Alpha', [OLD]);
      await page.getByRole('row', { name: /Alpha/ }).click();
      await expect(headline(page)).toHaveValue('Alpha');
      await intoCopy(page);
      await page.keyboard.press('ControlOrMeta+,');
      await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
      await page.keyboard.press('Escape');
      await pause(page, gap);
      await page.keyboard.type(' It rained.');
      await expect(copy(page)).toHaveText(`${OLD} It rained.`);
    },
  );
}
