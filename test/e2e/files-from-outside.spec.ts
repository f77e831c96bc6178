import { appendFile, copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PIECE_BYTES } from '@shared/api/held-file';
import { expect, test, type App } from '../support/app';
import { putStory, samplePicture, signIn } from '../support/stage';
import { rowOf } from '../support/long-run';

test.use({ opening: 'when staged' });

test.describe.configure({ timeout: 180_000 });

const copy = (page: Page) => page.getByLabel('Body of the story');
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' }).getByRole('alertdialog');

/** Drags files of the disk over the window and drops them there, as a file manager does: the browser itself opens them. */
async function dragIn(page: Page, paths: readonly string[], to: { readonly x: number; readonly y: number }) {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...to, data });
  await browser.detach();
}

async function openStory(app: App): Promise<void> {
  await putStory(app, 'The ferry', ['It tied up on Sunday.']);
  await signIn(app, 'editor');
  await expect(copy(app.page)).toHaveText('It tied up on Sunday.');
}

test('a text that is dragged in from another program becomes a story', async ({ app, page }) => {
  await openStory(app);
  const path = join(app.folder, 'नदी – rain.txt');
  await writeFile(path, 'Rain ends drought\n\nIt rained on Monday in all nine districts.\n');
  await dragIn(page, [path], { x: 600, y: 400 });
  // The first file that is read starts the thread that reads them.
  await expect(headline(page)).toHaveValue('Rain ends drought', { timeout: 60_000 });
  await expect(copy(page)).toContainText('all nine districts');
});

test('a picture that is dragged in is placed in the copy, with the words of its file', async ({
  app,
  page,
}) => {
  await openStory(app);
  const path = join(app.folder, 'last ferry.jpg');
  await copyFile(samplePicture, path);
  const at = (await copy(page).locator('p').boundingBox())!;
  await dragIn(page, [path], { x: at.x + at.width / 2, y: at.y + at.height - 2 });
  await expect(copy(page).getByRole('textbox', { name: 'Credit' })).toBeVisible();
  await expect(copy(page).locator('img')).toHaveJSProperty('complete', true);
});

/** Keeps the page from reading any file until the answer is called, as a slow disk does. */
async function holdReading(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const kept = window as Window & { letRead?: () => void };
    const may = new Promise<void>((resolve) => (kept.letRead = resolve));
    const read = Reflect.get(Blob.prototype, 'arrayBuffer');
    Blob.prototype.arrayBuffer = async function (this: Blob) {
      await may;
      return read.call(this);
    };
  });
  return () => page.evaluate(() => (window as Window & { letRead?: () => void }).letRead?.());
}

const CHANGES: readonly (readonly [string, (path: string) => Promise<unknown>])[] = [
  ['is written over', (path) => writeFile(path, 'Other words, of another story.\n'.repeat(9))],
  ['grows', (path) => appendFile(path, 'One line more.\n')],
  ['is deleted', (path) => rm(path)],
];

for (const [row, size] of (['small', 'larger than a piece'] as const).entries())
  for (const [place, [how, change]] of CHANGES.entries())
    test(
      `a file that ${how} between being chosen and being read is refused in words: ${size}`,
      rowOf(row + place, 2),
      async ({ app, page }) => {
        await openStory(app);
        const path = join(app.folder, 'rain.txt');
        const line = 'It rained on Monday in all nine districts.\n';
        const times = size === 'small' ? 1 : Math.ceil((1.5 * PIECE_BYTES) / line.length);
        await writeFile(path, `Rain ends drought\n\n${line.repeat(times)}`);
        const letRead = await holdReading(page);
        await page.getByLabel('Open a file', { exact: true }).setInputFiles(path);
        // A browser tells a change by the file's time, which has steps.
        await page.waitForTimeout(1100);
        await change(path);
        await letRead();
        await expect(
          messages(page).getByText(
            'rain.txt cannot be read: it is gone, or it was changed after it was chosen.',
          ),
        ).toBeVisible();
        expect((await app.call('stories.list', {})).items).toHaveLength(1);
        await expect(headline(page)).toHaveValue('The ferry');
      },
    );
