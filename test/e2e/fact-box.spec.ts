import type { Locator, Page } from '@playwright/test';
import type { BodyNode } from '@shared/block-contract/body-node';
import { slotNodes } from '@shared/block-contract/slots';
import { wordsOf } from '@shared/block-contract/words-of';
import { expect, test } from '../support/app';
import { copied } from '../support/clipboard';
import { factBox, list } from '../support/story-blocks';
import { block, openStory, text } from '../support/writing';

test.use({ opening: 'when staged' });

const paragraph = (said = '') => block('paragraph', said === '' ? [] : [text(said)]);
const title = (page: Page): Locator => page.getByRole('textbox', { name: 'Title of the fact box' });

/** `One | The bridge [Two, list: Three]` */
const outline = (blocks: readonly BodyNode[]): string => blocks.map(said).join(' | ');
const said = (node: BodyNode): string => {
  const children = node.children ?? [];
  if (node.type === 'fact-box')
    return `${wordsOf(slotNodes(node, 'title'))} [${children.map(said).join(', ')}]`;
  return node.type === 'paragraph' ? wordsOf(children) : `${node.type}: ${wordsOf(children)}`;
};

const story = () => [paragraph('One'), factBox('The bridge', paragraph('Two'), paragraph('Three')), paragraph('Four')];

test.describe('a fact box', () => {
  test('is made from the slash menu, filled and left by Enter, and taken back by undo', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [paragraph('One')]);
    await copy.getByText('One').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/fact');
    await page.keyboard.press('Enter');
    await expect(title(page)).toBeVisible();
    await page.keyboard.type('The bridge');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- 420 m long');
    await page.keyboard.press('Enter');
    await page.keyboard.type('9 million');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Two');
    const kept = async () => outline(await saved());
    await expect.poll(kept).toBe('One | The bridge [list: 420 m long9 million] | Two');
    for (let step = 0; step < 12; step++) await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(kept).not.toContain('bridge');
    for (let step = 0; step < 12; step++) await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(kept).toBe('One | The bridge [list: 420 m long9 million] | Two');
  });

  test('takes in what is selected, from the toolbar, and is taken apart by Backspace', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [paragraph('One'), list(['Two']), paragraph('Three')]);
    await copy.getByText('One').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    await page.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('menuitem', { name: 'Fact box' }).click();
    const kept = async () => outline(await saved());
    await expect.poll(kept).toBe(' [One, list: Two] | Three');
    await page.keyboard.type('Why');
    await expect.poll(kept).toBe('Why [One, list: Two] | Three');
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await expect.poll(kept).toBe('heading: Why | One | list: Two | Three');
    await page.keyboard.type('x');
    await expect.poll(kept).toBe('heading: xWhy | One | list: Two | Three');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(kept).toBe('Why [One, list: Two] | Three');
  });

  test('is gone through by arrows', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, story());
    await copy.getByText('One').click();
    await page.keyboard.press('End');
    for (const [key, typed] of [
      ['ArrowRight', 'a'],
      ['End', ''],
      ['ArrowRight', 'b'],
      ['ArrowUp', 'c'],
      ['ArrowDown', ''],
      ['ArrowDown', 'd'],
      ['ArrowDown', 'e'],
      ['ArrowUp', 'f'],
      ['End', ''],
      ['ArrowRight', 'g'],
      ['Home', ''],
      ['ArrowLeft', 'h'],
    ] as const) {
      await page.keyboard.press(key);
      if (typed !== '') await page.keyboard.type(typed);
    }
    const letters = async () => [...outline(await saved())].sort().join('');
    await expect.poll(letters).toContain('h');
    const kept = outline(await saved());
    expect(kept).toMatch(/^One \| a\S* ?c?\S* ?bridgec? \[bTwo, \S*Three\S*h\] \| \S*Four\S*$/u);
  });

  test('joins no words over its edges', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, story());
    const before = outline(await saved());
    const chosen = copy.locator('.fact-box[data-selected="true"]');
    await copy.getByText('One').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    await expect(chosen).toHaveCount(1);
    await copy.getByText('Four').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await expect(chosen).toHaveCount(1);
    await copy.getByText('Three').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    await page.keyboard.type('!');
    await expect.poll(async () => outline(await saved())).toBe(before.replace('Three', 'Three!'));
  });

  test('is copied whole, and pasted as it was; its words by themselves', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, story());
    await title(page).click();
    await page.keyboard.press('Escape');
    await expect(copy.locator('.fact-box[data-selected="true"]')).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+c');
    await copy.getByText('Four').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+v');
    const box = 'The bridge [Two, Three]';
    await expect.poll(async () => outline(await saved())).toBe(`One | ${box} | Four | ${box}`);
    expect(await copied(page)).toMatchObject({ text: 'The bridge\nTwo\nThree' });
  });

  test('is pasted from a page', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [paragraph('One'), paragraph()]);
    await copy.getByText('One').click();
    await page.keyboard.press('ArrowDown');
    await page.evaluate(() => {
      const data = new DataTransfer();
      const html =
        '<p>Two</p><aside class="factbox"><h3>The bridge</h3><ul><li>420 m</li></ul><h4>Who pays</h4><p>The state.</p></aside><p>Three</p>';
      data.setData('text/html', html);
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect
      .poll(async () => outline(await saved()))
      .toBe('One | Two | The bridge [list: 420 m, heading: Who pays, The state.] | Three');
  });
});
