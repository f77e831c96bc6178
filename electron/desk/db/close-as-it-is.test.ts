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
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'wal_autocheckpoint = 0'])
    db.pragma(pragma);
  db.exec('CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, text BLOB)');
  return db;
}

type Step = 'add' | 'add much' | 'delete' | 'shrink' | 'take in' | 'begin';
const run = (db: Database.Database, step: Step): void => {
  if (step === 'add') db.exec('INSERT INTO row (text) VALUES (randomblob(500))');
  if (step === 'add much') db.exec('INSERT INTO row (text) VALUES (randomblob(90000))');
  if (step === 'delete') db.exec('DELETE FROM row WHERE id % 2 = 0');
  if (step === 'shrink' && !db.inTransaction) db.exec('VACUUM');
  if (step === 'take in' && !db.inTransaction) db.pragma('wal_checkpoint(TRUNCATE)');
  if (step === 'begin' && !db.inTransaction) db.exec('BEGIN');
};
const steps = fc.array(fc.constantFrom<Step>('add', 'add much', 'delete', 'shrink', 'take in', 'begin'), {
  maxLength: 12,
});

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
      // The first makes the file shorter than it was.
      { numRuns: 60, examples: [[['add', 'add much', 'take in', 'delete', 'shrink']]] },
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
