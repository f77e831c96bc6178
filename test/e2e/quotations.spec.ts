import type { BodyNode } from '@shared/block-contract/body-node';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { block, openStory, text } from '../support/writing';
import { saidBy, speakerIn } from '../support/story-blocks';

test.use({ opening: 'when staged' });

const words = (node: BodyNode): string => {
  if (typeof node.text === 'string') return node.text;
  return node.type === 'linebreak' ? '\n' : (node.children ?? []).map(words).join('');
};
const said = (nodes: readonly BodyNode[]): string[] =>
  nodes.map((node) => (speakerIn(node) === '' ? '' : `${speakerIn(node)}: `) + words(node));

const paragraph = (copy: string) => block('paragraph', [text(copy)]);
const quote = (copy: string, attribution: string) => block('block-quote', [text(copy)], saidBy(attribution));

/** Selects a stretch of the copy, as the browser does: from a word of one block to a word of another. */
const select = (copy: Locator, from: string, to: string): Promise<void> =>
  copy.evaluate(
    (element, [first, last]) => {
      element.focus();
      const find = (word: string): [Node, number] => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(word) ?? -1;
          if (at >= 0) return [node, at];
        }
        throw new Error(`The copy does not say ${word}.`);
      };
      const [end, at] = find(last);
      getSelection()?.setBaseAndExtent(...find(first), end, at + last.length);
    },
    [from, to] as const,
  );

/** The middle of a word on the screen. */
async function middleOf(page: Page, copy: Locator, word: string) {
  await select(copy, word, word);
  const box = await page.evaluate(
    () => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON() as DOMRect,
  );
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, start: box.x };
}

test.describe('quotations', () => {
  test('take no word that replaces the whole story', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [quote('Said.', 'Asha'), paragraph('After.')]);
    await copy.getByText('After').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('X');
    await expect.poll(async () => said(await saved())).toEqual(['X']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => said(await saved())).toEqual(['Asha: Said.', 'After.']);
  });

  test('take no word that was cut from a paragraph', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [
      paragraph('It will rain.'),
      quote('zed zulu', 'Asha'),
    ]);
    await select(copy, 'It', 'will');
    await page.keyboard.press('ControlOrMeta+x');
    await copy.getByText('zed zulu').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(async () => said(await saved())).toEqual([' rain.', 'It will', 'Asha: zed zulu']);
  });

  test('take no word that is dragged into them, and lose none to a paragraph', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [
      paragraph('Monsoon rain.'),
      quote('Nobody called', 'Asha'),
      paragraph('Last.'),
    ]);
    const into = await middleOf(page, copy, 'called');
    const from = await middleOf(page, copy, 'Monsoon');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(into.start, into.y, { steps: 5 });
    await page.mouse.up();
    await expect
      .poll(async () => said(await saved()))
      .toEqual([' rain.', 'Asha: Nobody ', 'Monsoon', 'Asha: called', 'Last.']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect
      .poll(async () => said(await saved()))
      .toEqual(['Monsoon rain.', 'Asha: Nobody called', 'Last.']);
    // Over a border: each side keeps what is left.
    const last = await middleOf(page, copy, 'Last');
    await select(copy, 'rain', 'Nobody');
    const dragged = await page.evaluate(
      () => getSelection()!.getRangeAt(0).getClientRects()[0]!.toJSON() as DOMRect,
    );
    await page.mouse.move(dragged.x + 5, dragged.y + dragged.height / 2);
    await page.mouse.down();
    await page.mouse.move(last.x, last.y, { steps: 5 });
    await page.mouse.up();
    await expect
      .poll(async () => said(await saved()))
      .toEqual([
        'Monsoon ',
        'Asha:  called',
        expect.stringMatching(/^L/u),
        'rain.',
        'Asha: Nobody',
        expect.stringMatching(/t\.$/u),
      ]);
  });

  test('keep who said them as a list, and by signs that are typed', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [quote('One', 'Asha'), quote('Two', 'Mira')]);
    await copy.getByText('One').click();
    await page.keyboard.press('ControlOrMeta+Shift+8');
    await copy.getByText('Two').click();
    await page.keyboard.press('Home');
    await page.keyboard.type('## ');
    await expect.poll(async () => said(await saved())).toEqual(['One\n— Asha', 'Two', '— Mira']);
  });

  test('are corrected by the spelling checker where they are', async ({ app }) => {
    const { copy, saved } = await openStory(app, [quote('We wil go', 'Asha')]);
    await select(copy, 'wil', 'wil');
    await copy.evaluate((element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', 'will');
      const inputType = 'insertReplacementText';
      element.dispatchEvent(
        new InputEvent('beforeinput', { inputType, dataTransfer, bubbles: true, cancelable: true }),
      );
    });
    await expect.poll(async () => said(await saved())).toEqual(['Asha: We will go']);
  });
});
