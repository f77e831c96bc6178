import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../../test/support/newsroom';
import type { StoryId } from '@shared/story/ids';

let folder: ReturnType<typeof temporaryFolder>;
let newsroom: TestNewsroom;
let id: StoryId;
beforeEach(() => {
  folder = temporaryFolder();
  newsroom = openNewsroom(join(folder.path, 'library'));
  id = newsroom.stories.add(storyOf('Rain', 'It rained.')).story.id;
});
afterEach(() => {
  newsroom.close();
  folder.remove();
});

const move = (to: 'filed' | 'approved') =>
  newsroom.review.move({ id, revision: newsroom.stories.get(id).revision, to, note: '' });
const before = () => newsroom.publishing.before(id);
const exportTo = (to: string) => newsroom.publishing.export({ id, form: 'single-file', to, job: 'job' });

describe('what is known before an export', () => {
  it('says to an editor that the text has not been approved, until it is', async () => {
    expect(await before()).toMatchObject({ refusal: null, approves: true });
    move('filed');
    expect(await before()).toMatchObject({ refusal: null, approves: true });
    move('approved');
    expect(await before()).toMatchObject({ refusal: null, approves: false });
  });

  it('asks nobody about a text that a check stops', async () => {
    const { story, revision } = newsroom.stories.get(id);
    newsroom.stories.save({ id, baseRevision: revision, story: { ...story, headline: '' }, reason: 'close' });
    expect(await before()).toMatchObject({ refusal: null, approves: false });
  });

  it('asks nobody who works alone', async () => {
    newsroom.become('', 'editor');
    expect(await before()).toMatchObject({ refusal: null, approves: false });
  });

  it('says to a reporter why not, in words that fit where the story stands', async () => {
    newsroom.become('Ravi Iyer', 'reporter');
    expect(await before()).toMatchObject({
      refusal: expect.stringContaining('File it,') as string,
      approves: false,
    });
    move('filed');
    const { refusal } = await before();
    expect(refusal).toContain('This one is filed');
    expect(refusal).not.toContain('File it');
    await expect(exportTo(folder.path)).rejects.toMatchObject({ code: 'NOT_ALLOWED', message: refusal });
  });

  it('remembers the folder that this library was exported to last, while it is there', async () => {
    expect((await before()).folder).toBeNull();
    const out = join(folder.path, 'out');
    mkdirSync(out);
    await exportTo(out);
    newsroom.close();
    newsroom = openNewsroom(join(folder.path, 'library'));
    expect((await before()).folder).toBe(out);
    rmSync(out, { recursive: true });
    expect((await before()).folder).toBeNull();
  });
});
