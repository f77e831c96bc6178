import Database from 'better-sqlite3';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { PhotoWords } from '@shared/story/photo';
import { newEventId, newRevisionId } from '@shared/story/ids';
import { migrations } from '../../electron/desk/db/migrate';
import { databaseIn, openDatabase } from '../../electron/desk/db/open';
import { photoPath } from '../../electron/desk/library';
import { openLibrary } from '../../electron/desk/open-library';
import { moveIntoNew } from '../../electron/desk/salvage/move-into-new';
import { openSalvage, type SalvageOptions } from '../../electron/desk/salvage/open-salvage';
import { atPace, keepPace, type Pace, type SalvageProgress } from '../../electron/desk/salvage/pace';
import type { Salvage } from '../../electron/desk/salvage/salvage';
import { sha256Of } from '../../electron/desk/sha256';
import { compressDocument, encodeStory } from '../../electron/desk/story-document';
import { verifyInParts, verifyLibrary } from '../../electron/desk/verify';
import { writeFileWhole } from '../../electron/desk/write-file';
import { times } from '../support/long-run';
import { openNewsroom, paragraph, storyOf, temporaryFolder } from '../support/newsroom';
import { sealAs } from '../support/sealed-library';
import { makeWorn } from './worn-library';

const RUNS = times(4, 40);

let folder: ReturnType<typeof temporaryFolder>;
let opened: Salvage | null = null;
let old: string;
let fresh: string;
beforeEach(() => {
  folder = temporaryFolder();
  old = join(folder.path, 'old');
  fresh = join(folder.path, 'fresh');
});
afterEach(() => {
  opened?.close();
  opened = null;
  folder.remove();
});

async function salvaged(path = old, options: SalvageOptions = {}): Promise<Salvage> {
  opened?.close();
  opened = null;
  opened = await openSalvage(path, options);
  return opened;
}

/** The content of a library, regardless of its row numbers. */
function rowsOf(path: string): Record<string, unknown[]> {
  const copy = join(folder.path, 'copy');
  cpSync(path, copy, { recursive: true });
  const db = new Database(databaseIn(copy));
  const all = (sql: string): unknown[] => db.prepare(sql).all();
  const rows = {
    stories: all('SELECT * FROM story ORDER BY touched').map((row) => ({ ...(row as object), seq: 0 })),
    versions: all('SELECT * FROM revision ORDER BY story_id, rowid'),
    events: all('SELECT * FROM event ORDER BY id'),
    photos: all('SELECT * FROM photo ORDER BY rowid'),
    records: all('SELECT * FROM photo_record ORDER BY seq'),
    notes: all('SELECT * FROM photo_note'),
    originals: all('SELECT * FROM photo_original'),
    uses: all('SELECT * FROM photo_use'),
    addresses: all('SELECT * FROM story_address'),
    reports: all('SELECT * FROM intake_report ORDER BY story_id'),
    sources: all('SELECT * FROM intake_source ORDER BY story_id'),
    damaged: all('SELECT * FROM damaged_text'),
    settings: all("SELECT * FROM setting WHERE key != 'search' ORDER BY key"),
    searched: all('SELECT rowid FROM story_fts ORDER BY rowid'),
  };
  db.close();
  rmSync(copy, { recursive: true });
  return rows;
}

