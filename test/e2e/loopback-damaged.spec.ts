import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyOf } from '@shared/document/body';
import type { StoryId } from '@shared/story/ids';
import { expect, test } from '../support/app';
import { serveApp, type ServedApp } from '../support/served-app';
import { samplePicture } from '../support/stage';
import { block, text } from '../support/writing';

/** A desk of an editor over a library beside the app's, and how the library's file is changed while no desk has it open. */
async function otherDesk(folder: string) {
  const where = { library: join(folder, 'other'), config: join(folder, 'other-config') };
  const desk = await serveApp(where);
  await desk.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  /** Stops the desk, puts words of the same length in place of others, and starts it again. */
  const forge = async (words: Readonly<Record<string, string>>) => {
    await desk.stop();
    const database = join(where.library, 'library.sqlite');
    let bytes = (await readFile(database)).toString('latin1');
    for (const [held, forged] of Object.entries(words)) {
      expect(bytes).toContain(held);
      bytes = bytes.replaceAll(held, forged);
    }
    await writeFile(database, Buffer.from(bytes, 'latin1'));
    return serveApp(where);
  };
  return { desk, forge };
}

/** Saves a story with one paragraph. */
async function writeCourt(desk: ServedApp, reason: 'close' | 'typing' = 'close'): Promise<StoryId> {
  const { story, revision } = await desk.call('stories.create', {});
  const written = { ...story, headline: 'Court', body: bodyOf([block('paragraph', [text(HELD)])]) };
  await desk.call('stories.save', { id: story.id, baseRevision: revision, story: written, reason });
  return story.id;
}

const HELD = 'The court fined him 1000 rupees.';
const FORGED = 'The court fined him 9000 rupees.';

test('a story whose text a disk has changed is not shown as if it had been written, and comes back from a version', async ({
  app,
  context,
}) => {
  const { desk, forge } = await otherDesk(app.folder);
  await writeCourt(desk);
  const second = await forge({ [HELD]: FORGED });
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

test('a damaged story is looked for in the backups, and comes back from the newest one that holds it whole', async ({
  app,
  context,
}, testInfo) => {
  const { desk, forge } = await otherDesk(app.folder);
  await writeCourt(desk, 'typing');
  await desk.call('backups.make', {});
  const second = await forge({ [HELD]: FORGED });
  // A newer backup, which holds the damaged text.
  await second.call('backups.make', {});
  const page = await context.newPage();
  await page.goto(second.url);
  await page.getByRole('grid', { name: 'Stories' }).getByText('Court').click();
  await expect(page.getByText(/This story is damaged on the disk/)).toHaveCount(1);
  await page.screenshot({ path: testInfo.outputPath('damaged.png') });
  await page.getByRole('button', { name: 'Look in the backups' }).click();
  const inside = page.getByRole('dialog', { name: /^Backup of/ });
  await expect(inside.getByText(HELD)).toBeVisible();
  await expect(inside.getByText('The story in the library is damaged.')).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('in-backup.png') });
  await inside.getByRole('button', { name: 'Bring this story back' }).click();
  await inside.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('textbox', { name: 'Body of the story' })).toHaveText(HELD);
  await second.stop();
});

test(
  'a story whose history was changed is shown and edited with a message, and approved once that is accepted',
  { tag: '@long' },
  async ({ app, context }) => {
    const { desk, forge } = await otherDesk(app.folder);
    const id = await writeCourt(desk);
    await desk.call('review.comment', { id, note: 'The lawyer said no' });
    const second = await forge({ 'The lawyer said no': 'The lawyer says ok' });
    const page = await context.newPage();
    await page.goto(second.url);
    await page.getByRole('grid', { name: 'Stories' }).getByText('Court').click();
    const body = page.getByRole('textbox', { name: 'Body of the story' });
    await expect(body).toHaveText(HELD);
    const message = page.getByText(/“Court”, a step of its history: note is not what Copydesk wrote/);
    await expect(message).toHaveCount(1);
    const approval = { id, to: 'approved', note: '' } as const;
    const revision = async () => (await second.call('stories.get', { id })).revision;
    await expect(
      second.call('review.move', { ...approval, revision: await revision() }),
    ).rejects.toMatchObject({
      code: 'ROW_DAMAGED',
    });
    await page.getByRole('button', { name: 'Accept as it is' }).click();
    await expect(page.getByText('Accepted. The library records')).toHaveCount(1);
    await expect(message).toHaveCount(0);
    const moved = await second.call('review.move', { ...approval, revision: await revision() });
    expect(moved.status).toBe('approved');
    await second.stop();
  },
);

test(
  'a photo and the house that were changed are marked where they are listed and set, until somebody accepts them',
  { tag: '@long' },
  async ({ app, context }) => {
    const { desk, forge } = await otherDesk(app.folder);
    await desk.call('photos.add', {
      name: 'ferry.jpg',
      bytes: new Uint8Array(await readFile(samplePicture)),
    });
    const { house } = await desk.call('app.info', {});
    await desk.call('house.set', { ...house, name: 'The Sealed Courier' });
    const second = await forge({ 'The Sealed Courier': 'The Broken Courier', 'ferry.jpg': 'merry.jpg' });
    const page = await context.newPage();
    await page.goto(second.url);
    await expect(page.getByRole('grid', { name: 'Stories' })).toBeVisible();
    await page.keyboard.press('F8');
    const photoDesk = page.getByRole('dialog', { name: 'Photo desk' });
    const mark = photoDesk.getByRole('grid', { name: 'Photos' }).getByText('Damaged');
    await mark.click();
    const wrong = photoDesk.getByText(
      /Photo “merry\.jpg”, the photo’s file: name is not what Copydesk wrote/,
    );
    await expect(wrong).toHaveCount(1);
    await photoDesk.getByRole('button', { name: 'Accept as it is' }).click();
    await expect(mark).toHaveCount(0);
    await expect(wrong).toHaveCount(0);
    await page.keyboard.press('Escape');

    await page.keyboard.press('ControlOrMeta+,');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByRole('tab', { name: 'House' }).click();
    await expect(settings.getByText(/The setting “house”: value is not what Copydesk wrote/)).toHaveCount(1);
    await settings.getByRole('button', { name: 'Accept as it is' }).click();
    await expect(settings.getByText(/The setting “house”/)).toHaveCount(0);
    await second.stop();
  },
);
