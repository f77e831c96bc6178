import type { BodyNode } from '@shared/block-contract/body-node';
import { photoFixturePath } from '../support/photo-fixtures';
import { expect, test, type App } from '../support/app';
import { copied, paste } from '../support/clipboard';
import { block, openStory, photoSlot, text } from '../support/writing';

test.use({ opening: 'when staged' });

const types = (nodes: readonly BodyNode[]): string[] => nodes.map(({ type }) => type);

test('saves what was pasted into a list inside a list', async ({ app }) => {
  const item = (children: readonly BodyNode[]) => block('listitem', children, { value: 1 });
  const list = (children: readonly BodyNode[]) =>
    block('list', children, { listType: 'bullet', start: 1, tag: 'ul' });
  const { page, copy, saved } = await openStory(app, [
    list([item([text('one')]), item([list([item([text('two')])])])]),
  ]);
  await copy.getByText('two').click();
  await page.keyboard.press('End');
  await paste(copy, { 'text/html': '<p>First pasted.</p><p>Second pasted.</p>' });
  await page.keyboard.type(' And typed.');
  await expect.poll(async () => JSON.stringify(await saved())).toContain('And typed.');
  expect(types(await saved())).toEqual(['list', 'paragraph']);
});

test('leaves a corrected credit corrected when the photo is pasted as it was', async ({ app }) => {
  const { node, photos } = photoSlot({ credit: 'Old Name', alt: 'A boat' });
  const story = await openStory(app, [node, block('paragraph', [text('After')])], { photos });
  const { page, copy, saved } = story;
  await copy.getByText('After').click();
  await page.keyboard.press('ControlOrMeta+a');
  const clipboard = await copied(copy);
  await page.getByRole('textbox', { name: 'Credit', exact: true }).fill('Right Name');
  await copy.getByText('After').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await paste(copy, clipboard);
  await expect.poll(async () => types(await saved())).toEqual(['photo', 'paragraph', 'photo', 'paragraph']);
  expect((await story.photos()).map(({ credit }) => credit)).toEqual(['Right Name']);
});

test('takes back a replaced picture with the words that were typed for it', async ({ app }) => {
  const { node, photos } = photoSlot({});
  const story = await openStory(app, [node], { photos });
  const { page } = story;
  const choose = async (name: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /(?:Choose|Replace) picture/u }).click();
    await (await chooser).setFiles(photoFixturePath(name));
  };
  const file = async () => (await story.photos())[0]?.file?.sha256;
  await choose('display-p3.jpg');
  await expect.poll(file).toBeTruthy();
  const first = await file();
  await page.getByRole('textbox', { name: 'Credit', exact: true }).fill('Typed By Hand');
  await page.getByRole('textbox', { name: 'Alt text', exact: true }).fill('Said by hand');
  await choose('no-metadata.jpg');
  await expect.poll(file).not.toBe(first);
  expect((await story.photos())[0]).toMatchObject({ credit: '', alt: '' });
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(file).toBe(first);
  expect((await story.photos())[0]).toMatchObject({ credit: 'Typed By Hand', alt: 'Said by hand' });
});

test.describe('undo of a photo', () => {
  const PICTURE = /(?:Choose|Replace) picture/u;

  /** A story with one waiting photo and a line of copy, and what the tests do with it. */
  async function openPhoto(app: App) {
    const { node, photos } = photoSlot({});
    const story = await openStory(app, [node, block('paragraph', [text('After')])], { photos });
    const { page, copy } = story;
    const kept = async () => (await story.photos())[0];
    return {
      ...story,
      credit: page.getByRole('textbox', { name: 'Credit', exact: true }),
      file: async () => (await kept())?.file?.sha256 ?? null,
      said: async () => (await kept())?.credit,
      note: copy.getByText('Read from the file. Check it.'),
      choose: async (name: string) => {
        const chooser = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: PICTURE }).click();
        await (await chooser).setFiles(photoFixturePath(name));
        await expect(copy.getByText('Reading')).toHaveCount(0);
      },
    };
  }

  test('takes a replaced picture back with its words, and brings the other again', async ({ app }) => {
    const { page, credit, file, said, choose, copy, saved } = await openPhoto(app);
    await choose('display-p3.jpg');
    await expect.poll(file).not.toBeNull();
    const first = await file();
    await credit.fill('First Name');
    await expect.poll(said).toBe('First Name');
    await choose('no-metadata.jpg');
    await expect.poll(file).not.toBe(first);
    const second = await file();
    await expect(credit).toBeFocused();
    await credit.fill('Second Name');
    await expect.poll(said).toBe('Second Name');
    await copy.getByText('After').click();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await expect(copy.getByText('After!')).toBeVisible();

    const undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
    const redo = page.getByRole('button', { name: 'Redo', exact: true });
    await undo.click();
    await expect(copy.getByText('After!')).toBeHidden();
    await undo.click();
    await expect(credit).toHaveValue('');
    await undo.click();
    await expect.poll(file).toBe(first);
    await expect.poll(said).toBe('First Name');
    for (let step = 0; step < 3; step++) await redo.click();
    await expect.poll(file).toBe(second);
    await expect.poll(said).toBe('Second Name');
    await expect.poll(async () => JSON.stringify(await saved())).toContain('After!');
  });

  test('by the keys in its own field goes from the words on to the picture', async ({ app }) => {
    const { page, credit, file, choose } = await openPhoto(app);
    await choose('display-p3.jpg');
    await expect.poll(file).not.toBeNull();
    const first = await file();
    await choose('no-metadata.jpg');
    await expect.poll(file).not.toBe(first);
    await expect(credit).toBeFocused();
    await credit.fill('Wrong');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(credit).toHaveValue('');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(file).toBe(first);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(file).not.toBe(first);
  });

  test('and redo keep the marks on words that were read from the file', async ({ app }) => {
    const { page, copy, note, file } = await openPhoto(app);
    await copy.getByText('After').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await paste(copy, {}, 'agency-words.jpg');
    await expect.poll(async () => await note.count()).toBeGreaterThan(0);
    const marks = await note.count();
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect(note).toHaveCount(0);
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await expect(note).toHaveCount(marks);
    expect(await file()).toBeNull();
  });
});

test('a press on a tool leaves the focus in the copy, so that no scrolling takes the tool away', async ({
  app,
}) => {
  const { page, copy } = await openStory(app, [block('paragraph', [text('Bold words')])]);
  await copy.getByText('Bold words').selectText();
  await page.getByRole('button', { name: /^Bold/u }).hover();
  await page.mouse.down();
  await expect(copy).toBeFocused();
  await page.mouse.up();
  await expect(copy.locator('strong')).toHaveText('Bold words');
});

test('undo in the headline takes back words of the headline alone', async ({ app }) => {
  const { page, copy } = await openStory(app, []);
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  const deck = page.getByRole('textbox', { name: 'Deck', exact: true });
  await headline.fill('Bridge ');
  // Letter by letter, like a quick writer, however slow the machine is.
  await headline.evaluate((field: HTMLTextAreaElement) => {
    field.setSelectionRange(field.value.length, field.value.length);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else types within one task
    for (const letter of 'opens') document.execCommand('insertText', false, letter);
  });
  await deck.fill('Two lanes');
  await copy.click();
  await page.keyboard.type('Body');
  await headline.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(headline).toHaveValue('Bridge ');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(headline).toHaveValue('Bridge opens');
  for (let step = 0; step < 6; step++) await page.keyboard.press('ControlOrMeta+z');
  await expect(headline).toHaveValue(/^Story /u);
  await expect(deck).toHaveValue('Two lanes');
  await expect(copy).toHaveText('Body');
});
