import Database from 'better-sqlite3';
import { cpSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sha256, StoryId } from '@shared/story/ids';
import { openNewsroom, storyOf, temporaryFolder, type TestNewsroom } from '../../test/support/newsroom';
import { dropRules, makeSealedLibrary, WORDS } from '../../test/support/sealed-library';
import { acceptRow } from './accept-row';
import { databaseIn } from './db/open';
import { openDesk } from './open-desk';
import { verifyLibrary } from './verify';

let made: ReturnType<typeof temporaryFolder>;
let folder: ReturnType<typeof temporaryFolder>;
let out: ReturnType<typeof temporaryFolder>;
let room: TestNewsroom;
let id: StoryId;
let photo: Sha256;

beforeAll(async () => {
  made = temporaryFolder();
  await makeSealedLibrary(made.path);
});
afterAll(() => made.remove());
beforeEach(() => {
  folder = temporaryFolder();
  out = temporaryFolder();
  cpSync(made.path, folder.path, { recursive: true });
});
afterEach(() => {
  room.close();
  folder.remove();
  out.remove();
});

/** Opens the library after somebody else has changed it. */
function openForged(sql: string): void {
  const db = new Database(databaseIn(folder.path));
  dropRules(db);
  db.exec(sql);
  db.close();
  room = openNewsroom(folder.path);
  id = room.stories.list({ query: 'ferry', limit: 1, offset: 0 }).items[0]!.id;
  photo = room.newsroom.library.photos.hashes()[0]!;
}

const damaged = expect.objectContaining({ code: 'ROW_DAMAGED' }) as unknown;
const named = (message: RegExp): unknown =>
  expect.arrayContaining([
    { row: expect.any(String) as string, message: expect.stringMatching(message) as string },
  ]);
const listed = () => room.photoDesk.list({ filter: 'all', limit: 10, offset: 0 }).items[0];
const exported = () => room.publishing.export({ id, form: 'folder', job: 'a', to: out.path });
const approve = () =>
  room.review.move({ id, revision: room.stories.get(id).revision, to: 'approved', note: '' });

/** Puts a row back as it was, together with its seal: both come from an older file of this library. */
const PUT_BACK = `ATTACH '@older' AS older;
  DELETE FROM photo_record; INSERT INTO photo_record SELECT * FROM older.photo_record;
  DELETE FROM seal WHERE tbl = 'photo_record';
  INSERT INTO seal SELECT * FROM older.seal WHERE tbl = 'photo_record'`;

const CREDIT = `UPDATE photo_record SET words = replace(words, '${WORDS.credit}', 'Harbour Wire')`;

describe('a story that rests on a row which something else has changed', () => {
  it.each([
    ['its status', `UPDATE story SET status = 'approved' WHERE headline = '${WORDS.headline}'`, /: status/],
    ['a step that is gone', `DELETE FROM event WHERE kind = 'comment'`, /a step of its history: is missing/],
    ['a step by another', `UPDATE event SET author = 'Nobody' WHERE kind = 'filed'`, /a step.*: author/],
    ['a version that is gone', `DELETE FROM revision WHERE kind = 'close'`, /a version: is missing/],
    ['the credit of its photo', CREDIT, /photo “ferry\.tiff”.*: words/],
    ['“do not use” of its photo', 'UPDATE photo_record SET do_not_use = NULL', /“do not use”/],
    ['the house', `UPDATE setting SET value = '{}' WHERE key = 'house'`, /the setting “house”/],
  ])('is read and saved, but not approved, exported or handed over: %s', async (_what, sql, message) => {
    openForged(sql);
    const open = room.stories.get(id);
    expect(open.damaged).toEqual(named(message));
    const story = { ...open.story, deck: 'Still writing' };
    room.stories.save({ id, baseRevision: open.revision, story, reason: 'close' });
    expect(room.stories.get(id)).toMatchObject({ story: { deck: 'Still writing' }, damaged: named(/./) });
    expect(approve).toThrow(damaged);
    await expect(room.handover.make(id)).rejects.toThrow(damaged);
    await expect(exported()).rejects.toEqual(damaged);
    room.close();
    const { findings } = verifyLibrary(folder.path);
    expect(findings.filter(({ weight }) => weight === 'damage')).not.toEqual([]);
  });

  it('says nothing of a library that nobody has touched', () => {
    openForged('');
    expect(room.stories.get(id)).not.toHaveProperty('damaged');
    expect(room.photoDesk.get(photo).photo).not.toHaveProperty('damaged');
    expect(listed()).not.toHaveProperty('damaged');
    expect(approve().status).toBe('approved');
  });

  it('goes on once somebody has accepted what is there', () => {
    openForged(CREDIT);
    expect(listed()?.damaged).toEqual(named(/the photo’s record: words/));
    expect(room.photoDesk.get(photo).photo.damaged).toEqual(named(/the photo’s record: words/));
    const offers = { sha256: photo, stories: [{ id, revision: room.stories.get(id).revision }] };
    expect(() => room.photoOffers.apply(offers)).toThrow(damaged);
    acceptRow(room.newsroom.library, `photo_record/${photo}`, 'Asha Rao', '2026-03-03T09:00:00.000Z');
    expect(room.stories.get(id)).not.toHaveProperty('damaged');
    expect(listed()).not.toHaveProperty('damaged');
    expect(room.photoOffers.apply(offers).changed).toEqual([id]);
    expect(approve().status).toBe('approved');
  });
});

