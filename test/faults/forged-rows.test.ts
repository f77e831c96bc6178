import Database from 'better-sqlite3';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptRow } from '../../electron/desk/accept-row';
import { databaseIn } from '../../electron/desk/db/open';
import { migrations } from '../../electron/desk/db/migrate';
import { openDatabase } from '../../electron/desk/db/open';
import { sealRepo } from '../../electron/desk/db/seal.repo';
import { keySql, SEALED_TABLES, UNSEALED_TABLES } from '../../electron/desk/db/sealed-tables';
import { openLibrary } from '../../electron/desk/open-library';
import { verifyLibrary } from '../../electron/desk/verify';
import type { Finding } from '../../electron/desk/finding';
import { temporaryFolder } from '../support/newsroom';
import {
  dumpOf,
  isInOrderOfRows,
  makeSealedLibrary,
  sealAs,
  withoutRules,
  WORDS,
} from '../support/sealed-library';

let made: ReturnType<typeof temporaryFolder>;
let folder: ReturnType<typeof temporaryFolder>;

beforeAll(async () => {
  made = temporaryFolder();
  await makeSealedLibrary(made.path);
});
afterAll(() => made.remove());
beforeEach(() => {
  folder = temporaryFolder();
  cpSync(made.path, folder.path, { recursive: true });
});
afterEach(() => folder.remove());

const damages = (): Finding[] =>
  verifyLibrary(folder.path).findings.filter(({ weight }) => weight === 'damage');

/** As somebody with the sqlite3 program does, or after taking the schema's rules away. */
function forge(sql: string, without: boolean): void {
  const db = new Database(databaseIn(folder.path));
  try {
    if (without) withoutRules(db, () => db.exec(sql));
    else db.exec(sql);
  } finally {
    db.close();
  }
}

const OF_FERRY = `story_id = (SELECT id FROM story WHERE headline = '${WORDS.headline}')`;
const OF_RIVER = `story_id = (SELECT id FROM story WHERE headline = 'River rises')`;

/** SQL: the first row of one story and the last row of the other change places. Seals do not change. */
const swapped = (table: 'revision' | 'event', first: string, last: string): string => `
  CREATE TEMP TABLE swap AS SELECT (SELECT min(rowid) FROM ${table} WHERE ${first}) AS a,
    (SELECT max(rowid) FROM ${table} WHERE ${last}) AS b;
  UPDATE ${table} SET rowid = -1 WHERE rowid = (SELECT a FROM swap);
  UPDATE ${table} SET rowid = (SELECT a FROM swap) WHERE rowid = (SELECT b FROM swap);
  UPDATE ${table} SET rowid = (SELECT b FROM swap) WHERE rowid = -1;
  DROP TABLE swap`;

/** Two rows of one story are named for this. */
const bothOf = (column: string): RegExp => new RegExp(`“Ferry.*: ${column}[^]*“Ferry.*: ${column}`);

