import { expect, test } from '../support/app';
import { electronOf } from '../support/native-dialogs';
import { chooseInMenu } from '../support/native-menu';
import { block, openStory, text, TO_END } from '../support/writing';

const paragraph = (words: string) => block('paragraph', [text(words)]);

test('Save now keeps a version of what has just been typed', { tag: '@long' }, async ({ app }) => {
  const electron = electronOf(app);
  const { id, page, copy } = await openStory(app, [paragraph('Before.')]);
  /** Typing alone keeps versions of another reason. */
  const kept = async () =>
    (await app.call('versions.list', { id })).items.filter(({ kind }) => kind === 'close');
  const before = (await kept()).length;
  await copy.click();
  await page.keyboard.press(TO_END);
  await page.keyboard.type(' And after.');
  await chooseInMenu(electron, 'story.save');
  await expect.poll(async () => (await kept()).length).toBe(before + 1);
  expect(JSON.stringify((await app.call('stories.get', { id })).story.body)).toContain('Before. And after.');
});

test('Back up now makes a backup with the words that were just typed', async ({ app }) => {
  const electron = electronOf(app);
  const { id, page, copy } = await openStory(app, [paragraph('Before.')]);
  const backups = async () => (await app.call('backups.list', {})).backups;
  const before = (await backups()).map(({ name }) => name);
  await copy.click();
  await page.keyboard.press(TO_END);
  await page.keyboard.type(' And after.');
  await chooseInMenu(electron, 'library.back-up');
  await expect(page.getByText('The library is backed up.')).toBeVisible();
  // One by the clock may come meanwhile.
  const all = (await backups()).filter(({ name, reason }) => !before.includes(name) && reason === 'asked');
  expect(all).toMatchObject([{ state: 'whole' }]);
  const [made] = all;
  if (!made) return;
  const story = await app.call('backups.story', { place: made.place, name: made.name, id });
  expect(JSON.stringify(story.body)).toContain('Before. And after.');
});

test('Delete puts the open story among the deleted ones, and Undo brings it back', async ({ app }) => {
  const electron = electronOf(app);
  const { id, page } = await openStory(app, [paragraph('Before.')]);
  const deleted = async () =>
    (await app.call('stories.list', { status: 'deleted' })).items.map((story) => story.id);
  await chooseInMenu(electron, 'story.delete');
  await expect.poll(deleted).toContain(id);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(deleted).not.toContain(id);
});

test('Recent stories opens the story that it names', { tag: '@long' }, async ({ app }) => {
  const electron = electronOf(app);
  const first = await openStory(app, [paragraph('The first.')]);
  const second = await openStory(app, [paragraph('The second.')]);
  await expect(second.copy).toHaveText('The second.');
  const recent = () =>
    electron.evaluate(
      ({ Menu }) =>
        Menu.getApplicationMenu()
          ?.items.flatMap((top) => top.submenu?.items ?? [])
          .find(({ label }) => label === 'Recent stories')
          ?.submenu?.items.map(({ label }) => label) ?? [],
    );
  const [newest, before] = [second, first].map(({ id }) => `Story ${id.slice(-6)}`);
  await expect.poll(async () => (await recent()).slice(0, 2)).toEqual([newest, before]);
  await chooseInMenu(electron, before ?? '');
  await expect(first.copy).toHaveText('The first.');
});
