import Database from 'better-sqlite3';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newStoryPhoto } from '@shared/story/photo';
import { openNewsroom, storyOf, temporaryFolder } from '../../test/support/newsroom';
import { databaseIn } from './db/open';
import { photoPath } from './library';
import { insertPhoto } from './records/photo-record';
import { sha256Of } from './sha256';
import { compressDocument } from './story-document';
import { verifyLibrary } from './verify';
import { UNFINISHED, writeFileWhole } from './write-file';

let folder: ReturnType<typeof temporaryFolder>;
const picture = Buffer.alloc(500, 9);
const sha256 = sha256Of(picture);

beforeEach(() => {
  folder = temporaryFolder();
  const room = openNewsroom(folder.path);
  const { id } = room.stories.add(storyOf('Rain', 'It rained.')).story;
  room.review.move({ id, revision: 0, to: 'filed', note: '' });
  writeFileWhole(photoPath(folder.path, sha256, 'image/jpeg'), picture);
  const { library } = room.newsroom;
  library.transact(() =>
    insertPhoto(library, {
      file: { sha256, mime: 'image/jpeg', width: 4, height: 3, bytes: picture.length },
      words: newStoryPhoto(),
      name: 'rain.jpg',
      addedAt: '2026-03-02T09:00:00.000Z',
    }),
  );
  room.close();
});
afterEach(() => folder.remove());

/** Changes the database behind the library's back, as a failing disk does. */
const tamper = (sql: string, ...values: unknown[]): void => {
  const db = new Database(databaseIn(folder.path));
  const rule = db
    .prepare(`SELECT sql FROM sqlite_schema WHERE name = 'revision_is_never_changed'`)
    .pluck()
    .get() as string;
  db.exec('DROP TRIGGER revision_is_never_changed');
  db.prepare(sql).run(...values);
  db.exec(rule);
  db.close();
};

const damages = () =>
  verifyLibrary(folder.path).findings.map(({ weight, message }) => `${weight}: ${message}`);

describe('verifying a library', () => {
  it('finds a sound one sound', () => {
    expect(verifyLibrary(folder.path)).toEqual({
      folder: folder.path,
      stories: 1,
      revisions: 1,
      photos: 1,
      sealedSince: null,
      findings: [],
    });
  });

  it('finds a text that is not what was saved', () => {
    tamper("UPDATE story SET document = replace(document, 'rained', 'snowed')");
    expect(damages()).toEqual(['damage: its text does not match its hash']);
  });

  it('finds a version that is not what was saved, or cannot be read at all', () => {
    tamper('UPDATE revision SET document = ?', compressDocument('{"headline":"Snow"}'));
    expect(damages()).toEqual(['damage: its text does not match its hash']);
    tamper('UPDATE revision SET document = ?', Buffer.from('not compressed'));
    expect(damages()).toEqual(['damage: its text does not match its hash']);
  });

  it('finds a photo that is changed or missing', () => {
    const path = photoPath(folder.path, sha256, 'image/jpeg');
    writeFileSync(path, Buffer.alloc(500, 8));
    expect(damages()).toEqual(['damage: its file is not what it was']);
    rmSync(path);
    expect(damages()).toEqual([expect.stringMatching(/^damage: .*(ENOENT|no such file)/)]);
  });

  it('lists files that nothing refers to, and says which were never finished', () => {
    writeFileSync(join(folder.path, 'photos', 'stray.jpg'), 'x');
    writeFileSync(join(folder.path, 'photos', `a.jpg.1234${UNFINISHED}`), 'x');
    const orphans = verifyLibrary(folder.path).findings;
    expect(orphans.map(({ weight, where }) => [weight, where])).toEqual([
      ['orphan', `photos/a.jpg.1234${UNFINISHED}`],
      ['orphan', 'photos/stray.jpg'],
    ]);
    expect(orphans[0]?.message).toMatch(/still being written/);
  });

  it('finds a story that search has lost', () => {
    tamper('DELETE FROM story_fts');
    expect(damages()).toEqual([expect.stringMatching(/search text/)]);
  });

  it('finds a story whose photos the photo desk has wrong', () => {
    tamper('INSERT INTO photo_use SELECT ?, id FROM story', sha256);
    expect(damages()).toEqual(['damage: its photos are not known as used']);
  });

  it('makes no library where there is none', () => {
    const nowhere = join(folder.path, 'nowhere');
    expect(() => verifyLibrary(nowhere)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});