/** What is forged, how, and what verify must say of it. */
const FORGERIES: readonly (readonly [string, string, RegExp])[] = [
  [
    'credit',
    `UPDATE photo_record SET words = replace(words, '${WORDS.credit}', 'Nobody Wire')`,
    /photo “ferry\.tiff”, the photo’s record: words/,
  ],
  ['status', `UPDATE story SET status = 'approved' WHERE headline = '${WORDS.headline}'`, /“Ferry.*: status/],
  ['do not use', 'UPDATE photo_record SET do_not_use = NULL', /“do not use”/],
  ['licence', `UPDATE photo_record SET licence_until = '2099-01-01'`, /end of the licence/],
  [
    'letters',
    `UPDATE photo_record SET letters = '{"charset":"utf-8","others":[]}'`,
    /doubts about its letters/,
  ],
  ['whether there is a credit', 'UPDATE photo_record SET has_credit = 0', /whether it has a credit/],
  ['deleted version', `DELETE FROM revision WHERE kind = 'close'`, /“Ferry.*, a version: is missing/],
  [
    'added version',
    `INSERT INTO revision SELECT 'x', story_id, parent_id, kind, author, device, at, headline, words, sha256,
    document FROM revision LIMIT 1`,
    /a version: was not written by Copydesk/,
  ],
  ['author of a version', `UPDATE revision SET author = 'Nobody' WHERE kind = 'close'`, /a version: author/],
  [
    'order of versions',
    `UPDATE revision SET rowid = rowid + 100 WHERE kind = 'close'`,
    /place among the versions/,
  ],
  [
    'order of two versions of a story',
    swapped('revision', OF_FERRY, OF_FERRY),
    bothOf('place among the versions'),
  ],
  [
    'order of versions of two stories',
    swapped('revision', OF_FERRY, OF_RIVER),
    /“Ferry.*place among the versions[^]*“River.*place among the versions|“River.*place among[^]*“Ferry.*place among/,
  ],
  ['order of two events of a story', swapped('event', OF_FERRY, OF_FERRY), bothOf('place in its history')],
  [
    'order of events of two stories',
    swapped('event', OF_FERRY, OF_RIVER),
    /“Ferry.*place in its history[^]*“River.*place in its history|“River.*place in[^]*“Ferry.*place in/,
  ],
  ['author of an event', `UPDATE event SET author = 'Nobody' WHERE kind = 'filed'`, /a step.*: author/],
  ['note of an event', `UPDATE event SET note = 'Fine' WHERE kind = 'comment'`, /a step.*: note/],
  ['deleted event', `DELETE FROM event WHERE kind = 'comment'`, /“Ferry.*, a step.*: is missing/],
  [
    'replaced event',
    `INSERT OR REPLACE INTO event SELECT id, story_id, kind, 'Nobody', device, at, note, sha256
    FROM event WHERE kind = 'filed'`,
    /a step.*: author/,
  ],
  ['setting', `UPDATE setting SET value = '{"name":"Other"}' WHERE key = 'house'`, /the setting “house”/],
  ['deleted setting', `DELETE FROM setting WHERE key = 'house'`, /the setting “house”: is missing/],
  ['photo’s words', `UPDATE photo SET words = replace(words, '}', ',"x":1}')`, /the photo’s file: words/],
  ['photo’s name', `UPDATE photo SET name = 'other.jpg'`, /the photo’s file: name/],
  ['original’s hash', `UPDATE photo_original SET sha256 = '${'b'.repeat(64)}'`, /original: hash/],
  ['lost original', 'DELETE FROM photo_original', /original: is missing/],
  ['photo’s note', `UPDATE photo_note SET notes = '[]'`, /what was done with the photo: notes/],
  [
    'intake report',
    `UPDATE intake_report SET report = replace(report, 'river', 'brook')`,
    /report of its intake/,
  ],
  ['intake source', `UPDATE intake_source SET bytes = x'00'`, /taken in from: bytes/],
  [
    'headline column',
    `UPDATE story SET headline = 'Calm' WHERE headline = '${WORDS.headline}'`,
    /: headline/,
  ],
  ['opening column', `UPDATE story SET opening = 'Calm' WHERE headline = '${WORDS.headline}'`, /: opening/],
  ['deletion', `UPDATE story SET deleted_at = NULL WHERE deleted_at IS NOT NULL`, /“Gone”.*: deletion/],
  [
    'approved text',
    `UPDATE story SET settled_sha256 = '${'c'.repeat(64)}' WHERE status = 'approved'`,
    /text that was approved/,
  ],
  ['time of making', `UPDATE story SET created_at = '2020-01-01T00:00:00.000Z'`, /time of making/],
  ['place in the list', 'UPDATE story SET touched = touched + 1000', /place in the list/],
  ['address', `UPDATE story_address SET name = 'elsewhere'`, /its address: name/],
  ['damaged text', `UPDATE damaged_text SET found_at = '2020-01-01'`, /put aside: time of finding/],
  ['deleted damaged text', 'DELETE FROM damaged_text', /put aside: is missing/],
  ['pending export', `UPDATE pending_export SET step = 'recorded'`, /an export on its way: step/],
  ['order of exports', 'UPDATE pending_export SET rowid = rowid + 5', /on its way: place among the exports/],
];

