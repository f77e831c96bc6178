import type { Locator, Page } from '@playwright/test';
import { slotNodes } from '@shared/block-contract/slots';
import { expect, test } from '../support/app';
import { blockQuote, link, speakerIn } from '../support/story-blocks';
import { block, openStory, text } from '../support/writing';

test.use({ opening: 'when staged' });

const paragraph = (said: string) => block('paragraph', [text(said)]);
const speaker = (page: Page): Locator => page.getByRole('textbox', { name: 'Attribution of the quotation' });

test.describe('who said a block quote', () => {
  test('is rich text of the copy: set, linked, undone and found with it', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [
      paragraph('One'),
      blockQuote(link('https://example.org/mira', 'Mira'), 'We waited'),
    ]);
    const said = async () => slotNodes((await saved())[1]!, 'attribution');
    await speaker(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(', baker');
    for (let at = 0; at < 5; at += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('ControlOrMeta+i');
    await expect
      .poll(said)
      .toMatchObject([
        { type: 'link', children: [{ text: 'Mira' }] },
        { text: ', ' },
        { text: 'baker', format: 2 },
      ]);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(said).toMatchObject([{ type: 'link' }, { text: ', baker', format: 0 }]);
    await expect(copy.getByText('We waited')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+f');
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('baker');
    await expect(page.getByText('1 of 1')).toBeVisible();
    await expect(page.getByText('Attribution of block quote 1')).toBeVisible();
  });

  test('is a text field with a name, and asks for words while it is empty', async ({ app }) => {
    const { page } = await openStory(app, [blockQuote('', 'We waited')]);
    await expect(speaker(page)).toHaveAttribute('aria-placeholder', 'Who said it');
    await expect(speaker(page)).toHaveAttribute('aria-multiline', 'false');
    const drawn = () => speaker(page).evaluate((element) => getComputedStyle(element, '::before').content);
    expect(await drawn()).toContain('Who said it');
    await speaker(page).click();
    await page.keyboard.type('Mira');
    await expect.poll(drawn).toBe('none');
  });

  test('is reached by Tab and arrows, and left by them and Enter', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [
      paragraph('One'),
      blockQuote('Mira', 'We waited'),
      paragraph('Two'),
    ]);
    await copy.getByText('One').click();
    for (const [key, typed] of [
      ['ArrowDown', 'a'],
      ['ArrowDown', 'b'],
      ['ArrowDown', 'c'],
      ['ArrowUp', 'd'],
      ['ArrowUp', 'e'],
      ['Tab', 'f'],
      ['Shift+Tab', 'g'],
      ['Tab', 'h'],
      ['Enter', 'i'],
    ] as const) {
      await page.keyboard.press(key);
      await page.keyboard.type(typed);
    }
    const letters = async () =>
      (await saved()).map((node) =>
        [(node.children ?? []).map((each) => String(each.text)).join(''), speakerIn(node)].map((words) =>
          words
            .replace(/One|We waited|Mira|Two/gu, '')
            .split('')
            .sort()
            .join(''),
        ),
      );
    await expect.poll(letters).toEqual([
      ['', ''],
      ['aeg', 'bdfh'],
      ['ci', ''],
    ]);
  });

  test('is typed in whole: selected, replaced and cut without the words above it', async ({ app }) => {
    const { page, saved } = await openStory(app, [blockQuote('Mira', 'We waited'), paragraph('Two')]);
    await speaker(page).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Asha');
    await expect.poll(async () => speakerIn((await saved())[0]!)).toBe('Asha');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+x');
    await expect.poll(async () => speakerIn((await saved())[0]!)).toBe('');
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(async () => speakerIn((await saved())[0]!)).toBe('Asha');
    expect((await saved()).map(({ children }) => children)).toMatchObject([
      [{ text: 'We waited' }],
      [{ text: 'Two' }],
    ]);
  });
});
