import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { link, pulledIn, pullQuote } from '../support/story-blocks';
import { block, openStory, text } from '../support/writing';

test.use({ opening: 'when staged' });

const paragraph = (said: string) => block('paragraph', [text(said)]);
const words = (page: Page): Locator => page.getByRole('textbox', { name: 'Words of the pull quote' });
const speaker = (page: Page): Locator => page.getByRole('textbox', { name: 'Attribution of the pull quote' });

test.describe('the lines of a pull quote', () => {
  test('are rich text of the copy: set, linked, undone and found with it', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [paragraph('One'), pullQuote('We waited', 'Mira')]);
    await words(page).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+i');
    await speaker(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Rao');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.type('!');
    const slots = async () => (await saved()).find(({ $slots }) => $slots)?.$slots;
    await expect.poll(slots).toMatchObject({
      text: { children: [{ text: 'We waited', format: 2 }] },
      attribution: {
        children: [
          { text: 'Mira Rao', format: 0 },
          { text: '!', format: 1 },
        ],
      },
    });
    await expect(copy.getByText('One')).toBeVisible();
    await speaker(page).press('ControlOrMeta+z');
    await expect(speaker(page)).not.toContainText('!');
    await page.keyboard.press('ControlOrMeta+f');
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('waited');
    await expect(page.getByText('1 of 1')).toBeVisible();
  });

  test('are text fields with a name, and ask for words while they are empty', async ({ app }) => {
    const { page } = await openStory(app, [paragraph('One'), pullQuote('')]);
    await expect(words(page)).toHaveAttribute('aria-placeholder', 'Words from the story');
    await expect(words(page)).toHaveAttribute('aria-multiline', 'false');
    const drawn = (field: Locator) =>
      field.evaluate((element) => getComputedStyle(element, '::before').content);
    expect(await drawn(words(page))).toContain('Words from the story');
    expect(await drawn(speaker(page))).toContain('Who said it');
    await words(page).click();
    await page.keyboard.type('We');
    await expect.poll(() => drawn(words(page))).toBe('none');
  });

  test('are gone through by arrows, and left by them', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [
      paragraph('One'),
      pullQuote('We waited', 'Mira'),
      paragraph('Two'),
    ]);
    await copy.getByText('One').click();
    for (const [key, typed] of [
      ['ArrowDown', 'a'],
      ['End', 'b'],
      ['ArrowRight', 'c'],
      ['ArrowDown', 'd'],
      ['ArrowUp', 'e'],
      ['ArrowUp', 'f'],
      ['Home', ''],
      ['ArrowLeft', 'g'],
      ['ArrowRight', 'h'],
    ] as const) {
      await page.keyboard.press(key);
      if (typed !== '') await page.keyboard.type(typed);
    }
    await expect
      .poll(async () =>
        (await saved()).map((node) => {
          const { text: said, attribution } = pulledIn(node);
          return said === '' ? String(node.children?.[0]?.text) : `${said} (${attribution})`;
        }),
      )
      .toEqual(['Oneg', 'haWe waitedbf (cMirae)', 'dTwo']);
  });

  test('are left for the pull quote itself if nothing is beside it, and the story stays', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [pullQuote('We waited', 'Mira')]);
    const before = await saved();
    const chosen = copy.locator('[data-selected="true"]');
    await words(page).click();
    await page.keyboard.press('ArrowUp');
    await expect(chosen).toHaveCount(1);
    await expect(copy).toBeFocused();
    await speaker(page).click();
    await expect(chosen).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await expect(chosen).toHaveCount(1);
    await expect(copy).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Two');
    await expect
      .poll(async () => (await saved()).map(({ type }) => type))
      .toEqual(['pull-quote', 'paragraph']);
    expect((await saved())[0]).toEqual(before[0]);
  });

  test('are gone through by Tab, and the block is chosen from an empty one', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [
      paragraph('One'),
      pullQuote('W', 'M'),
      paragraph('Two'),
    ]);
    await words(page).click();
    await page.keyboard.press('Tab');
    await expect(speaker(page)).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(words(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect(words(page)).toBeFocused();
    await page.keyboard.press('Backspace');
    await expect.poll(async () => pulledIn((await saved())[1]!)).toEqual({ text: '', attribution: '' });
    await expect(copy.locator('[data-selected="true"]')).toHaveCount(0);
    await page.keyboard.press('Backspace');
    await expect(copy.locator('[data-selected="true"]')).toHaveCount(1);
    await expect(copy).toBeFocused();
    await page.keyboard.press('Backspace');
    await expect.poll(async () => (await saved()).length).toBe(2);
  });

  test('are copied by themselves, with their links', async ({ app }) => {
    const quote = pullQuote(link('https://example.org/', 'We waited'), 'Mira');
    const { page, copy, saved } = await openStory(app, [paragraph('One'), quote, paragraph('Two')]);
    // A click on a link asks for its address.
    await words(page).getByText('We waited').click();
    await expect(page.getByLabel('Address')).toHaveValue('https://example.org/');
    await page.keyboard.press('Escape');
    await speaker(page).click();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    await copy.getByText('Two').click();
    await page.keyboard.press('End');
    await page.keyboard.press('ControlOrMeta+v');
    await expect
      .poll(async () => (await saved()).at(-1)?.children)
      .toMatchObject([{ text: 'Two' }, { type: 'link', children: [{ text: 'We waited' }] }]);
    expect(pulledIn((await saved())[1]!).text).toBe('We waited');
  });

  test('are gone through from right to left in a story that is written so', async ({ app }) => {
    const { page, copy, saved } = await openStory(
      app,
      [paragraph('واحد'), pullQuote('انتظرنا', 'ميرا'), paragraph('اثنان')],
      { language: 'ar', direction: 'rtl' },
    );
    await words(page).click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(speaker(page)).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(copy).toBeFocused();
    await page.keyboard.type('x');
    await expect.poll(async () => (await saved()).at(-1)?.children?.[0]?.text).toBe('xاثنان');
  });

  test('are gone through from right to left if they are empty, too', async ({ app }) => {
    const { page, copy, saved } = await openStory(
      app,
      [paragraph('واحد'), pullQuote(''), paragraph('اثنان')],
      {
        ...{ language: 'ar', direction: 'rtl' },
      },
    );
    await words(page).click();
    await page.keyboard.press('ArrowLeft');
    await expect(speaker(page)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(words(page)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(copy).toBeFocused();
    await page.keyboard.type('x');
    await expect.poll(async () => (await saved())[0]?.children?.[0]?.text).toBe('واحدx');
  });
});
