import type { BodyNode } from '@shared/blocks/block';
import { photoFixturePath } from '../support/photo-fixtures';
import { expect, test } from '../support/app';
import { copied, paste } from '../support/clipboard';
import { block, openStory, photoSlot, text } from '../support/writing';

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
