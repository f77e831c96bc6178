import AxeBuilder from '@axe-core/playwright';
import type { BodyNode } from '@shared/blocks/block';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { block, openStory, photoSlot, text } from '../support/writing';

/** What the browser draws as found: the words, and those of the current match. */
const marked = (page: Page) =>
  page.evaluate(() =>
    ['copydesk-found', 'copydesk-found-current'].map((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
    ),
  );

const story = () => {
  const slot = photoSlot({ caption: 'The ferry at dusk', credit: 'PIB' });
  const pull: BodyNode = { type: 'pull-quote', version: 1, text: 'The ferry stays', attribution: '' };
  const copy = [
    block('paragraph', [text('The '), text('fer', 1), text('ry left. A ferry came.')]),
    pull,
    slot.node,
    block('paragraph', [text('No ferries. Ferry!')]),
  ];
  return { copy, photos: slot.photos };
};

test('finds words in the copy, over formats, in quotes and captions, and goes from one to the next', async ({
  app,
}) => {
  const { copy: nodes, photos } = story();
  const { page, copy, revision, saved } = await openStory(app, nodes, { photos });
  const before = await revision();
  await copy.getByText('The', { exact: true }).click();
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find in the story' });
  const field = bar.getByRole('textbox', { name: 'Find' });
  await expect(field).toBeFocused();
  await page.keyboard.type('ferry');
  await expect(bar.getByRole('status')).toHaveText('1 of 5');
  await expect
    .poll(() => marked(page))
    .toEqual([
      ['ferry', 'ferry', 'Ferry'],
      ['fer', 'ry'],
    ]);
  await expect(page.getByLabel('Words of the pull quote')).toHaveAttribute('data-found', 'other');
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('2 of 5');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(bar.getByRole('status')).toHaveText('5 of 5');
  await bar.getByRole('button', { name: 'Match case' }).click();
  await expect(bar.getByRole('status')).toHaveText(/of 4$/u);
  await bar.getByRole('button', { name: 'Whole words' }).click();
  await field.fill('ferr');
  await expect(bar.getByRole('status')).toHaveText('Not found');
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(copy).toBeFocused();
  expect(await marked(page)).toEqual([[], []]);
  // Looking saved nothing, and leaving the field saves whatever there is: what is typed now is the first change.
  await page.keyboard.insertText('Quay');
  await expect.poll(async () => JSON.stringify(await saved())).toContain('Quay');
  expect(await revision()).toBe(before + 1);
});

test('Escape goes to what was found, where it is written over', async ({ app }) => {
  const { page, copy, saved } = await openStory(app, [block('paragraph', [text('One ferry, two boats.')])]);
  await copy.click();
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('textbox', { name: 'Find' }).fill('ferry');
  await expect(page.getByRole('status').filter({ hasText: '1 of 1' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(copy).toBeFocused();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('ferry');
  await page.keyboard.type('launch');
  await expect.poll(async () => JSON.stringify(await saved())).toContain('One launch, two boats.');
});

test('replaces one by one and all at once, which one undo takes back', async ({ app }) => {
  const { copy: nodes, photos } = story();
  const opened = await openStory(app, nodes, { photos });
  const { page, copy, saved } = opened;
  const caption = async () => (await opened.photos())[0]?.caption;
  await page.keyboard.press('ControlOrMeta+h');
  const bar = page.getByRole('search', { name: 'Find in the story' });
  await bar.getByRole('textbox', { name: 'Find' }).fill('ferry');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('launch');
  await expect(bar.getByRole('status')).toHaveText('1 of 5');
  await bar.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(copy.getByText('left. A ferry came.')).toBeVisible();
  await expect(bar.getByRole('status')).toHaveText('1 of 4');
  await expect.poll(async () => JSON.stringify(await saved())).toContain('launch');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(bar.getByRole('status')).toHaveText('4 places replaced');
  await expect.poll(caption).toBe('The launch at dusk');
  await expect.poll(async () => JSON.stringify(await saved())).not.toMatch(/ferry/iu);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(caption).toBe('The ferry at dusk');
  await expect(copy.getByText('left. A ferry came.')).toBeVisible();
  await expect(page.getByLabel('Words of the pull quote')).toHaveValue('The ferry stays');
  await expect(copy.locator('strong')).toHaveText('launch');
});

test('stands in the menu and the palette, and starts from the selected words', async ({ app }) => {
  const { page, copy } = await openStory(app, [block('paragraph', [text('ferry')])]);
  await copy.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: /Find in the story/u }).click();
  const field = page.getByRole('textbox', { name: 'Find' });
  await expect(field).toHaveValue('ferry');
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+g');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
});