/** Every file of a folder with its bytes and its time. */
const filesOf = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file} ${statSync(file).mtimeMs} ${sha256Of(readFileSync(file))}`);

/** Changes the old library behind its back, as a failing disk does. */
function tamper(...statements: string[]): void {
  const db = new Database(databaseIn(old));
  for (const trigger of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    db.exec(`DROP TRIGGER ${String(trigger)}`);
  for (const sql of statements) db.exec(sql);
  db.close();
}

describe('moving a library into a new one', () => {
  it.each(Array.from({ length: RUNS }, (_, seed) => [seed]))(
    'keeps all of an undamaged one, closed or crashed, and changes nothing of it (%i)',
    async (seed) => {
      const closed = join(folder.path, 'closed');
      makeWorn(closed, 100 + seed, old);
      if (seed % 2 === 0) {
        rmSync(old, { recursive: true });
        renameSync(closed, old);
      }
      const before = filesOf(old);
      const expected = rowsOf(old);
      const { findings, lost, folder: where } = await moveIntoNew(await salvaged(), fresh);
      expect([findings, lost, where]).toEqual([[], [], fresh]);
      expect(rowsOf(fresh)).toEqual(expected);
      expect(filesOf(old)).toEqual(before);
      const photos = (path: string): unknown => readdirSync(join(path, 'photos'), { recursive: true }).sort();
      if (existsSync(join(old, 'photos'))) expect(photos(fresh)).toEqual(photos(old));
    },
  );

  it('takes the newest whole version of a damaged draft, and keeps what was damaged beside it', async () => {
    const room = openNewsroom(old);
    const made = room.stories.add(storyOf('Court', 'Early words.'));
    const { id } = made.story;
    room.stories.save({ id, baseRevision: 0, story: made.story, reason: 'close' });
    const held = { ...made.story, body: bodyOf([paragraph('He was fined 1000 rupees.')]) };
    room.stories.save({ id, baseRevision: 0, story: held, reason: 'typing' });
    room.review.move({ id, revision: 1, to: 'filed', note: '' });
    room.close();
    tamper(
      "UPDATE story SET document = replace(document, '1000', '9000')",
      "DELETE FROM revision WHERE kind = 'status'",
    );
    const salvage = await salvaged();
    expect(salvage.stories).toMatchObject([{ id, headline: 'Court', state: 'earlier version', versions: 1 }]);
    expect(JSON.stringify(salvage.read(id))).toContain('Early words.');
    const report = await moveIntoNew(salvage, fresh);
    expect(report.findings).toEqual([]);
    expect(report.lost.join()).toMatch(
      /“Court” is saved as it was on .* What was saved last, on .*, was damaged on the disk/,
    );
    const library = openLibrary(fresh);
    expect(library.damagedTexts.ofStory(id)).toHaveLength(1);
    expect(library.stories.find(id)).toMatchObject({ status: 'filed', revision: 1 });
    library.close();
  });

  it('finds the very text of a damaged draft among its versions', async () => {
    const room = openNewsroom(old);
    const { story } = room.stories.add(storyOf('Court', 'He was fined 1000 rupees.'));
    room.stories.save({ id: story.id, baseRevision: 0, story, reason: 'close' });
    room.close();
    tamper("UPDATE story SET document = replace(document, '1000', '9000')");
    const salvage = await salvaged();
    expect(salvage.stories).toMatchObject([{ state: 'whole', why: null }]);
    expect(salvage.read(story.id)).toEqual(story);
    expect(salvage.lost).toEqual([]);
  });

  it('reads a draft whose hash is damaged, where a version has the same', async () => {
    const room = openNewsroom(old);
    const { story } = room.stories.add(storyOf('Court', 'He was fined.'));
    room.stories.save({ id: story.id, baseRevision: 0, story, reason: 'close' });
    room.close();
    tamper("UPDATE story SET sha256 = replace(sha256, substr(sha256, 5, 1), 'f')");
    expect((await salvaged()).stories).toMatchObject([{ state: 'whole' }]);
  });

  it('makes a story whose record is lost from its newest version, with what its events say of it', async () => {
    const room = openNewsroom(old);
    const { story } = room.stories.add(storyOf('Ferry', 'It sank.'));
    room.review.move({ id: story.id, revision: 0, to: 'filed', note: '' });
    room.review.move({ id: story.id, revision: 0, to: 'approved', note: '' });
    room.stories.delete(story.id);
    room.close();
    tamper('PRAGMA foreign_keys = OFF; DELETE FROM story; PRAGMA secure_delete = ON; VACUUM');
    const salvage = await salvaged();
    expect(salvage.stories).toMatchObject([
      { id: story.id, headline: 'Ferry', state: 'earlier version', deleted: true, versions: 2 },
    ]);
    expect((await moveIntoNew(salvage, fresh)).findings).toEqual([]);
    const library = openLibrary(fresh);
    expect(library.stories.find(story.id)).toMatchObject({
      status: 'approved',
      settledSha256: expect.any(String) as string,
    });
    expect(library.events.ofStory(story.id)).toHaveLength(4);
    library.close();
  });

  it('says which versions and events were lost, by the indexes that still name them', async () => {
    const room = openNewsroom(old);
    const { story } = room.stories.add(storyOf('Ferry', 'It sank.'));
    room.review.move({ id: story.id, revision: 0, to: 'filed', note: '' });
    room.close();
    const db = new Database(databaseIn(old));
    const roots = db
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name IN ('revision', 'event') AND type = 'table'")
      .pluck()
      .all() as number[];
    db.close();
    const bytes = readFileSync(databaseIn(old));
    for (const root of roots) bytes.fill(0, (root - 1) * 4096, root * 4096);
    writeFileSync(databaseIn(old), bytes);
    const salvage = await salvaged();
    expect(salvage.stories).toMatchObject([{ state: 'whole', versions: 0 }]);
    expect(salvage.counts).toMatchObject({ versions: { saved: 0, lost: 1 }, events: { saved: 0, lost: 2 } });
    expect(salvage.lost.filter((line) => line.includes('“Ferry”'))).toHaveLength(3);
  });

  it('lists photos whose files are missing or damaged, and finds a copy among the backups', async () => {
    const room = openNewsroom(old);
    const shas = ['gone', 'changed', 'copied'].map((what) => {
      const bytes = Buffer.from(what.repeat(50));
      const sha256 = sha256Of(bytes);
      writeFileWhole(photoPath(old, sha256, 'image/jpeg'), bytes);
      const file = { sha256, mime: 'image/jpeg' as const, width: 4, height: 3, bytes: bytes.length };
      const row = {
        file,
        words: PhotoWords.parse({ credit: 'Asha' }),
        name: `${what}.jpg`,
        addedAt: '2026-03-02T09:00:00.000Z',
      };
      room.newsroom.library.transact(() => room.newsroom.library.photos.insert(row));
      return sha256;
    });
    room.close();
    const paths = shas.map((sha256) => photoPath(old, sha256, 'image/jpeg'));
    rmSync(paths[0]!);
    writeFileSync(paths[1]!, 'no longer');
    const backup = photoPath(join(old, 'backups'), shas[2]!, 'image/jpeg');
    mkdirSync(join(backup, '..'), { recursive: true });
    renameSync(paths[2]!, backup);
    const salvage = await salvaged();
    expect(salvage.counts.photos).toEqual({ saved: 1, lost: 2 });
    const { lost } = await moveIntoNew(salvage, fresh);
    expect(lost).toEqual([
      'The file of the photo “gone.jpg” is missing.',
      'The file of the photo “changed.jpg” is damaged.',
    ]);
    expect(existsSync(photoPath(fresh, shas[2]!, 'image/jpeg'))).toBe(true);
    // The library's words about the others stay: adding the same picture again brings them back.
    const library = openLibrary(fresh);
    expect(library.photos.hashes()).toHaveLength(3);
    library.close();
    expect(readdirSync(join(fresh, 'unreadable'))).toEqual([`${shas[1]!}.jpg`]);
  });

  it('reads the words of a photo again from its file, if its row is lost', async () => {
    const room = openNewsroom(old);
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/photos/agency-words.jpg'));
    await room.photos.add('bridge.jpg', Uint8Array.from(bytes));
    room.close();
    const row = (path: string): Record<string, unknown> => rowsOf(path).photos![0] as Record<string, unknown>;
    const before = row(old);
    const db = new Database(databaseIn(old));
    const root = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'photo'").pluck().get());
    db.close();
    const file = readFileSync(databaseIn(old));
    file.fill(0, (root - 1) * 4096, root * 4096);
    writeFileSync(databaseIn(old), file);
    const { findings } = await moveIntoNew(await salvaged(), fresh);
    expect(findings).toEqual([]);
    const { name: _name, added_at: _at, reading: _reading, ...said } = row(fresh);
    expect(before).toMatchObject(said);
  });

  it('puts what is left of a story without a whole text into a file, word for word', async () => {
    const room = openNewsroom(old);
    const { story } = room.stories.add(storyOf('Court', 'He was fined 1000 rupees.'));
    room.close();
    tamper("UPDATE story SET document = replace(document, '1000', '9000')");
    const salvage = await salvaged();
    expect(salvage.stories).toMatchObject([{ headline: 'Court', state: 'unreadable' }]);
    expect(salvage.read(story.id)).toBe(null);
    const { lost } = await moveIntoNew(salvage, fresh);
    expect(lost.join()).toContain('“Court” could not be read.');
    expect(readFileSync(join(fresh, 'unreadable', `story-${story.id}.txt`), 'utf8')).toContain(
      'fined 9000 rupees',
    );
  });
});

it('says once what it cannot know, if the page is lost that says where everything is', async () => {
  const room = openNewsroom(old);
  room.stories.add(storyOf('Ferry', 'It sank.'));
  room.close();
  writeFileSync(databaseIn(old), readFileSync(databaseIn(old)).fill(0, 0, 4096));
  const salvage = await salvaged();
  expect(salvage.stories).toMatchObject([{ headline: 'Ferry', state: 'whole' }]);
  expect(salvage.lost).toEqual([
    expect.stringMatching(/there may have been more stories, versions, .* and damaged texts\.$/),
  ]);
});

describe('a library of an earlier build', () => {
  it.each(migrations.map(({ version, name }) => [version, name]))(
    'is read as it was after %i (%s)',
    async (version) => {
      const { db, log, close } = openDatabase(old, migrations.slice(0, version));
      const story = storyOf('Ferry', 'It sank.');
      const { json, sha256 } = encodeStory(story);
      const at = '2026-03-02T09:00:00.000Z';
      const photo = 'a'.repeat(64);
      db.transaction(() => {
        log.beforeWrite();
        db.prepare(
          `INSERT INTO story (id, revision, status, sha256, headline, opening, section, bylines, language, direction, words, photos,
        photos_unfinished, created_at, updated_at, touched, document)
        VALUES (?, 3, 'filed', ?, 'Ferry', '', '', '', 'en', 'ltr', 2, 0, 0, ?, ?, 7, ?)`,
        ).run(story.id, sha256, at, at, json);
        db.prepare(
          `INSERT INTO revision (id, story_id, kind, author, device, at, headline, words, sha256, document)
        VALUES (?, ?, 'close', 'Asha', 'desk', ?, 'Ferry', 2, ?, ?)`,
        ).run(newRevisionId(), story.id, at, sha256, compressDocument(json));
        db.prepare(
          `INSERT INTO event (id, story_id, kind, author, device, at, note, sha256) VALUES (?, ?, 'filed', 'Asha', 'desk', ?, '', ?)`,
        ).run(newEventId(), story.id, at, sha256);
        db.prepare(
          `INSERT INTO photo (sha256, mime, width, height, bytes, words, name, added_at) VALUES (?, 'image/jpeg', 4, 3, 9, '{}', 'rain.jpg', ?)`,
        ).run(photo, at);
      })();
      close();
      const salvage = await salvaged();
      expect(salvage.lost).toEqual(['The file of the photo “rain.jpg” is missing.']);
      expect(salvage.counts).toMatchObject({
        stories: { saved: 1 },
        versions: { saved: 1 },
        events: { saved: 1 },
      });
      expect((await moveIntoNew(salvage, fresh)).findings).toEqual([]);
      const library = openLibrary(fresh);
      expect(library.stories.find(story.id)).toMatchObject({
        revision: 3,
        status: 'filed',
        touched: 7,
        json,
      });
      library.close();
    },
  );
});

describe('a row that no hash is in', () => {
  const NOTE = 'Court \u0001\u007f\u2028\n\t"\\/ 😀 é';
  beforeEach(() => {
    const room = openNewsroom(old);
    const { story } = room.stories.add(storyOf('Ferry', 'It sank.'));
    room.review.move({ id: story.id, revision: 0, to: 'filed', note: NOTE });
    room.newsroom.library.transact(() => room.newsroom.library.settings.set('house', NOTE));
    room.close();
  });
  const rootOf = (table: string): number => {
    const db = new Database(databaseIn(old), { readonly: true });
    const root = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table);
    db.close();
    return Number(root);
  };

  it('is known to be as it was written by its seal, whatever signs are in it', async () => {
    expect((await salvaged()).lost).toEqual([]);
  });

  it('is saved and named if it is not what was written', async () => {
    tamper(
      "UPDATE event SET author = 'Nobody' WHERE kind = 'filed'",
      "UPDATE setting SET value = '1' WHERE key = 'house'",
    );
    const { lost } = await salvaged();
    expect(lost).toEqual([
      expect.stringMatching(/^An event of “Ferry”, of .*, is saved, but is not what was written: author\.$/),
      'The setting “house” is saved, but is not what was written: value.',
    ]);
  });

  it('is known to be as it was written by a seal of an earlier build, which has fewer columns', async () => {
    sealAs(databaseIn(old), 18);
    expect((await salvaged()).lost).toEqual([]);
    tamper("UPDATE event SET author = 'Nobody' WHERE kind = 'filed'");
    expect((await salvaged()).lost).toEqual([expect.stringMatching(/^An event of .* written: author\.$/)]);
  });

  it('is saved and named if it has the place of another', async () => {
    tamper(
      'UPDATE event SET rowid = 9 WHERE rowid = 1',
      'UPDATE event SET rowid = 1 WHERE rowid = 2',
      'UPDATE event SET rowid = 2 WHERE rowid = 9',
    );
    const said = expect.stringMatching(/^An event of “Ferry”, .* written: place in its history\.$/) as string;
    expect((await salvaged()).lost).toEqual([said, said]);
  });

  it('gives way to a copy that is what was written', async () => {
    const bytes = readFileSync(databaseIn(old));
    const at = (rootOf('event') - 1) * 4096;
    const copy = Buffer.from(bytes.subarray(at, at + 4096));
    const author = bytes.indexOf('Asha Rao', at);
    expect(author).toBeLessThan(at + 4096);
    bytes.write('Esha', author);
    writeFileSync(databaseIn(old), Buffer.concat([bytes, copy]));
    const salvage = await salvaged();
    expect(salvage.lost).toEqual([]);
    const [story] = salvage.holdings.stories;
    expect(story?.remains.events.map(({ values }) => values.author)).toEqual(['Asha Rao', 'Asha Rao']);
  });

  it('is named if it is lost', async () => {
    const bytes = readFileSync(databaseIn(old));
    const at = (rootOf('setting') - 1) * 4096;
    writeFileSync(databaseIn(old), bytes.fill(0, at, at + 4096));
    expect((await salvaged()).lost).toContain('A setting, named house, is lost.');
  });
});

describe('a log that belongs to another file', () => {
  it('is not mixed in, and can be read apart', async () => {
    const elsewhere = join(folder.path, 'elsewhere');
    const crashed = join(folder.path, 'crashed');
    const other = openNewsroom(elsewhere);
    const { story } = other.stories.add(storyOf('Elsewhere', 'Other words.'));
    cpSync(elsewhere, crashed, { recursive: true });
    other.close();
    const room = openNewsroom(old);
    room.stories.add(storyOf('Here', 'Our words.'));
    room.close();
    cpSync(`${databaseIn(crashed)}-wal`, `${databaseIn(old)}-wal`);
    const salvage = await salvaged();
    expect([salvage.log, salvage.stories.map(({ headline }) => headline)]).toEqual([
      'of another file',
      ['Here'],
    ]);
    expect(salvage.lost.join()).toContain('belongs to another file');
    const log = await salvaged(old, { source: 'log' });
    expect(log.stories.map(({ id }) => id)).toEqual([story.id]);
    // Nor if the header that says so is gone.
    const bytes = readFileSync(databaseIn(old));
    writeFileSync(databaseIn(old), bytes.fill(0, 0, 100));
    expect((await salvaged()).stories.map(({ headline }) => headline)).toEqual(['Here']);
  });

  it('is all there is if the database is gone', async () => {
    const live = join(folder.path, 'live');
    const room = openNewsroom(live);
    room.stories.add(storyOf('Ferry', 'It sank.'));
    cpSync(live, old, { recursive: true });
    room.close();
    rmSync(databaseIn(old));
    const salvage = await salvaged();
    expect([salvage.log, salvage.stories.map(({ headline, state }) => `${headline}: ${state}`)]).toEqual([
      'alone',
      ['Ferry: whole'],
    ]);
  });

  it('gives what was saved behind a place where it is damaged', async () => {
    const live = join(folder.path, 'live');
    const room = openNewsroom(live);
    const { story } = room.stories.add(storyOf('Ferry', 'It sank.'));
    for (let revision = 0; revision < 12; revision += 1)
      room.stories.save({
        id: story.id,
        baseRevision: revision,
        story: { ...story, deck: `${revision}` },
        reason: 'typing',
      });
    cpSync(live, old, { recursive: true });
    room.close();
    const log = readFileSync(`${databaseIn(old)}-wal`);
    log[log.length >> 1]! ^= 1;
    writeFileSync(`${databaseIn(old)}-wal`, log);
    const salvage = await salvaged();
    expect([salvage.log, salvage.read(story.id)?.deck]).toEqual(['damaged', '11']);
  });
});

describe('refusals', () => {
  beforeEach(() => {
    const room = openNewsroom(old);
    for (let count = 0; count < 30; count += 1) room.stories.add(storyOf(`Rain ${count}`, 'It rained.'));
    room.close();
  });
  const code = (expected: string): unknown => expect.objectContaining({ code: expected });

  it('leaves a folder alone that is not empty, and one in the old library', async () => {
    const salvage = await salvaged();
    writeFileWhole(join(fresh, 'a.txt'), 'mine');
    for (const to of [fresh, old, join(old, 'new'), 'relative'])
      await expect(moveIntoNew(salvage, to)).rejects.toThrow(code('INVALID'));
    expect(readdirSync(folder.path).sort()).toEqual(['fresh', 'old']);
    expect(readdirSync(fresh)).toEqual(['a.txt']);
  });

  it('reads no library that is open, and lets none be opened while it is read', async () => {
    const library = openLibrary(old);
    await expect(openSalvage(old)).rejects.toThrow(code('LIBRARY_IN_USE'));
    library.close();
    const salvage = await salvaged();
    expect(() => openLibrary(old)).toThrow(code('LIBRARY_IN_USE'));
    salvage.close();
    openLibrary(old).close();
  });

  it('says where there is no library', async () => {
    await expect(openSalvage(fresh)).rejects.toThrow(code('NOT_FOUND'));
  });

  it.each(['writing', 'checking'] as const)(
    'leaves nothing when it is cancelled while %s, and never a folder that looks whole before it is',
    async (at) => {
      const salvage = await salvaged();
      const end = new AbortController();
      const steps = new Set<string>();
      const moving = moveIntoNew(salvage, fresh, {
        signal: end.signal,
        onProgress: ({ step, done }) => {
          steps.add(step);
          expect(existsSync(fresh)).toBe(false);
          if (step === at && done > 0) end.abort();
        },
      });
      await expect(moving).rejects.toThrow(code('CANCELLED'));
      expect([...steps]).toContain(at);
      expect(readdirSync(folder.path)).toEqual(['old']);
      await moveIntoNew(salvage, fresh);
      expect(openLibraryCount(fresh)).toBe(30);
    },
  );

  it('verifies the new library an item at a time, and ends at the one at which it is cancelled', async () => {
    const told: (readonly [number, number])[] = [];
    const end = new AbortController();
    const pace = {
      ...keepPace({ signal: end.signal }),
      isDue: () => true,
      tell: ({ done, of }: SalvageProgress) => {
        told.push([done, of]);
        if (done === 7) end.abort();
      },
    };
    const verify = () => atPace(pace, 'checking', (expectItems) => verifyInParts(old, expectItems));
    await expect(verify()).rejects.toThrow(code('CANCELLED'));
    const [, of] = told[0]!;
    expect(of).toBeGreaterThan(30);
    expect(told).toEqual(Array.from({ length: 8 }, (_, done) => [done, of]));
    // It was closed, and it runs to its end if nobody cancels.
    expect(verifyLibrary(old).stories).toBe(30);
    told.length = 0;
    const whole = await atPace(keepPaceTelling(told), 'checking', (count) => verifyInParts(old, count));
    expect(whole).toEqual(verifyLibrary(old));
    expect(told.at(-1)).toEqual([of, of]);
  });

  it('makes no library of files that have changed meanwhile', async () => {
    const salvage = await salvaged();
    writeFileSync(databaseIn(old), readFileSync(databaseIn(old)));
    await expect(moveIntoNew(salvage, fresh)).rejects.toThrow(code('LIBRARY_IN_USE'));
    expect(readdirSync(folder.path)).toEqual(['old']);
  });

  it('reads a folder that nobody may write to', async () => {
    chmodSync(old, 0o500);
    chmodSync(databaseIn(old), 0o400);
    try {
      expect((await salvaged()).stories).toHaveLength(30);
      expect(readdirSync(old)).not.toContain('library.sqlite-wal');
    } finally {
      chmodSync(old, 0o700);
    }
  });
});

const keepPaceTelling = (told: (readonly [number, number])[]): Pace => ({
  ...keepPace(),
  tell: ({ done, of }) => void told.push([done, of]),
});

function openLibraryCount(path: string): number {
  const library = openLibrary(path);
  const count = library.stories.count();
  library.close();
  return count;
}
