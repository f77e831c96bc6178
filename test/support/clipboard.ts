import type { Locator, Page } from '@playwright/test';
import { photoFixture } from './photo-fixtures';

/** What is on a clipboard, by MIME type. */
export type Clipboard = Readonly<Record<string, string>>;

/** Copies the selection as the page would put it on the clipboard. */
export const copied = (target: Locator): Promise<Clipboard> =>
  target.evaluate((element) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return Object.fromEntries(clipboardData.types.map((type) => [type, clipboardData.getData(type)]));
  });

/** Pastes a clipboard, with a picture of the fixtures on it where one is named. */
export async function paste(target: Locator, clipboard: Clipboard, pictureName?: string): Promise<void> {
  const picture = pictureName ? [...photoFixture(pictureName)] : null;
  await target.evaluate(
    (element, { texts, bytes }) => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(texts)) clipboardData.setData(type, value);
      if (bytes) {
        clipboardData.items.add(new File([new Uint8Array(bytes)], 'picture.jpg', { type: 'image/jpeg' }));
      }
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { texts: clipboard, bytes: picture },
  );
}

/** Drops a picture of the fixtures. */
export async function dropPicture(target: Locator, pictureName: string): Promise<void> {
  const picture = [...photoFixture(pictureName)];
  await target.evaluate((element, bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], 'picture.jpg', { type: 'image/jpeg' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, picture);
}

/** Puts words onto the system's clipboard, by the page: Electron calls its own clipboard otherwise in each version. */
export const fillClipboard = (page: Page, html: string, plain: string): Promise<void> =>
  page.evaluate(
    ([markup, words]) => {
      const of = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
      const item = { ...of('text/html', markup), ...of('text/plain', words) };
      return navigator.clipboard.write([new ClipboardItem(item)]);
    },
    [html, plain] as const,
  );

/**
 * Puts markup onto the system's clipboard unchanged, as another program does, and pastes it over everything in the field that has the
 * focus: by Ctrl+C and Ctrl+V. Returns what the page was given.
 */
export async function throughClipboard(page: Page, markup: string, words: string): Promise<string> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.evaluate(
    ([html, plain]) => {
      const given = window as Window & { given?: string };
      const put = (event: ClipboardEvent): void => {
        event.clipboardData?.setData('text/html', html);
        event.clipboardData?.setData('text/plain', plain);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      const note = (event: ClipboardEvent): void => {
        given.given = event.clipboardData?.getData('text/html') ?? '';
      };
      delete given.given;
      window.addEventListener('copy', put, { capture: true, once: true });
      window.addEventListener('paste', note, { capture: true, once: true });
    },
    [markup, words] as const,
  );
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await page.waitForFunction(() => (window as Window & { given?: string }).given !== undefined);
  return page.evaluate(() => (window as Window & { given?: string }).given ?? '');
}

/** Drags markup just as it is onto a place of the page, as out of another program's window: with the browser's own drag and drop. */
export async function dragMarkup(page: Page, target: Locator, markup: string, words = 'Line'): Promise<void> {
  await page.evaluate(
    ([html, plain]) => {
      const source = document.createElement('div');
      source.id = 'dragged';
      source.draggable = true;
      source.textContent = 'Drag';
      Object.assign(source.style, { position: 'fixed', top: '0', left: '0', zIndex: '9999' });
      source.addEventListener('dragstart', ({ dataTransfer }) => {
        dataTransfer?.setData('text/html', html);
        dataTransfer?.setData('text/plain', plain);
      });
      document.body.append(source);
    },
    [markup, words] as const,
  );
  await target.scrollIntoViewIfNeeded();
  const source = page.locator('#dragged');
  const [from, to] = [(await source.boundingBox())!, (await target.boundingBox())!];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  // The second move is what drags over the target.
  for (const nudge of [-1, 0]) await page.mouse.move(to.x + nudge + to.width / 2, to.y + to.height / 2);
  await page.mouse.up();
  await source.evaluate((element) => element.remove());
}

/** Two lines, one with bold words. */
export const TWO_LINES = {
  html: '<p>First <b>pasted</b> line.</p><p>Second pasted line.</p>',
  plain: 'First pasted line.\n\nSecond pasted line.',
};
