import type { Locator, Page } from '@playwright/test';
import type { Story } from '@shared/document/story';
import { expect, test } from '../support/app';
import { placeCaret } from '../support/long-story';
import { factBox, pullQuote, saidBy } from '../support/story-blocks';
import { block, openStory, photoSlot, text } from '../support/writing';
import { rowOf } from '../support/long-run';

test.use({ opening: 'when staged' });

const paragraph = (words: string) => block('paragraph', [text(words)]);

/** Where the caret, or the end of the selection, is: the place in the body of its block, with that in its line after the point. */
const placeOfCaret = (copy: Locator): Promise<number> =>
  copy.evaluate((root) => {
    const { focusNode, focusOffset } = getSelection()!;
    const blocks = [...root.children].flatMap((child) =>
      child.hasAttribute('data-chunk') ? [...child.children] : [child],
    );
    return blocks.findIndex((one) => one.contains(focusNode)) + focusOffset / 10_000;
  });

/** Presses a key until the caret is in a block, and returns where it was on its way. */
async function pressUntil(page: Page, copy: Locator, key: string, end: number): Promise<readonly number[]> {
  const way = [await placeOfCaret(copy)];
  while (Math.floor(way.at(-1)!) !== end && way.length < 60) {
    const before = way.at(-1)!;
    await page.keyboard.press(key);
    await expect.poll(() => placeOfCaret(copy), `after ${way.join(', ')}`).not.toBe(before);
    way.push(await placeOfCaret(copy));
  }
  return way;
}

for (const [row, size] of [240, 90].entries())
  test(
    `Page Down and Page Up go from end to end of ${size} blocks, past photos and blocks with lines of their own`,
    rowOf(row, 2),
    async ({ app }) => {
      test.slow();
      const blocks = Array.from({ length: size }, (_, at) =>
        at % 20 === 7
          ? block('block-quote', [text('Rain is coming.')], saidBy('Asha'))
          : at % 20 === 12
            ? factBox('The bridge', paragraph('Built in 1901.'))
            : at % 20 === 15
              ? pullQuote('It rained.', 'Asha')
              : paragraph(`Paragraph ${at + 1}. ${'and more '.repeat(at % 30)}`),
      );
      const slots = [30, 31, 32, 60, 61].map((at) => [at, photoSlot({ caption: `Boat ${at}` })] as const);
      for (const [at, { node }] of slots) blocks[at] = node;
      const photos = Object.assign({}, ...slots.map(([, slot]) => slot.photos)) as Story['photos'];
      const { page, copy } = await openStory(app, blocks, { photos });

      await placeCaret(copy, 0, 'start');
      const down = await pressUntil(page, copy, 'PageDown', size - 1);
      expect(down).toEqual(down.toSorted((a, b) => a - b));
      await expect(copy.getByText(`Paragraph ${size}.`)).toBeInViewport();
      const up = await pressUntil(page, copy, 'PageUp', 0);
      expect(up).toEqual(up.toSorted((a, b) => b - a));

      await placeCaret(copy, 28, 'start');
      await pressUntil(page, copy, 'Shift+PageDown', size - 1);
      const selected = await page.evaluate(() => String(getSelection()));
      expect(selected).toContain('Paragraph 29.');
      expect(selected).toContain(`Paragraph ${size - 1}.`);
      expect(selected).not.toContain('Paragraph 28.');
    },
  );
