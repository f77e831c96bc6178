import type { BodyNode } from '@shared/block-contract/body-node';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { paste } from '../support/clipboard';
import { block, openStory, photoSlot, text } from '../support/writing';

test.use({ opening: 'when staged' });

/** The runs of the first block: words and format, or a link's address and words. */
const runs = (nodes: readonly BodyNode[]): unknown[] =>
  (nodes[0]?.children ?? []).map((node) =>
    node.type === 'link' ? [node.url, node.children?.[0]?.text] : [node.text, node.format],
  );

/** Composes a word as an input method does, letter by letter. */
async function compose(page: Page, ...parts: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const part of parts) {
    await devtools.send('Input.imeSetComposition', {
      text: part,
      selectionStart: part.length,
      selectionEnd: part.length,
    });
  }
  await devtools.send('Input.insertText', { text: parts.at(-1) ?? '' });
}

test('Escape leaves the caret in the copy, however often it is pressed', async ({ app }) => {
  const { page, copy } = await openStory(app, [block('paragraph', [text('The ferry')])]);
  await copy.click();
  await page.keyboard.press('ControlOrMeta+End');
  for (let times = 3; times > 0; times--) await page.keyboard.press('Escape');
  await page.keyboard.type(' left.');
  await expect(copy).toHaveText('The ferry left.');
});

test('**bold**, *italic* and ~~struck~~ are set as they are typed; a sum is left alone', async ({ app }) => {
  const { page, copy, saved } = await openStory(app, []);
  await copy.focus();
  await page.keyboard.type('A **bold** and *slanted* ~~gone~~ 5*3*2');
  await expect
    .poll(async () => runs(await saved()))
    .toEqual([
      ['A ', 0],
      ['bold', 1],
      [' and ', 0],
      ['slanted', 2],
      [' ', 0],
      ['gone', 4],
      [' 5*3*2', 0],
    ]);
});

test('quotation marks and dashes are those of the story’s language, and undo gives back what was typed', async ({
  app,
}) => {
  const { page, copy } = await openStory(app, [], { language: 'de' });
  await copy.focus();
  await page.keyboard.type('"Ja"');
  await expect(copy).toHaveText('„Ja“');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(copy).toHaveText('„Ja"');
  await page.keyboard.type(' -- so');
  await expect(copy).toHaveText('„Ja" – so');
});

test('an apostrophe is known by what follows it, and Backspace gives a sign back as it was typed', async ({
  app,
}) => {
  const { page, copy } = await openStory(app, [], { language: 'de' });
  await copy.focus();
  await page.keyboard.type("'so geht's'");
  await expect(copy).toHaveText('‚so geht’s‘');
  await page.keyboard.press('Backspace');
  await expect(copy).toHaveText("‚so geht’s'");
  await page.keyboard.press('Backspace');
  await expect(copy).toHaveText('‚so geht’s');
  await page.keyboard.press('Backspace');
  await expect(copy).toHaveText('‚so geht’');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type("'");
  await page.keyboard.press('Backspace');
  await page.keyboard.type('68 ');
  await expect(copy).toHaveText("'68 ");
  await page.keyboard.type('die ');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type("'");
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('68er.');
  await expect(copy).toHaveText("'68 die ’68er.");
});

test('a block in another language says so, for the spelling and for screen readers', async ({ app }) => {
  const hindi = 'पुल पर यातायात सोमवार को बंद रहेगा और लोग नाव से नदी पार करेंगे।';
  const photo = photoSlot({ caption: hindi, alt: 'A bridge', credit: 'PIB' });
  const { page, copy, revision } = await openStory(
    app,
    [
      block('paragraph', [text('The bridge is closed on Monday.')]),
      block('paragraph', [text(hindi)]),
      block('list', [block('listitem', [text(hindi)], { value: 1 })], {
        listType: 'bullet',
        start: 1,
        tag: 'ul',
      }),
      photo.node,
    ],
    { photos: photo.photos },
  );
  const before = await revision();
  const [first, second] = [copy.locator('> p').first(), copy.locator('> p').nth(1)];
  await expect(second).toHaveAttribute('lang', 'hi');
  await expect(first).not.toHaveAttribute('lang');
  await expect(copy.getByRole('listitem')).toHaveAttribute('lang', 'hi');
  await expect(copy.getByLabel('Caption', { exact: true })).toHaveAttribute('lang', 'hi');
  await expect(copy.getByLabel('Alt text')).not.toHaveAttribute('lang');
  expect(await revision()).toBe(before);
  await first.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Мост закрыт');
  await expect(first).toHaveAttribute('lang', 'und-Cyrl');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('It is open');
  await expect(first).not.toHaveAttribute('lang');
});

