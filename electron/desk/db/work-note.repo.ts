import Database from 'better-sqlite3';
import { existsSync, rmSync } from 'node:fs';

/** A note of what is being written. While it is open, nobody else can take it. */
export interface WorkNote {
  readonly paths: readonly string[];
  /** Removes the note. */
  readonly end: () => void;
  /** Releases the note and leaves it for the next time. */
  readonly leave: () => void;
}

/**
 * Makes a note that this process owns until it ends. SQLite's lock is the sign of life: it ends with the process, which the
 * number of a process does not. Null if somebody has just removed the file as empty: then use another name. Throws what SQLite throws.
 */
export function makeNote(file: string, paths: readonly string[]): WorkNote | null {
  const db = hold(file);
  try {
    db.exec('CREATE TABLE path (path TEXT NOT NULL)');
    const insert = db.prepare('INSERT INTO path (path) VALUES (?)');
    for (const path of paths) insert.run(path);
    db.exec('COMMIT');
    if (existsSync(file)) return noteOver(db, file, paths);
    db.close();
    return null;
  } catch (failure) {
    db.close();
    throw failure;
  }
}

/** Takes over a note whose process has ended; null if that is still running. Throws what SQLite throws for a file that is not a note. */
export function takeNote(file: string): WorkNote | null {
  let db: Database.Database;
  try {
    db = hold(file, true);
  } catch (failure) {
    if ((failure as { readonly code?: unknown }).code === 'SQLITE_BUSY') return null;
    throw failure;
  }
  try {
    const isEmpty = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'path'").get() === undefined;
    const paths = isEmpty ? [] : (db.prepare('SELECT path FROM path').pluck().all() as string[]);
    db.exec('COMMIT');
    return noteOver(db, file, paths);
  } catch (failure) {
    db.close();
    throw failure;
  }
}

/** Opens a file in an exclusive transaction, and keeps that lock afterwards. */
function hold(file: string, fileMustExist = false): Database.Database {
  const db = new Database(file, { timeout: 0, fileMustExist });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    // A note that was interrupted while being written says nothing, and nothing had been made by then.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (failure) {
    db.close();
    throw failure;
  }
}

const noteOver = (db: Database.Database, file: string, paths: readonly string[]): WorkNote => ({
  paths,
  end: () => {
    if (!db.open) return;
    // If an open file cannot be removed, it goes after it is closed.
    try {
      rmSync(file, { force: true });
    } catch {
      // As above.
    }
    db.close();
    rmSync(file, { force: true });
  },
  leave: () => void db.close(),
});
