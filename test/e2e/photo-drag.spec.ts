import type { JSHandle, Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/app';
import { putStory, samplePicture, signIn } from '../support/stage';

test.use({ opening: 'when staged' });

test.describe.configure({ timeout: 180_000 });

const body = (page: Page) => page.getByLabel('Body of the story');

/** What Chromium hands over for a picture that is dragged out of a page, with or without its file. */
const dragged = (
  page: Page,
  html: string,
  bytes: readonly number[] | null,
): Promise<JSHandle<DataTransfer>> =>
  page.evaluateHandle(
    ([markup, content]) => {
      const data = new DataTransfer();
      data.setData('text/html', markup);
      data.setData('text/uri-list', 'https://www.example.org/photos/ferry.jpg');
      if (content) data.items.add(new File([new Uint8Array(content)], 'ferry.jpg', { type: 'image/jpeg' }));
      return data;
    },
    [html, bytes] as const,
  );

async function drop(target: Locator, dataTransfer: JSHandle<DataTransfer>): Promise<void> {
  const box = (await target.boundingBox())!;
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height - 4 };
  await target.dispatchEvent('dragover', { dataTransfer, ...at });
  await target.dispatchEvent('drop', { dataTransfer, ...at });
}

const IMAGE =
  '<meta charset="utf-8"><img src="https://www.example.org/photos/ferry.jpg" alt="A ferry at dusk">';

test('says how to bring a picture of which a browser gives only the address', async ({ app, page }) => {
  await putStory(app, 'The ferry', ['It tied up on Sunday.']);
  await signIn(app, 'editor');
  await expect(body(page)).toContainText('It tied up on Sunday.');
  await drop(body(page).getByText('It tied up on Sunday.'), await dragged(page, IMAGE, null));
  const slot = body(page).locator('.photo-block');
  await expect(slot).toHaveCount(1);
  await expect(slot.getByRole('status').first()).toContainText('Save image as…');
  await expect(slot.getByLabel('Alt text')).toHaveValue('A ferry at dusk');
  await expect(slot.locator('img')).toHaveCount(0);

  await slot.getByLabel('Caption').fill('Ready for it.');
  await drop(slot, await dragged(page, IMAGE, [...(await readFile(samplePicture))]));
  await expect(slot.locator('img')).toHaveCount(1);
  await expect(slot.getByText('Save image as…')).toHaveCount(0);

  await page.keyboard.press('F8');
  const desk = page.getByRole('dialog', { name: 'Photo desk' });
  await expect(desk.getByRole('row')).toHaveCount(1);
  await desk
    .locator('[data-takes-pictures]')
    .dispatchEvent('drop', { dataTransfer: await dragged(page, IMAGE, null) });
  await expect(page.getByText(/fetches nothing from the web/)).toBeVisible();
});

test('says that the library had a picture already', async ({ app, page }) => {
  const bytes = await readFile(samplePicture);
  await app.call('photos.add', { name: 'last-ferry.jpg', bytes: new Uint8Array(bytes) });
  await putStory(app, 'The ferry', ['It tied up on Sunday.']);
  await signIn(app, 'editor');
  await expect(body(page)).toContainText('It tied up on Sunday.');
  await drop(body(page).getByText('It tied up on Sunday.'), await dragged(page, IMAGE, [...bytes]));
  await expect(
    body(page).getByText('ferry.jpg was already in the library, which keeps one copy.'),
  ).toBeVisible();
});
