import type { BodyNode } from '@shared/block-contract/body-node';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { block, openStory, photoSlot, text } from '../support/writing';
import { pullQuote, saidBy, speakerIn } from '../support/story-blocks';

test.use({ opening: 'when staged' });

/** What the browser highlights as found: the words, and those of the current match. */
const marked = (page: Page) =>
  page.evaluate(() =>
    ['copydesk-found', 'copydesk-found-current'].map((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
    ),
  );

const story = () => {
  const slot = photoSlot({ caption: 'The ferry at dusk', credit: 'PIB' });
  const pull: BodyNode = pullQuote('The ferry stays');
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
      ['ferry', 'ferry', 'ferry', 'Ferry'],
      ['fer', 'ry'],
    ]);
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
  await expectNoViolations(page, { within: 'main' });
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
  await expect(page.getByLabel('Words of the pull quote')).toHaveText('The ferry stays');
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

test('reaches every field, says where each hit is, and leaves names and what people said unless asked', async ({
  app,
}) => {
  const slot = photoSlot({ caption: 'The ferry', alt: 'A ferry', credit: 'Ferry Press' });
  const opened = await openStory(
    app,
    [
      block('paragraph', [text('FERRY news. A '), text('fer', 1), text('ry.')]),
      block('block-quote', [text('The ferry stays')], saidBy('Ferry Rao')),
      slot.node,
    ],
    {
      ...{ photos: slot.photos, deck: 'The ferry stops', tags: ['ferry', 'port'] },
      bylines: [{ kind: 'person', name: 'Asha Ferry' }],
    },
  );
  const { page, saved, photos } = opened;
  const kept = async () => {
    const { items } = await app.call('stories.list', {});
    const story = items.find(({ headline }) => headline.startsWith('Story'));
    if (!story) throw new Error('The story is gone.');
    const { deck, tags, bylines } = (await app.call('stories.get', { id: story.id })).story;
    const [photo] = await photos();
    return [
      [deck, ...tags, bylines[0]?.name, photo?.caption, photo?.alt, photo?.credit],
      ...(await saved()).map((node) => [
        (node.children ?? []).map((run) => run.text).join('|'),
        speakerIn(node),
      ]),
    ];
  };
  const before = await kept();
  await opened.copy.getByText('FERRY news').click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+h');
  const bar = page.getByRole('search', { name: 'Find in the story' });
  await bar.getByRole('textbox', { name: 'Find' }).fill('ferry');
  const status = bar.getByRole('status');
  const places = [
    ...['Deck', 'Text', 'Text', 'Quotation', 'Attribution of block quote 1', 'Caption of photo 1'],
    ...['Alt text of photo 1', 'Credit of photo 1', 'Byline 1', 'Tag 1'],
  ];
  // It starts at the caret, which is in the copy.
  await expect(status).toHaveText('2 of 10');
  await bar.getByRole('textbox', { name: 'Find' }).press('Shift+Enter');
  for (const [at, place] of places.entries()) {
    await expect(status).toHaveText(`${at + 1} of 10`);
    await expect(bar.getByText(place, { exact: true })).toBeVisible();
    if (place === 'Byline 1') await expect(page.locator('[data-found=current]')).toHaveValue('Asha Ferry');
    await bar.getByRole('textbox', { name: 'Find' }).press('Enter');
  }
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('boat');
  await bar.getByRole('button', { name: /Keep the case/u }).click();
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(status).toHaveText('6 places replaced. 3 names and 1 quotation left as they are');
  await expect.poll(kept).toEqual([
    ['The boat stops', 'boat', 'port', 'Asha Ferry', 'The boat', 'A boat', 'Ferry Press'],
    ['BOAT news. A |boat|.', ''],
    ['The ferry stays', 'Ferry Rao'],
    ['', ''],
  ]);
  await bar.getByRole('button', { name: 'Undo the replacement' }).click();
  await expect.poll(kept).toEqual(before);
  await bar.getByText(/Also change names/u).click();
  await bar.getByText(/Also change what people said/u).click();
  await expectNoViolations(page, { within: 'main' });
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(status).toHaveText('10 places replaced');
  await expect.poll(async () => JSON.stringify(await kept())).not.toMatch(/ferry/iu);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(kept).toEqual(before);
  await bar.getByRole('textbox', { name: 'Find' }).fill('Asha');
  await expect(status).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  const name = page.getByRole('group', { name: 'Byline 1' }).getByLabel('Name');
  await expect(name).toBeFocused();
  expect(
    await name.evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd]),
  ).toEqual([0, 4]);
});

test('straight quotation marks become those of the language in one step, from the menu', async ({ app }) => {
  const slot = photoSlot({ caption: `"L'homme"`, credit: "O'Neil" });
  const { page, copy, saved, photos } = await openStory(
    app,
    [block('paragraph', [text(`Il dit "`), text(`l'homme`, 1), text(`".`)]), slot.node],
    { photos: slot.photos, language: 'fr', deck: `C'est 'vu'` },
  );
  const said = async () => [
    (await saved())[0]?.children?.map((run) => run.text),
    (await photos())[0]?.caption,
  ];
  const convert = async () => {
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Convert straight quotation marks' }).click();
  };
  await copy.click();
  await convert();
  await expect(page.getByText('9 quotation marks and apostrophes converted.')).toBeVisible();
  await expect.poll(said).toEqual([['Il dit «\u202f', 'l’homme', '\u202f».'], '«\u202fL’homme\u202f»']);
  await expect(page.getByLabel('Deck', { exact: true })).toHaveValue('C’est “vu”');
  expect((await photos())[0]?.credit).toBe("O'Neil");
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(said).toEqual([[`Il dit "`, `l'homme`, `".`], `"L'homme"`]);
  await expect(page.getByLabel('Deck', { exact: true })).toHaveValue(`C'est 'vu'`);
});
