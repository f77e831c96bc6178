import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { BY_ADDRESS, inBrowserAlone } from '../support/browser-alone';
import { putStory, signIn } from '../support/stage';

test.use({ opening: 'when staged' });

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' }).getByRole('alertdialog');

const diskFull = {
  ok: false,
  error: { code: 'DISK_FULL', message: 'The disk is full. Free some room on it.' },
};

test.beforeEach(async ({ app, page }) => {
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'editor');
  await expect(headline(page)).toHaveValue('Bridge opens');
});

test('a failure is told once, and no longer than it lasts', async ({ page }) => {
  inBrowserAlone(BY_ADDRESS);
  await page.route('**/api/stories.save', (route) => route.fulfill({ json: diskFull }));
  await headline(page).fill('Bridge opens at last');
  await expect(page.getByText(/^Not saved: The disk is full/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(messages(page)).toHaveCount(1);
  for (let again = 0; again < 3; again++) {
    const answered = page.waitForResponse('**/api/stories.save');
    await page.keyboard.press('ControlOrMeta+s');
    await answered;
  }
  await expect(messages(page)).toHaveCount(1);
  await page.unroute('**/api/stories.save');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await expect(messages(page)).toHaveCount(0);
});

test('a failure is closed by Escape from the text, and several by one button', async ({ page }) => {
  inBrowserAlone(BY_ADDRESS);
  await page.route('**/api/review.move', (route) => route.fulfill({ json: diskFull }));
  await page.route('**/api/handover.make', (route) => route.fulfill({ json: diskFull }));
  const fail = async () => {
    await page.getByRole('button', { name: 'File for review' }).first().click();
    await expect(messages(page)).toHaveCount(1);
  };
  await fail();
  await page.getByLabel('Body of the story').click();
  await page.keyboard.press('Escape');
  await expect(messages(page)).toHaveCount(0);

  await fail();
  await page.getByRole('button', { name: 'Actions for Bridge opens' }).click();
  await page.getByRole('menuitem', { name: 'Hand over…' }).click();
  await expect(messages(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Close all 2' }).first().click();
  await expect(messages(page)).toHaveCount(0);
});

test('a file that takes its time is named while it is read', async ({ page }) => {
  inBrowserAlone(BY_ADDRESS);
  const answered = Promise.withResolvers<undefined>();
  await page.route('**/api/intake.file', async (route) => {
    await answered.promise;
    await route.continue();
  });
  const buffer = Buffer.from('Rain ends drought\n\nIt rained on Monday in all nine districts.\n');
  await page
    .getByLabel('Open a file', { exact: true })
    .setInputFiles({ name: 'rain.txt', mimeType: 'text/plain', buffer });
  await expect(messages(page).getByText('Reading rain.txt …')).toBeVisible();
  answered.resolve(undefined);
  await expect(headline(page)).toHaveValue('Rain ends drought');
  await expect(messages(page)).toHaveCount(0);
});
