import { expect, test } from '../support/app';
import { block, openStory, photoSlot, text } from '../support/writing';
import { saidBy, speakerIn } from '../support/story-blocks';

test.use({ opening: 'when staged' });

const quote = (copy: string, attribution: string) => block('block-quote', [text(copy)], saidBy(attribution));

test('a composition over two quotations leaves each its speaker, also while a photo is chosen', async ({
  app,
}) => {
  const slot = photoSlot({ caption: 'A boat', credit: 'Ana Lim' });
  const { page, copy, saved } = await openStory(
    app,
    [quote('One said.', 'Asha'), slot.node, quote('Two said.', 'Mina'), block('paragraph', [text('After.')])],
    { photos: slot.photos },
  );
  await copy.getByText('Two said').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect(copy.locator('[data-selected="true"]')).toHaveCount(1);
  await copy.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const find = (word: string): Node => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            if (node.textContent?.includes(word)) return node;
          throw new Error(`The copy does not say ${word}.`);
        };
        document.addEventListener('selectionchange', () => resolve(), { once: true });
        getSelection()?.setBaseAndExtent(find('One said'), 2, find('Two said'), 3);
      }),
  );
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await keys.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await keys.send('Input.insertText', { text: '日本' });
  const shown = () => copy.locator('.block-quote figcaption').allInnerTexts();
  await expect.poll(shown).toEqual(['Asha', 'Mina']);
  const said = async () =>
    (await saved()).map((node) => [
      speakerIn(node) || undefined,
      node.children?.map((child) => child.text).join(''),
    ]);
  await expect.poll(said).toEqual([
    ['Asha', 'On'],
    [undefined, '日本'],
    ['Mina', ' said.'],
    [undefined, 'After.'],
  ]);
});
