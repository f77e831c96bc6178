import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { paste } from '../support/clipboard';
import { putStory, signIn } from '../support/stage';

test.use({ opening: 'when staged' });

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
const body = (page: Page) => page.getByRole('textbox', { name: 'Body of the story' });

test('a paste that is faster than what cleans it waits for it, and loses nothing', async ({ app, page }) => {
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/assets/clean-pasted-html-*.js', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/assets/clean-pasted-html-*.js');
  await signIn(app, 'editor');
  await expect(headline(page)).toHaveValue('Bridge opens');
  await asked;
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await paste(body(page), {
    'text/html': '<p onclick="x()">Carts came <b>first</b>.</p><script>x()</script>',
    'text/plain': 'Carts came first.',
  });
  await expect(body(page)).not.toContainText('Carts');
  letGo();
  await expect(body(page)).toContainText('Carts came first.');
  await expect(body(page).getByText('first', { exact: true })).toHaveJSProperty('tagName', 'STRONG');
  await expect(body(page).getByText('Carts came')).toHaveCount(1);
});

test('signs typed as soon as the story is there become what they mean, however late their part comes', async ({
  app,
  page,
}) => {
  await putStory(app, 'Bridge opens', ['']);
  await page.route('**/assets/markdown-shortcuts-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await signIn(app, 'editor');
  await body(page).click();
  await page.keyboard.type('## Carts came');
  await expect(body(page).getByRole('heading', { level: 2, name: 'Carts came' })).toBeVisible();
});

test('what opens later is there before it is asked for', async ({ app, page }) => {
  await putStory(app, 'Bridge opens', ['The bridge opened.']);
  await signIn(app, 'editor');
  await expect(headline(page)).toHaveValue('Bridge opens');
  // One comes after the other; the last of them comes when all others are whole.
  const parts = ['parts', 'zoned-time-field', 'link-form', 'paste-note-card'];
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(' '),
      ),
    )
    .toMatch(new RegExp(parts.map((part) => `(?=.*/${part}-)`).join(''), 'u'));
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.getByRole('tab', { name: 'Versions' }).click();
  await expect(page.getByRole('list', { name: /^Versions/ })).toBeVisible();
  for (const [keys, name] of [
    ['ControlOrMeta+,', 'Settings'],
    ['ControlOrMeta+/', 'Keyboard shortcuts'],
    ['ControlOrMeta+Shift+E', 'Export the story'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name })).toBeHidden();
  }
});
