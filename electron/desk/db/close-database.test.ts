import Database from 'better-sqlite3';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/newsroom';
import { closer } from './close-database';
import { databaseIn } from './database-in';
import { placeOf } from './database-place';
import { keepLog, logOf } from './log-keeper';
import { openHere } from './open-here';
import { openDatabase } from './open';
import { checkedBefore } from './page-check';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const ROW = `INSERT INTO setting VALUES ('still', '1')`;
const rows = (db: Database.Database): unknown =>
  db.prepare(`SELECT value FROM setting WHERE key = 'still'`).pluck().get();

const path = (): string => databaseIn(folder.path);
const bytes = (): string[] => [path(), logOf(path())].map((file) => readFileSync(file, 'base64'));

/** An open library in whose file the check has found something wrong. Returns how it is closed. */
function openFoundDamaged(): () => void {
  openDatabase(folder.path).close();
  const db = new Database(path());
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL']) db.pragma(pragma);
  const log = keepLog(db, path());
  db.exec(ROW);
  const opened = { path: folder.path, place: placeOf(path()) };
  openHere.add(opened);
  return closer(db, log, folder.path, opened, { ...checkedBefore, wrong: () => 'is damaged' });
}

describe('closing a library that was found damaged', () => {
  it('leaves the file and its log', () => {
    const close = openFoundDamaged();
    const before = bytes();
    close();
    expect(bytes()).toEqual(before);
  });

  it('closes as usual if another log is in the place of its own, and puts that one aside', () => {
    const close = openFoundDamaged();
    const log = logOf(path());
    renameSync(log, join(folder.path, 'elsewhere'));
    // As readable as its own, so only the file itself tells.
    copyFileSync(join(folder.path, 'elsewhere'), log);
    close();
    expect(existsSync(log)).toBe(false);
    const [aside, ...others] = readdirSync(folder.path).filter((name) => /-wal-\d+$/.test(name));
    expect(others).toEqual([]);
    expect(readFileSync(join(folder.path, aside!))).toEqual(readFileSync(join(folder.path, 'elsewhere')));
    const db = new Database(path(), { readonly: true });
    expect(rows(db)).toBe('1');
    db.close();
  });
});
