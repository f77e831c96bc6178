import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newRevisionId } from '@shared/story/ids';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../test/support/newsroom';
import { dumpOf } from '../../test/support/sealed-library';
import { backupFolder, copyDatabase, verifyBackup } from './backups/make-backup';
import { databaseIn } from './db/open';
import { repairLibrary } from './repair';
import { sha256Of } from './sha256';
import { verifyLibrary } from './verify';

let folder: ReturnType<typeof temporaryFolder>;
let room: TestNewsroom;
beforeEach(() => {
  folder = temporaryFolder();
  room = openNewsroom(folder.path);
});
afterEach(() => {
  room.close();
  folder.remove();
});

/** Stores a text of a later schema as a story and as a version, as a build that knows the schema does. */
function storeNewer(json: string, sha256 = sha256Of(json)): void {
  const { story } = room.stories.add(storyOf('Rain', 'It rained.'));
  const { library } = room.newsroom;
  const { id, touched, updatedAt } = library.stories.find(story.id)!;
  const shown = library.stories.shown(id)!;
  library.transact(() => {
    library.stories.setText(id, { json, sha256, revision: 1, updatedAt, touched }, { ...shown, words: 7 });
    library.revisions.insert(
      {
        ...{ id: newRevisionId(), storyId: id, parentId: null, kind: 'close', author: 'Asha Rao' },
        ...{ device: 'desk-1', at: updatedAt, headline: 'Rain', words: 7, sha256 },
      },
      json,
    );
  });
}

const findings = (): string[] =>
  verifyLibrary(folder.path).findings.map(({ weight, where, message }) => {
    const [what = ''] = where.split(' ');
    return `${weight}: ${what} ${message}`;
  });

async function foundInBackup(): Promise<readonly string[]> {
  const { library } = room.newsroom;
  const { name } = await copyDatabase(library, 'asked', new Date('2026-03-02T10:00:00Z'), () => 100);
  const read = await verifyBackup(backupFolder(folder.path), name, library);
  return read.note?.contents?.findings ?? ['unread'];
}

const NEWER = '{"schema":99,"title":"Snow"}';

describe('a text of a newer schema', () => {
  it('is no damage in a backup if it is as it was written', async () => {
    storeNewer(NEWER);
    expect(await foundInBackup()).toEqual([]);
  });

  it('is only a remark when its library is verified', () => {
    storeNewer(NEWER);
    room.close();
    const remark = 'is of a newer Copydesk: only its hash was checked';
    expect(findings()).toEqual([`remark: story ${remark}`, `remark: version ${remark}`]);
  });

  it('is damage if it is not as it was written', async () => {
    storeNewer(NEWER, sha256Of('something else'));
    expect(await foundInBackup()).toEqual([
      expect.stringMatching(/^The text of story .* is damaged/),
      expect.stringMatching(/^The text of version .* is damaged/),
    ]);
    room.close();
    const wrong = 'its text does not match its hash';
    expect(findings()).toEqual([`damage: story ${wrong}`, `damage: version ${wrong}`]);
  });
});

describe('repairing a library with a text of a newer schema', () => {
  const found = (query: string): number => room.stories.list({ limit: 10, offset: 0, query }).items.length;

  it('keeps what it is found by, and says that it does', () => {
    storeNewer(NEWER);
    room.stories.add(storyOf('Ferry', 'It sails.'));
    const [newer] = room.newsroom.library.stories
      .ids()
      .filter((id) => room.newsroom.library.stories.find(id)?.json === NEWER);
    room.close();
    const before = dumpOf(folder.path);
    expect(repairLibrary(folder.path)).toEqual([
      {
        weight: 'remark',
        where: `story ${newer!}`,
        message: 'is of a newer Copydesk: what lists and the search know of it stays as it is',
      },
    ]);
    expect(dumpOf(folder.path)).toEqual(before);
    room = openNewsroom(folder.path);
    expect([found('rained'), found('sails')]).toEqual([1, 1]);
  });

  it('finds it by its headline if what it was found by is gone', () => {
    storeNewer(NEWER);
    room.close();
    const db = new Database(databaseIn(folder.path));
    db.exec("INSERT INTO story_fts (story_fts) VALUES ('delete-all')");
    db.close();
    expect(repairLibrary(folder.path)).toMatchObject([
      { message: expect.stringMatching(/only by its headline/) as string },
    ]);
    room = openNewsroom(folder.path);
    expect([found('rain'), found('rained')]).toEqual([1, 0]);
  });
});
