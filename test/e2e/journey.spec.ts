import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { pressCopy, samplePicture } from '../support/stage';

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
const body = (page: Page) => page.getByLabel('Body of the story');
const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name });

test('takes raw copy to a page that can be published', async ({ app, page }) => {
  await page.getByLabel('Your name').fill('Asha Rao');
  await page.getByRole('button', { name: /Your role/ }).click();
  await page.getByRole('option', { name: /Editor/ }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Copydesk' })).toBeHidden();

  // A window shows the newcomer a sample, and has the command in its own menu.
  if (app.electron === null) await page.getByRole('button', { name: 'Bring in copy…' }).first().click();
  else await page.keyboard.press('ControlOrMeta+Shift+U');
  await page.getByLabel('Paste the copy').fill(await pressCopy());
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(headline(page)).toHaveValue('Heron count doubles on the Shalmoli marsh');

  await test.step('a left-out line is brought back and taken out again by undo', async () => {
    const line = page.getByRole('listitem').filter({ hasText: 'Also read' });
    await line.getByRole('button', { name: /Bring back/ }).click();
    await expect(body(page)).toContainText('Also read');
    await expect(line.getByRole('button', { name: /Brought back/ })).toBeDisabled();
    await body(page).press('ControlOrMeta+z');
    await expect(body(page)).not.toContainText('Also read');
    await expect(line.getByRole('button', { name: /Bring back/ })).toBeEnabled();
  });

  await test.step('a pull quote is placed', async () => {
    await body(page).getByText('The next count is due').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/pull');
    await page.getByRole('option', { name: /Pull quote/ }).click();
    await page.keyboard.type('The birds did the rest');
    await expect(page.getByText(/^Saved at/)).toBeVisible();
  });

  await test.step('the export stops at the photo and leads to it', async () => {
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByLabel('Into this folder').fill(app.folder);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Not exported yet' })).toBeVisible();
    await page
      .getByRole('button', { name: /alt text/i })
      .first()
      .click();
    await expect(page.getByLabel('Alt text')).toBeFocused();
  });

  await test.step('the photo gets its file and its words', async () => {
    await page.getByLabel('Alt text').fill('Grey herons standing in shallow water at dawn');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose picture' }).click();
    await (await chooser).setFiles(samplePicture);
    await expect(page.getByRole('img', { name: /Grey herons/ })).toBeVisible();
    await page.getByRole('textbox', { name: 'Credit', exact: true }).fill('Shalmoli Wetland Trust');
  });

  await test.step('it is filed, approved and exported', async () => {
    await page.getByRole('button', { name: 'File for review' }).first().click();
    await page.getByRole('button', { name: 'Approve', exact: true }).first().click();
    await expect(page.getByRole('row', { name: /Heron count/ })).toContainText('Approved');
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByLabel('Into this folder').fill(app.folder);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Exported', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
  });

  const { items } = await app.call('stories.list', {});
  expect(items[0]?.status).toBe('exported');
  const { story } = await app.call('stories.get', { id: items[0]!.id });
  const html = await readFile(join(app.folder, story.slug, 'index.html'), 'utf8');
  expect(html).toContain('Photo Courtesy: Shalmoli Wetland Trust');
  expect(html).toContain('The birds did the rest');
  expect(html).toContain('datetime="2026-03-15T18:40:00+05:30"');

  await tab(page, 'Review').click();
  const history = page.getByRole('list', { name: /What happened/ });
  await expect(history.getByRole('listitem')).toContainText([
    /exported it/,
    /approved it/,
    /filed it/,
    /brought/,
  ]);
});