describe('accepting', () => {
  it('is also of the house, whose damage the settings show', async () => {
    openForged(`UPDATE setting SET value = '{"name":"Other"}' WHERE key = 'house'`);
    room.close();
    const log = { info: () => undefined, error: () => undefined };
    const options = {
      libraryFolder: folder.path,
      configFolder: folder.path,
      version: '0.0.0',
      device: 'desk',
    };
    const desk = openDesk({ ...options, role: 'editor' }, log);
    const damage = [
      { row: 'setting/house', message: 'the setting “house”: value is not what Copydesk wrote' },
    ];
    expect(await desk.call('app.info', {})).toMatchObject({ value: { library: { damaged: damage } } });
    expect(await desk.call('library.accept', { rows: ['setting/house'] })).toEqual({ ok: true, value: {} });
    const info = await desk.call('app.info', {});
    expect(info).toMatchObject({ value: { house: { name: 'Other' }, library: { folder: folder.path } } });
    expect(info).not.toMatchObject({ value: { library: { damaged: expect.anything() as unknown } } });
    await desk.close();
    room = openNewsroom(folder.path);
  });

  it('is an editor’s, of rows that are damaged, all of them or none', async () => {
    openForged(CREDIT);
    room.close();
    const log = { info: () => undefined, error: () => undefined };
    const options = {
      ...{ libraryFolder: folder.path, configFolder: folder.path, version: '0.0.0', device: 'desk' },
    };
    const row = `photo_record/${photo}`;
    const reporter = openDesk({ ...options, role: 'reporter' }, log);
    expect(await reporter.call('library.accept', { rows: [row] })).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    await reporter.close();
    const editor = openDesk({ ...options, role: 'editor' }, log);
    expect(await editor.call('library.accept', { rows: [row, 'setting/house'] })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await editor.call('stories.get', { id })).toMatchObject({ value: { damaged: named(/words/) } });
    expect(await editor.call('library.accept', { rows: [row] })).toEqual({ ok: true, value: {} });
    await editor.close();
    expect(verifyLibrary(folder.path).findings).toContainEqual(
      expect.objectContaining({
        weight: 'remark',
        row,
        message: expect.stringMatching(/accepted by/) as string,
      }),
    );
  });
});

describe('a row that was put back as it had been, together with its seal', () => {
  beforeEach(() => {
    room = openNewsroom(folder.path);
    [photo] = room.newsroom.library.photos.hashes() as [Sha256];
    room.photoDesk.edit({ ids: [photo], changes: { doNotUse: 'The court forbids it' } });
    room.close();
    openForged(PUT_BACK.replace('@older', databaseIn(made.path)));
  });

  it('lets nothing be approved, exported or handed over until somebody accepts the sum', async () => {
    expect(room.stories.get(id).damaged).toBeUndefined();
    expect(approve).toThrow(damaged);
    await expect(room.handover.make(id)).rejects.toThrow(damaged);
    await expect(exported()).rejects.toThrow(damaged);
    expect(room.stories.get(id).damaged).toEqual(named(/^the sum of all seals/));
    acceptRow(room.newsroom.library, 'seal_root/1', 'Asha Rao', '2026-03-02T09:00:00.000Z');
    expect(room.stories.get(id).damaged).toBeUndefined();
    expect(approve).not.toThrow();
  });

  it('is noticed although rows are written while the seals are added up', () => {
    const { seal } = room.newsroom.library;
    while (!seal.addSome(0)) room.review.comment(id, 'Meanwhile');
    expect(seal.wrongSum()).not.toBeNull();
  });
});

it('the seals of a library add up although rows are written, and transactions undone, while they are added up', () => {
  room = openNewsroom(folder.path);
  const { library } = room.newsroom;
  id = room.stories.list({ query: 'ferry', limit: 1, offset: 0 }).items[0]!.id;
  for (let count = 0; count < 150; count++) room.stories.add(storyOf(`More ${count}`, 'It rained.'));
  let steps = 0;
  while (!library.seal.addSome(0)) {
    steps += 1;
    room.review.comment(id, 'Meanwhile');
    expect(() =>
      library.transact(() => {
        library.stories.setStanding(id, 'draft', null);
        throw new Error('undone');
      }),
    ).toThrow('undone');
  }
  expect(steps).toBeGreaterThan(1);
  expect(library.seal.wrongSum()).toBeNull();
});
