import Database from 'better-sqlite3';
import fc from 'fast-check';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/newsroom';
import { closeAsItIs } from './close-as-it-is';
import { logOf } from './log-keeper';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** Opened as a library opens it. */
function open(path: string): Database.Database {
  const db = new Database(path);
  for (const pragma of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = WAL',
    'wal_autocheckpoint = 0',
    'cache_size = 8',
  ])
    db.pragma(pragma);
  db.exec('CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, text BLOB)');
  return db;
}

type Step = 'add' | 'add much' | 'delete' | 'shrink' | 'take in' | 'begin' | 'undo';
const run = (db: Database.Database, step: Step): void => {
  if (step === 'add') db.exec('INSERT INTO row (text) VALUES (randomblob(500))');
  if (step === 'add much') db.exec('INSERT INTO row (text) VALUES (randomblob(90000))');
  if (step === 'delete') db.exec('DELETE FROM row WHERE id % 2 = 0');
  if (step === 'shrink' && !db.inTransaction) db.exec('VACUUM');
  if (step === 'take in' && !db.inTransaction) db.pragma('wal_checkpoint(TRUNCATE)');
  if (step === 'begin' && !db.inTransaction) db.exec('BEGIN');
  if (step === 'undo' && db.inTransaction) db.exec('ROLLBACK');
};
const all: readonly Step[] = ['add', 'add much', 'delete', 'shrink', 'take in', 'begin', 'undo'];
const steps = fc.array(fc.constantFrom(...all), { maxLength: 12 });

const bytesOf = (path: string): string => (existsSync(path) ? readFileSync(path).toString('base64') : '');
const rowsOf = (db: Database.Database): unknown[] => db.prepare('SELECT * FROM row ORDER BY id').all();

let runs = 0;
const freshPath = (): string => {
  runs += 1;
  const own = join(folder.path, String(runs));
  mkdirSync(own);
  return join(own, 'library.sqlite');
};

describe('closing a database as it is', () => {
  it('leaves its file and its log to the byte, whatever the log would write over, add or cut off', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const path = freshPath();
        const db = open(path);
        for (const step of taken) run(db, step);
        const before = [bytesOf(path), bytesOf(logOf(path))];
        closeAsItIs(db, path);
        expect([bytesOf(path), bytesOf(logOf(path))]).toEqual(before);
        expect(readdirSync(join(path, '..')).length).toBeLessThanOrEqual(2);
        expect(db.open).toBe(false);
      }),
      {
        numRuns: 60,
        examples: [
          // The file becomes shorter than it was.
          [['add', 'add much', 'take in', 'delete', 'shrink']],
          // The log has frames of a transaction that was undone, some of them written over.
          [['add', 'add much', 'take in', 'begin', 'add much', 'delete', 'undo', 'add']],
        ],
      },
    );
  });

  it('keeps all that was committed, also beside a file that has some of the pages that were put back', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (taken, seed) => {
        const path = freshPath();
        const db = open(path);
        for (const step of taken) run(db, step);
        if (db.inTransaction) db.exec('COMMIT');
        const rows = rowsOf(db);
        const [file, log] = [readFileSync(path), readFileSync(logOf(path))];
        // What SQLite leaves, and some pages from before.
        db.close();
        const half = readFileSync(path);
        for (let at = 0; at < Math.min(half.length, file.length); at += 4096)
          if ((seed + at / 4096) % 3 === 0) file.copy(half, at, at, at + 4096);
        writeFileSync(path, half);
        if (log.length > 0) writeFileSync(logOf(path), log);
        const again = open(path);
        expect(rowsOf(again)).toEqual(rows);
        closeAsItIs(again, path);
        const last = open(path);
        expect(rowsOf(last)).toEqual(rows);
        last.close();
      }),
      { numRuns: 60 },
    );
  });

  it('closes as usual if a part of the log cannot be read any more, since SQLite takes in what comes after it too', () => {
    /** A log with newer texts of pages that the file has, and with pages that it lacks. */
    const made = (): { readonly db: Database.Database; readonly path: string } => {
      const path = freshPath();
      const db = open(path);
      const add = db.prepare('INSERT INTO row (text) VALUES (?)');
      for (let at = 0; at < 8; at += 1) add.run(String(at).repeat(2000));
      run(db, 'take in');
      for (let at = 0; at < 8; at += 1) add.run(String(at).repeat(3000));
      db.exec('DELETE FROM row WHERE id % 2 = 0');
      return { db, path };
    };
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const [one, other] = [made(), made()];
        for (const { path } of [one, other]) {
          const log = readFileSync(logOf(path));
          log[place % log.length]! ^= change;
          writeFileSync(logOf(path), log);
        }
        one.db.close();
        closeAsItIs(other.db, other.path);
        expect(bytesOf(other.path)).toBe(bytesOf(one.path));
        expect(readdirSync(join(other.path, '..'))).toEqual(['library.sqlite']);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves both to the byte, too, if the log ends with what a power cut interrupted', () => {
    const path = freshPath();
    const live = open(path);
    run(live, 'add much');
    run(live, 'take in');
    for (const step of ['add', 'delete', 'add'] as const) run(live, step);
    const cut = freshPath();
    writeFileSync(cut, readFileSync(path));
    const log = readFileSync(logOf(path));
    log[log.length - 1]! ^= 1;
    writeFileSync(logOf(cut), log);
    live.close();
    const before = [bytesOf(cut), bytesOf(logOf(cut))];
    closeAsItIs(open(cut), cut);
    expect([bytesOf(cut), bytesOf(logOf(cut))]).toEqual(before);
  });

  it('closes as usual where the log cannot have a second name', () => {
    const path = freshPath();
    const db = open(path);
    run(db, 'add much');
    const rows = rowsOf(db);
    mkdirSync(join(`${logOf(path)}-kept`, 'mine'), { recursive: true });
    closeAsItIs(db, path);
    expect(existsSync(logOf(path))).toBe(false);
    const again = open(path);
    expect(rowsOf(again)).toEqual(rows);
    again.close();
  });
});
