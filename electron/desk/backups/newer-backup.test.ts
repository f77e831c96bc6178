import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newRevisionId, type StoryId } from '@shared/story/ids';
import { openNewsroom, storyOf, temporaryFolder } from '../../../test/support/newsroom';
import { silentLog } from '../../../test/support/recording-desk';
import { callDesk } from '../../hosts/call-desk';
import type { Desk } from '../desk';
import { openDesk } from '../open-desk';
import { openLibrary } from '../open-library';
import { sha256Of } from '../sha256';
import { verifyLibrary } from '../verify';

const NEWER = '{"schema":99,"title":"Snow","picture":"' + 'a'.repeat(64) + '"}';

let folder: ReturnType<typeof temporaryFolder>;
let library: string;
let desk: Desk;
/** Written by a newer Copydesk; by this one with a version of a newer one; by this one alone. */
let newer: StoryId;
let mixed: StoryId;
let plain: StoryId;
let key: { readonly place: 'library'; readonly name: string };

beforeEach(async () => {
  folder = temporaryFolder();
  library = join(folder.path, 'library');
  const room = openNewsroom(library);
  const add = (headline: string): StoryId => room.stories.add(storyOf(headline, 'It rained.')).story.id;
  [newer, mixed, plain] = [add('Snow'), add('Ferry'), add('Court')];
  const { stories, revisions, transact } = room.newsroom.library;
  const sha256 = sha256Of(NEWER);
  transact(() => {
    const { touched, updatedAt } = stories.find(newer)!;
    stories.setText(newer, { json: NEWER, sha256, revision: 1, updatedAt, touched }, stories.shown(newer)!);
    revisions.insert(
      {
        ...{ id: newRevisionId(), storyId: mixed, parentId: null, kind: 'close', author: 'Asha Rao' },
        ...{ device: 'desk-1', at: updatedAt, headline: 'Ferry in snow', words: 7, sha256 },
      },
      NEWER,
    );
  });
  room.close();
  const configFolder = join(folder.path, 'config');
  desk = openDesk({ libraryFolder: library, configFolder, version: '0.0.0', device: 'a' }, silentLog);
  const [made] = (await callDesk(desk, 'backups.make', {})).backups;
  expect(made).toMatchObject({ state: 'whole', findings: [] });
  key = { place: 'library', name: made!.name };
});
afterEach(async () => {
  await desk.close();
  folder.remove();
});

/** The stored texts of newer builds in the library, which is closed first; and what verify says of them. */
async function afterClosing(): Promise<{ readonly texts: string[]; readonly said: string[] }> {
  await desk.close();
  const { stories, revisions, close } = openLibrary(library);
  const texts = [
    ...[newer].flatMap((id) => stories.find(id)?.json ?? []),
    ...revisions.ofStory(mixed).map(({ id }) => revisions.document(id).json),
  ].filter((json) => json.includes('"schema":99'));
  close();
  return {
    texts,
    said: verifyLibrary(library).findings.map(({ weight, message }) => `${weight}: ${message}`),
  };
}

const REMARK = 'remark: is of a newer Copydesk: only its hash was checked';

describe('a backup with texts of a newer Copydesk', () => {
  it('lists its stories, and is restored as a whole with each text as it was', async () => {
    const { stories } = await callDesk(desk, 'backups.stories', key);
    expect(stories.map(({ id }) => id).sort()).toEqual([newer, mixed, plain].sort());
    await callDesk(desk, 'backups.restore', key);
    await expect(callDesk(desk, 'stories.get', { id: newer })).rejects.toMatchObject({ code: 'STORY_NEWER' });
    expect((await callDesk(desk, 'stories.get', { id: mixed })).story.headline).toBe('Ferry');
    expect(await afterClosing()).toEqual({ texts: [NEWER, NEWER], said: [REMARK, REMARK] });
  });

  it('gives back another story, and one that has a version of a newer Copydesk with that version', async () => {
    for (const id of [plain, mixed]) {
      const { story, revision } = await callDesk(desk, 'stories.get', { id });
      await callDesk(desk, 'stories.save', {
        ...{ id, baseRevision: revision, reason: 'close' },
        story: { ...story, headline: 'Spoilt' },
      });
      await callDesk(desk, 'backups.restoreStory', { ...key, id });
      expect((await callDesk(desk, 'stories.get', { id })).story.headline).not.toBe('Spoilt');
    }
    expect(await afterClosing()).toEqual({ texts: [NEWER, NEWER], said: [REMARK, REMARK] });
  });

  it('gives back one that has a version of a newer Copydesk and is in no library here', async () => {
    const other = join(folder.path, 'other');
    await desk.close();
    desk = openDesk(
      {
        ...{ libraryFolder: other, configFolder: join(folder.path, 'config'), version: '0.0.0', device: 'a' },
        secondBackups: library,
      },
      silentLog,
    );
    const found = (await callDesk(desk, 'backups.list', {})).backups.find(({ place }) => place === 'second')!;
    // The folder above the backups is what another machine has as its second folder.
    const second = { place: 'second' as const, name: found.name };
    await callDesk(desk, 'backups.restoreStory', { ...second, id: mixed });
    await desk.close();
    const { revisions, close } = openLibrary(other);
    const kept = revisions.ofStory(mixed).find(({ sha256 }) => sha256 === sha256Of(NEWER))!;
    expect(kept).toMatchObject({ headline: 'Ferry in snow', words: 7, author: 'Asha Rao' });
    expect(revisions.document(kept.id).json).toBe(NEWER);
    close();
  });

  it('says of the story of a newer Copydesk what it is, and changes nothing', async () => {
    await expect(callDesk(desk, 'backups.restoreStory', { ...key, id: newer })).rejects.toMatchObject({
      code: 'STORY_NEWER',
    });
    expect(await afterClosing()).toEqual({ texts: [NEWER, NEWER], said: [REMARK, REMARK] });
  });
});
