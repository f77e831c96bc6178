import type { Locator, Page } from '@playwright/test';
import { photoFixture } from '../support/photo-fixtures';
import { expect, test } from '../support/app';
import { BY_ADDRESS, inBrowserAlone } from '../support/browser-alone';
import { closeFileDialog } from '../support/file-dialog';
import { putStory, signIn } from '../support/stage';
import { block, openStory, text } from '../support/writing';

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });

/** Drops a picture a quarter or three quarters down a block. */
async function dropOnto(target: Locator, share: number): Promise<void> {
  await target.evaluate(
    (element, { bytes, at }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'picture.jpg', { type: 'image/jpeg' }));
      const box = element.getBoundingClientRect();
      const place = { clientX: box.left + 30, clientY: box.top + box.height * at };
      element.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...place }),
      );
    },
    { bytes: [...photoFixture('display-p3.jpg')], at: share },
  );
}

test.use({ opening: 'when staged' });

test.describe('the window', () => {
  test('keeps its menu in sight where the list is narrow', async ({ app, page }) => {
    await signIn(app, 'reporter');
    const library = page.getByRole('region', { name: 'Library' });
    await page.getByRole('separator', { name: 'Width of the story list' }).focus();
    // As narrow as it can be made.
    await page.keyboard.press('Home');
    for (const width of [720, 860, 1024, 1100]) {
      await page.setViewportSize({ width, height: 700 });
      await page.reload();
      const menu = await page.getByRole('button', { name: 'Menu', exact: true }).boundingBox();
      const column = await library.boundingBox();
      expect(column?.width, `${width} px`).toBeLessThan(296);
      expect(menu && column && menu.x + menu.width <= column.x + column.width, `${width} px`).toBe(true);
    }
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await expect(page.getByRole('menuitem', { name: /New story/ })).toBeVisible();
  });

  test('keeps a story that was begun before the one of last time was there', async ({ app, page }) => {
    inBrowserAlone(BY_ADDRESS);
    await putStory(app, 'Bridge opens', ['The bridge opened.']);
    await signIn(app, 'reporter');
    await expect(headline(page)).toHaveValue('Bridge opens');
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/stories.get', async (route) => {
      await released;
      await route.continue();
    });
    const asked = page.waitForRequest('**/api/stories.get');
    await page.reload();
    const first = await asked;
    await page.getByRole('button', { name: 'New story' }).first().click();
    await expect(headline(page)).toBeFocused();
    await expect(headline(page)).toHaveValue('');
    release();
    await (await first.response())?.finished();
    // The frame after the next shows the result.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await expect(headline(page)).toHaveValue('');
  });

  test('puts the caret into the headline of a new story and of a duplicate', async ({ app, page }) => {
    await putStory(app, 'Bridge opens', ['The bridge opened.']);
    await signIn(app, 'reporter');
    await page.getByRole('button', { name: 'New story' }).first().click();
    await expect(headline(page)).toHaveValue('');
    await expect(headline(page)).toBeFocused();
    await page.getByRole('button', { name: 'Actions for Bridge opens' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect(headline(page)).toHaveValue(/Bridge opens/);
    await expect(headline(page)).toBeFocused();
  });
});

test.describe('a photo', () => {
  for (const [side, share, expected] of [
    ['before', 0.2, ['paragraph', 'photo', 'heading', 'paragraph']],
    ['after', 0.8, ['paragraph', 'heading', 'photo', 'paragraph']],
  ] as const) {
    test(`dropped onto a heading stands ${side} it and splits nothing`, async ({ app }) => {
      const { copy, saved, photos } = await openStory(app, [
        block('paragraph', [text('First.')]),
        block('heading', [text('A heading')], { tag: 'h2' }),
        block('paragraph', [text('Last.')]),
      ]);
      await dropOnto(copy.getByText('A heading'), share);
      await expect.poll(async () => (await saved()).map(({ type }) => type)).toEqual(expected);
      await expect.poll(async () => (await photos()).map(({ file }) => file?.mime)).toEqual(['image/jpeg']);
    });
  }

  test('made by the toolbar is in the story before its picture is', async ({ app }) => {
    const { page, copy, photos } = await openStory(app, []);
    await copy.click();
    await page.keyboard.press('ControlOrMeta+Alt+f');
    await expect(copy.getByText('This photo has no file yet')).toBeVisible();
    await closeFileDialog(copy.locator('input[type=file]'));
    await page.getByRole('tab', { name: 'Photos' }).click();
    await expect(page.getByRole('region', { name: 'Photo 1' })).toContainText('Waiting for its picture');
    await expect.poll(photos).toMatchObject([{ file: null, credit: '' }]);
    await page.getByRole('tab', { name: /Checks/ }).click();
    await expect(page.getByText('has no picture yet')).toBeVisible();
    await expect(page.getByText('not in this story')).toHaveCount(0);
  });
});
