import type { BodyNode } from '@shared/block-contract/body-node';
import { expect, test } from '../support/app';
import { paste } from '../support/clipboard';
import { block, openStory, photoSlot, text } from '../support/writing';
import { pulledIn, pullQuote } from '../support/story-blocks';

test.use({ opening: 'when staged' });

const words = (node: BodyNode): string =>
  typeof node.text === 'string' ? node.text : (node.children ?? []).map(words).join('');
const shape = (nodes: readonly BodyNode[]): string[] =>
  nodes.map((node) => {
    const { text: pulled, attribution } = pulledIn(node);
    return `${node.type}: ${pulled || words(node)}${attribution === '' ? '' : ` (${attribution})`}`;
  });

const pull: BodyNode = pullQuote('Large', 'Asha');
const paragraph = (said: string) => block('paragraph', [text(said)]);

test.describe('a pull quote', () => {
  test('is selected by one key beside it and deleted by the next, as dividers and photos are', async ({
    app,
  }) => {
    const slot = photoSlot({ caption: 'A boat', credit: 'PIB' });
    const { page, copy, saved } = await openStory(
      app,
      [
        paragraph('One'),
        pull,
        paragraph('Two'),
        { type: 'divider', version: 1 },
        paragraph('Three'),
        slot.node,
      ],
      { photos: slot.photos },
    );
    await copy.getByText('Two').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    const quote = copy.getByRole('complementary', { name: 'Pull quote' });
    await expect(copy.locator('[data-selected]')).toHaveCount(1);
    await expect(quote).toBeVisible();
    await page.keyboard.press('Backspace');
    await expect(quote).toHaveCount(0);
    await page.keyboard.type('!');
    await expect(copy.getByText('One!')).toBeVisible();
    await copy.getByText('Two').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    await expect(copy.locator('.divider')).toHaveAttribute('data-selected', 'true');
    await page.keyboard.press('Delete');
    await copy.getByText('Three').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    await expect(copy.locator('figure.photo')).toBeVisible();
    await page.keyboard.press('Delete');
    await expect
      .poll(async () => shape(await saved()))
      .toEqual(['paragraph: One!', 'paragraph: Two', 'paragraph: Three']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(copy.locator('figure.photo')).toContainText('A boat');
    await expect(copy.locator('figure.photo')).toContainText('PIB');
  });

  test('is left by Escape, which selects it, and by Enter through its fields', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [paragraph('One'), pull, paragraph('Two')]);
    await page.getByLabel('Words of the pull quote').click();
    await page.keyboard.press('Escape');
    await expect(copy.locator('[data-selected]')).toHaveCount(1);
    await expect(copy).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Words of the pull quote')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Attribution of the pull quote')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('More. ');
    await expect
      .poll(async () => shape(await saved()))
      .toEqual(['paragraph: One', 'pull-quote: Large (Asha)', 'paragraph: More. Two']);
    await page.getByLabel('Attribution of the pull quote').click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect.poll(async () => shape(await saved())).toEqual(['paragraph: One', 'paragraph: More. Two']);
  });

  test('is copied, cut and pasted while it is selected', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [paragraph('One'), pull, paragraph('Two')]);
    const choose = () =>
      copy
        .getByRole('complementary', { name: 'Pull quote' })
        .first()
        .click({ position: { x: 4, y: 4 } });
    await choose();
    await page.keyboard.press('ControlOrMeta+c');
    await copy.getByText('Two').click();
    await page.keyboard.press('End');
    await page.keyboard.press('ControlOrMeta+v');
    await expect
      .poll(async () => shape(await saved()))
      .toEqual(['paragraph: One', 'pull-quote: Large (Asha)', 'paragraph: Two', 'pull-quote: Large (Asha)']);
    await choose();
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(async () => (await saved()).filter(({ type }) => type === 'pull-quote').length).toBe(3);
    await choose();
    await page.keyboard.press('ControlOrMeta+x');
    await expect.poll(async () => (await saved()).filter(({ type }) => type === 'pull-quote').length).toBe(2);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => (await saved()).filter(({ type }) => type === 'pull-quote').length).toBe(3);
  });

  test('is copied as its words and its speaker for a field of plain text', async ({ app }) => {
    const { page, copy } = await openStory(app, [paragraph('One'), pull]);
    await copy.getByRole('complementary', { name: 'Pull quote' }).click({ position: { x: 4, y: 4 } });
    await page.keyboard.press('ControlOrMeta+c');
    const headline = page.getByLabel('Headline', { exact: true });
    await headline.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+v');
    await expect(headline).toHaveValue('Large — Asha');
  });

  test('becomes a block quote by key or menu, and one again by the menu', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [paragraph('One'), pull]);
    await copy.getByRole('complementary', { name: 'Pull quote' }).click({ position: { x: 4, y: 4 } });
    await page.keyboard.press('ControlOrMeta+Shift+9');
    await expect
      .poll(async () => shape(await saved()))
      .toEqual(['paragraph: One', 'block-quote: Large (Asha)']);
    await page.getByRole('button', { name: /Kind of block/ }).click();
    await page.getByRole('option', { name: 'Pull quote' }).click();
    await expect
      .poll(async () => shape(await saved()))
      .toEqual(['paragraph: One', 'pull-quote: Large (Asha)']);
    await page.getByRole('button', { name: /Kind of block/ }).click();
    await page.getByRole('option', { name: /Block quote/ }).click();
    await expect
      .poll(async () => shape(await saved()))
      .toEqual(['paragraph: One', 'block-quote: Large (Asha)']);
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect
      .poll(async () => shape(await saved()))
      .toEqual(['paragraph: One', 'pull-quote: Large (Asha)']);
  });

  test('goes beside the block of the caret, and is offered for no paragraph as a kind', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [paragraph('One two three')]);
    await copy.getByText('One two').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ControlOrMeta+Alt+u');
    await expect(page.getByLabel('Words of the pull quote')).toBeFocused();
    await page.keyboard.type('Pulled');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Mira');
    await page.keyboard.press('Enter');
    await page.keyboard.type('After');
    await expect
      .poll(async () => shape(await saved()))
      .toEqual(['paragraph: One two three', 'pull-quote: Pulled (Mira)', 'paragraph: After']);
    await page.getByRole('button', { name: /Kind of block/ }).click();
    await expect(page.getByRole('option', { name: /Block quote/ })).toBeVisible();
    await expect(page.getByRole('option', { name: 'Pull quote' })).toHaveCount(0);
  });

  test('comes from the block of WordPress', async ({ app }) => {
    const { copy, saved } = await openStory(app, [paragraph('One')]);
    await copy.click();
    await paste(copy, {
      'text/html':
        '<p>Before</p><figure class="wp-block-pullquote has-text-align-left"><blockquote><p>Set <em>large</em></p><cite>Asha</cite></blockquote></figure><p>After</p>',
    });
    await expect
      .poll(async () => (await saved()).find(({ type }) => type === 'pull-quote')?.$slots)
      .toMatchObject({
        text: { children: [{ text: 'Set ' }, { text: 'large', format: 2 }] },
        attribution: { children: [{ text: 'Asha' }] },
      });
  });
});