describe('a row that was forged', () => {
  it.each(FORGERIES)('is named by verify: %s', (_what, sql, message) => {
    try {
      forge(sql, false);
    } catch (failure) {
      // The schema's own rules refuse it, so a forger removes them first.
      expect(String(failure)).toMatch(/is never/);
      forge(sql, true);
    }
    const found = damages();
    expect(found.map((one) => one.message).join('\n')).toMatch(message);
    expect(damages(), 'verify changes nothing').toEqual(found);
  });

  it.each(FORGERIES)('is named with the rules of the schema gone: %s', (_what, sql, message) => {
    forge(sql, true);
    expect(
      damages()
        .map((one) => one.message)
        .join('\n'),
    ).toMatch(message);
  });
});

/** The words of one row and others of the same length; in the file they stand once or more. */
const BYTES: readonly (readonly [string, string, string])[] = [
  ['credit', WORDS.credit, 'Nobody Wire'],
  ['licence', WORDS.licence, '2099-01-01'],
  ['do not use', WORDS.barred, 'With love of the agency'],
  ['headline column', WORDS.headline, 'Ferry soon again'],
  ['status', 'filed', 'draft'],
  ['author', 'Asha Rao', 'Ashe Roa'],
  ['note of an event', WORDS.comment, 'Ask the ferry master never'],
  ['setting', 'The Sealed Courier', 'The Broken Courier'],
  ['time', '2026-03-02T09:00:00.000Z', '2020-03-02T09:00:00.000Z'],
  ['address', 'a-slug', 'a-slag'],
  ['photo’s name', 'ferry.tiff', 'merry.tiff'],
  ['photo’s note', 'converted', 'perverted'],
  ['intake source and report', 'river', 'brook'],
  ['hash', 'a'.repeat(64), 'b'.repeat(64)],
];

describe('a row whose bytes were changed in the file', () => {
  it.each(BYTES)('is found wherever it can be read: %s', (_what, old, forged) => {
    const path = databaseIn(folder.path);
    const bytes = readFileSync(path);
    const before = dumpOf(folder.path);
    let read = 0;
    for (let at = bytes.indexOf(old); at !== -1; at = bytes.indexOf(old, at + 1)) {
      const changed = Buffer.from(bytes);
      changed.write(forged, at);
      writeFileSync(path, changed);
      if (JSON.stringify(dumpOf(folder.path)) === JSON.stringify(before)) continue;
      read += 1;
      expect(isFound(folder.path), `${old} at byte ${at}`).toBe(true);
    }
    expect(read).toBeGreaterThan(0);
  });
});

/** Whether verify names damage, or the library does not open. */
function isFound(path: string): boolean {
  try {
    return verifyLibrary(path).findings.some(({ weight }) => weight === 'damage');
  } catch {
    return true;
  }
}

