import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyOf } from '@shared/story/body';
import { expect, test } from '../support/app';
import { serveApp } from '../support/served-app';
import { block, text } from '../support/writing';

const HELD = 'The court fined him 1000 rupees.';
const FORGED = 'The court fined him 9000 rupees.';

test('a story whose text a disk has changed is not shown as if it had been written, and comes back from a version', async ({
  app,
  context,
}) => {
  const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
  const first = await serveApp(where);
  await first.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  const made = await first.call('stories.create', {});
  const { id } = made.story;
  const story = { ...made.story, headline: 'Court', body: bodyOf([block('paragraph', [text(HELD)])]) };
  await first.call('stories.save', { id, baseRevision: made.revision, story, reason: 'close' });
  await first.stop();

  const database = join(where.library, 'library.sqlite');
  const bytes = (await readFile(database)).toString('latin1');
  expect(bytes).toContain(HELD);
  await writeFile(database, Buffer.from(bytes.replaceAll(HELD, FORGED), 'latin1'));

  const second = await serveApp(where);
  const page = await context.newPage();
  await page.goto(second.url);
  await page.getByRole('grid', { name: 'Stories' }).getByText('Court').click();
  const message = page.getByText(/This story is damaged on the disk/);
  await expect(message).toHaveCount(1);
  await expect(page.getByText(FORGED)).toHaveCount(0);
  await page.getByRole('button', { name: /^Restore the version of/ }).click();
  await expect(page.getByRole('textbox', { name: 'Body of the story' })).toHaveText(HELD);
  await expect(message).toHaveCount(0);
  await second.stop();
});

test('a story whose history was changed is shown and edited with a message, and approved once that is accepted', async ({
  app,
  context,
}) => {
  const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
  const first = await serveApp(where);
  await first.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  const made = await first.call('stories.create', {});
  const { id } = made.story;
  const story = { ...made.story, headline: 'Court', body: bodyOf([block('paragraph', [text(HELD)])]) };
  await first.call('stories.save', { id, baseRevision: made.revision, story, reason: 'close' });
  await first.call('review.comment', { id, note: 'The lawyer said no' });
  await first.stop();

  const database = join(where.library, 'library.sqlite');
  const bytes = (await readFile(database)).toString('latin1');
  await writeFile(
    database,
    Buffer.from(bytes.replaceAll('The lawyer said no', 'The lawyer says ok'), 'latin1'),
  );

  const second = await serveApp(where);
  const page = await context.newPage();
  await page.goto(second.url);
  await page.getByRole('grid', { name: 'Stories' }).getByText('Court').click();
  const body = page.getByRole('textbox', { name: 'Body of the story' });
  await expect(body).toHaveText(HELD);
  const message = page.getByText(/“Court”, a step of its history: note is not what Copydesk wrote/);
  await expect(message).toHaveCount(1);
  const approval = { id, to: 'approved', note: '' } as const;
  const revision = async () => (await second.call('stories.get', { id })).revision;
  await expect(second.call('review.move', { ...approval, revision: await revision() })).rejects.toMatchObject(
    {
      code: 'ROW_DAMAGED',
    },
  );
  await page.getByRole('button', { name: 'Accept as it is' }).click();
  await expect(page.getByText('Accepted as it is.')).toHaveCount(1);
  await expect(message).toHaveCount(0);
  const moved = await second.call('review.move', { ...approval, revision: await revision() });
  expect(moved.status).toBe('approved');
  await second.stop();
});