test('punctuation is left as it is typed where the settings say so', async ({ app }) => {
  const { page, copy } = await openStory(app, []);
  const choose = async (name: string) => {
    await page.keyboard.press('ControlOrMeta+,');
    await page.getByRole('tab', { name: 'Writing' }).click();
    await page.getByRole('button', { name: /Quotation marks and dashes/u }).click();
    await page.getByRole('option', { name }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await choose('Leave as typed');
  await copy.focus();
  await page.keyboard.type('"it\'s" -- so');
  await expect(copy).toHaveText('"it\'s" -- so');
  await choose('Follow the story’s language');
  await copy.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('"it\'s"');
  await expect(copy).toHaveText('“it’s”');
});

test('an address becomes a link as it is typed, keeps its signs, and undo leaves its words', async ({
  app,
}) => {
  const { page, copy, saved } = await openStory(app, []);
  await copy.focus();
  await page.keyboard.type("See (https://example.org/a--b'c), or");
  await expect
    .poll(async () => runs(await saved()))
    .toEqual([
      ['See (', 0],
      ["https://example.org/a--b'c", "https://example.org/a--b'c"],
      ['), or', 0],
    ]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('desk@example.org ');
  await expect(copy.getByRole('link')).toHaveText('desk@example.org');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(copy.getByRole('link')).toHaveCount(0);
  await expect(copy).toContainText('desk@example.org');
});

test('an address at the end of a line becomes a link with Enter', async ({ app }) => {
  const { page, copy, saved } = await openStory(app, []);
  await copy.focus();
  await page.keyboard.type('www.example.org/page');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Next');
  await expect
    .poll(async () => runs(await saved()))
    .toEqual([['https://www.example.org/page', 'www.example.org/page']]);
});

test('an address pasted over words links them, and by itself stands as a link', async ({ app }) => {
  const { page, copy, saved } = await openStory(app, [block('paragraph', [text('Timetable')])]);
  await copy.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await paste(copy, { 'text/plain': ' www.example.org/times ' });
  await expect
    .poll(async () => runs(await saved()))
    .toEqual([['https://www.example.org/times', 'Timetable']]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => runs(await saved())).toEqual([['Timetable', 0]]);
  await page.keyboard.press('ControlOrMeta+a');
  await paste(copy, { 'text/plain': 'ferry' });
  await expect.poll(async () => runs(await saved())).toEqual([['ferry', 0]]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
  await paste(copy, { 'text/plain': 'https://example.org' });
  await expect
    .poll(async () => runs(await saved()))
    .toEqual([['https://example.org', 'https://example.org']]);
});

test.describe('input methods', () => {
  test('compose Hindi and Bengali undisturbed, between set quotation marks', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [], { language: 'hi' });
    await copy.focus();
    await page.keyboard.type('"');
    await compose(page, 'क', 'क्', 'क्य', 'क्या');
    await page.keyboard.type('" -- ');
    await compose(page, 'স', 'সে', 'সেত', 'সেতু');
    await page.keyboard.type(' ');
    await page.keyboard.insertText('हुआ');
    await expect.poll(async () => runs(await saved())).toEqual([['“क्या” — সেতু हुआ', 0]]);
  });

  test('may compose the very signs that typing would set', async ({ app }) => {
    const { page, copy } = await openStory(app, []);
    await copy.focus();
    await compose(page, '"', '"क', '"क"');
    await page.keyboard.type('.');
    await expect(copy).toHaveText('"क".');
  });
});

test('undo in another field leaves the copy as it is', async ({ app }) => {
  const { page, copy, saved } = await openStory(app, []);
  await copy.focus();
  await page.keyboard.type('Copy that stays.');
  await expect.poll(async () => runs(await saved())).toEqual([['Copy that stays.', 0]]);
  /** What the browser sends to the copy if Ctrl+Z finds nothing to undo in the field with the caret. */
  const undo = () =>
    copy.evaluate((root) => {
      const event = { inputType: 'historyUndo', bubbles: true, cancelable: true };
      root.dispatchEvent(new InputEvent('beforeinput', event));
    });
  for (const name of ['Dateline', 'Slug', 'Tags']) {
    const field = page.getByLabel(name, { exact: true });
    await field.focus();
    await undo();
    await expect(field).toBeFocused();
    await expect(copy).toHaveText('Copy that stays.');
  }
  await copy.focus();
  await undo();
  await expect(copy).not.toHaveText('Copy that stays.');
});

test('Delete takes the whole letter after the caret, as the browser does in a field of its own', async ({
  app,
}) => {
  const words = [
    'क्षिप',
    'স্ত্রীx',
    'கொம',
    'e\u0301a',
    'น้ำa',
    'ក្រុង',
    'မြန်',
    '🇮🇳x',
    '👨‍👩‍👧x',
    'क्‍षx',
    '\u1112\u1161\u11abx',
    'ab',
  ];
  const { page, copy, saved } = await openStory(
    app,
    words.map((word) => block('paragraph', [text(word)])),
  );
  const native: string[] = [];
  const field = page.getByRole('textbox', { name: 'Deck' });
  for (const word of words) {
    await field.fill(word);
    await field.evaluate((deck: HTMLTextAreaElement) => deck.setSelectionRange(0, 0));
    await page.keyboard.press('Delete');
    native.push(await field.inputValue());
  }
  for (const at of words.keys()) {
    await copy.locator('> p').nth(at).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
  }
  await expect.poll(async () => (await saved()).map((node) => node.children?.[0]?.text)).toEqual(native);
  expect(native[0]).toBe('प');
});
