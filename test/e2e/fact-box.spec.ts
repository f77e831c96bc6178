import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { BodyNode } from '@shared/block-contract/body-node';
import { slotNodes } from '@shared/block-contract/slots';
import { wordsOf } from '@shared/block-contract/words-of';
import { withoutBlockIds } from '@shared/document/block-ids';
import { expect, test } from '../support/app';
import { copied } from '../support/clipboard';
import { photoFixture } from '../support/photo-fixtures';
import { serveApp } from '../support/served-app';
import { factBox, list } from '../support/story-blocks';
import { openChanges } from '../support/versions';
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

const story = () => [
  paragraph('One'),
  factBox('The bridge', paragraph('Two'), paragraph('Three')),
  paragraph('Four'),
];

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
    await page.getByRole('button', { name: 'Fact box' }).click();
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
      ['ArrowDown', 'd'],
      ['ArrowDown', 'e'],
      ['ArrowDown', 'f'],
      ['ArrowUp', 'g'],
      ['ArrowRight', 'h'],
      ['Home', ''],
      ['ArrowLeft', 'i'],
    ] as const) {
      await page.keyboard.press(key);
      if (typed !== '') await page.keyboard.type(typed);
    }
    await expect
      .poll(async () => outline(await saved()))
      .toBe('One | aThe bridgec [dbTwo, Tehreegi] | hfFour');
  });

  test('is chosen by an arrow that finds nothing beside it, and the story stays', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [factBox('The bridge', paragraph('Two'))]);
    const chosen = copy.locator('.fact-box[data-selected="true"]');
    await copy.getByText('Two').click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await expect(chosen).toHaveCount(1);
    await copy.getByText('Two').click();
    await expect(chosen).toHaveCount(0);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(chosen).toHaveCount(1);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Three');
    await expect.poll(async () => outline(await saved())).toBe('The bridge [Two] | Three');
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
    await page.keyboard.press('ControlOrMeta+a');
    const all = await copied(copy);
    expect(all['text/plain']).toContain('The bridge\nTwo\nThree');
    expect(all['text/html']).toContain('<aside class="fact-box" aria-label="The bridge">');
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

  test('takes a picture that is dropped into it, whose needs the checks find', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, story());
    await copy.getByText('Two').evaluate(
      (element, bytes) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(bytes)], 'picture.jpg', { type: 'image/jpeg' }));
        const { left, bottom } = element.getBoundingClientRect();
        const place = { clientX: left + 30, clientY: bottom - 2 };
        element.dispatchEvent(
          new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...place }),
        );
      },
      [...photoFixture('display-p3.jpg')],
    );
    await expect
      .poll(async () => outline(await saved()))
      .toBe('One | The bridge [Two, photo: , Three] | Four');
    await page.getByRole('tab', { name: /^Photos/u }).click();
    await expect(page.getByText('Needs a credit, alt text')).toBeVisible();
    await page.getByRole('tab', { name: /^Checks/u }).click();
    await expect(page.getByText('Photo 1 has no alt text')).toBeVisible();
    await copy.getByText('Two').click();
    await page.keyboard.press('ControlOrMeta+f');
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('bridge');
    await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  });

  test('has a check that leads to its empty title', async ({ app }) => {
    const { page, copy } = await openStory(app, [paragraph('One'), factBox('', paragraph('Two'))]);
    await page.getByRole('tab', { name: /^Checks/u }).click();
    await page.getByText('The fact box in block 2 has no title.').click();
    await expect(copy).toBeFocused();
    await page.keyboard.type('Why');
    await expect(title(page)).toHaveText('Why');
  });

  test('is gone through from right to left in a story that is written so', async ({ app }) => {
    const { page, copy, saved } = await openStory(
      app,
      [paragraph('واحد'), factBox('الجسر', paragraph('اثنان'))],
      { language: 'ar', direction: 'rtl' },
    );
    await copy.getByText('واحد').click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('ب');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('ب');
    await expect.poll(async () => outline(await saved())).toBe('واحد | بالجسر [باثنان]');
  });

  test('is replaced in, compared, printed and handed over with its title', async ({ app }) => {
    const { page, id, saved } = await openStory(app, story());
    await page.keyboard.press('ControlOrMeta+h');
    const bar = page.getByRole('search', { name: 'Find in the story' });
    await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('The bridge');
    await bar.getByRole('textbox', { name: 'Replace with' }).fill('The tunnel');
    await bar.getByRole('button', { name: 'Replace all' }).click();
    await expect.poll(async () => outline(await saved())).toBe('One | The tunnel [Two, Three] | Four');
    await page.keyboard.press('Escape');

    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.fact-box')).toContainText('The tunnel');
    await page.emulateMedia({ media: 'screen' });

    const changes = await openChanges(page, 'Changes since the newest version');
    await expect(changes.getByRole('deletion').filter({ hasText: 'bridge' })).toBeVisible();
    await expect(changes.getByRole('insertion').filter({ hasText: 'tunnel' })).toBeVisible();
    await page.keyboard.press('Escape');

    const { bytes } = await app.call('handover.make', { id });
    const elsewhere = await serveApp({
      library: join(app.folder, 'elsewhere'),
      config: join(app.folder, 'elsewhere-config'),
    });
    await elsewhere.call('handover.take', { bytes });
    const taken = (await elsewhere.call('stories.get', { id })).story;
    await elsewhere.stop();
    expect(outline(withoutBlockIds(taken.body).root.children)).toBe('One | The tunnel [Two, Three] | Four');
  });
});