describe('seals', () => {
  it('fit a library that nobody has touched', () => {
    expect([damages(), verifyLibrary(folder.path).sealedSince]).toEqual([[], null]);
    for (const { name } of SEALED_TABLES.filter(({ name }) => name !== 'seal_broken'))
      expect(JSON.parse(dumpOf(folder.path)[name] ?? ''), name).not.toEqual([]);
  });

  it('are missed when they go with their row', () => {
    forge(
      `DELETE FROM event WHERE kind = 'comment'; DELETE FROM seal WHERE tbl = 'event' AND NOT EXISTS
      (SELECT 1 FROM event WHERE row = story_id || '/' || id)`,
      true,
    );
    expect(damages().map(({ message }) => message)).toEqual([expect.stringMatching(/^the sum of all seals/)]);
  });

  it('still fit after the database was packed or copied by SQLite', () => {
    forge('VACUUM', false);
    expect(damages()).toEqual([]);
    const copy = join(folder.path, 'copy');
    mkdirSync(copy);
    forge(`VACUUM INTO '${databaseIn(copy)}'`, false);
    const library = openLibrary(copy);
    expect(library.seal.findings()).toEqual([]);
    library.close();
  });

  it('are never renewed for what somebody else wrote', () => {
    forge(`UPDATE photo_record SET words = replace(words, '${WORDS.credit}', 'Nobody Wire')`, false);
    const library = openLibrary(folder.path);
    const [sha256] = library.photos.hashes();
    const { seq, file: _file, ...record } = library.photoRecords.find(sha256!)!;
    library.transact(() => library.photoRecords.update(seq, sha256!, { ...record, doNotUse: null }, 'ferry'));
    library.close();
    expect(damages().map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/the photo’s record: words: was not what Copydesk had written/),
    );
    const again = openLibrary(folder.path);
    acceptRow(again, `photo_record/${sha256!}`, 'Asha Rao', '2026-03-03T09:00:00.000Z');
    again.close();
    const { findings } = verifyLibrary(folder.path);
    expect(findings.filter(({ where }) => where.startsWith('photo'))).toEqual([
      expect.objectContaining({
        weight: 'remark',
        message: expect.stringMatching(/accepted by Asha Rao/) as string,
      }),
    ]);
  });

  it('cover every table and column, or it is said what does', () => {
    const { db, close } = openDatabase(join(folder.path, 'new'));
    const tables = db
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_fts_*' AND name NOT GLOB 'sqlite_*'`,
      )
      .pluck()
      .all() as string[];
    expect([...SEALED_TABLES.map(({ name }) => name), ...Object.keys(UNSEALED_TABLES)].sort()).toEqual(
      tables.sort(),
    );
    for (const { name, columns, unsealed = {}, bytes = [] } of SEALED_TABLES) {
      const found = db.pragma(`table_info(${name})`) as { readonly name: string; readonly type: string }[];
      const said = [...columns, ...Object.keys(unsealed)];
      const order = isInOrderOfRows(db, name) ? ['rowid'] : [];
      expect(said.sort(), name).toEqual([...found.map((column) => column.name), ...order].sort());
      const blobs = found.filter(({ type, name: column }) => type === 'BLOB' && !(column in unsealed));
      expect(
        blobs.map((column) => column.name),
        name,
      ).toEqual(bytes);
    }
    close();
  });

  it('are given to the rows of an earlier build at the first opening, and said to be', () => {
    const old = join(folder.path, 'old');
    mkdirSync(old);
    const before = migrations.filter(({ name }) => !name.endsWith('-seal'));
    const { db, close } = openDatabase(
      old,
      before.slice(
        0,
        migrations.findIndex(({ name }) => name.endsWith('-seal')),
      ),
    );
    db.exec(`INSERT INTO setting VALUES ('house', '{}')`);
    close();
    const library = openLibrary(old);
    expect([library.seal.findings(), library.seal.isWaiting()]).toEqual([[], false]);
    expect(library.seal.since()).not.toBeNull();
    library.close();
  });

  it('are renewed by a migration, but not for what was wrong before it', () => {
    forge(`UPDATE photo_record SET licence_until = '2099-01-01'`, false);
    const version = migrations.length + 1;
    const sql = `ALTER TABLE event ADD COLUMN more TEXT; UPDATE setting SET value = '{}' WHERE key = 'house';
      UPDATE photo_record SET do_not_use = NULL`;
    const { db, close } = openDatabase(folder.path, [
      ...migrations,
      { version, name: 'next', step: (on) => on.exec(sql) },
    ]);
    expect(sealRepo(db).findings()).toEqual([
      expect.objectContaining({ kind: 'overwritten', tbl: 'photo_record', fields: ['licence_until'] }),
    ]);
    close();
  });

  it('of a build that did not seal the order of events fit, and what was wrong before is still named', () => {
    sealAs(databaseIn(folder.path), 18);
    expect(damages()).toEqual([]);
    sealAs(databaseIn(folder.path), 18);
    forge(`UPDATE event SET author = 'Nobody' WHERE kind = 'filed'`, true);
    const said = expect.stringMatching(
      /a step of its history: author: was not what Copydesk had written/,
    ) as string;
    for (const _time of [1, 2]) expect(damages()).toMatchObject([{ message: said }]);
  });

  it('name a row by an index in every table', () => {
    const db = new Database(databaseIn(folder.path), { readonly: true });
    for (const table of SEALED_TABLES) {
      const keys = db
        .prepare(`SELECT ${keySql(table)} FROM ${table.name}`)
        .pluck()
        .all();
      expect(new Set(keys).size, table.name).toBe(keys.length);
    }
    db.close();
  });
});
