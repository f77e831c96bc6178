import { expect, test } from '../support/app';
import { electronOf } from '../support/native-dialogs';
import { chooseInMenu, enabledInMenu } from '../support/native-menu';
import { signIn } from '../support/stage';
import { block, openStory, text } from '../support/writing';

const MOVES = ['story.file', 'story.approve', 'story.return', 'story.reopen'];

test('File, Return with a note, Approve and Reopen move the story on, and only what can be done is offered', async ({
  app,
}) => {
  await signIn(app, 'editor');
  const electron = electronOf(app);
  const { id, page, copy } = await openStory(app, [block('paragraph', [text('Before.')])]);
  await copy.click();
  const status = async () => (await app.call('stories.get', { id })).status;
  const offered = () => enabledInMenu(electron, MOVES);

  await chooseInMenu(electron, 'story.file');
  await expect.poll(status).toBe('filed');
  await expect.poll(offered).toEqual(expect.arrayContaining(['story.approve', 'story.return']));
  expect(await offered()).not.toContain('story.file');

  await chooseInMenu(electron, 'story.return');
  const note = page.getByRole('dialog', { name: 'Return with a note' });
  await note.getByLabel('What should change?').fill('Who says so?');
  await note.getByRole('button', { name: 'Return the story' }).click();
  await expect.poll(status).toBe('returned');
  await expect(page.getByText('Who says so?').first()).toBeVisible();

  await chooseInMenu(electron, 'story.file');
  await expect.poll(status).toBe('filed');
  await chooseInMenu(electron, 'story.approve');
  await expect.poll(status).toBe('approved');
  await chooseInMenu(electron, 'story.reopen');
  await expect.poll(status).toBe('draft');
  await expect.poll(offered).toContain('story.file');
});
