import type { Database } from 'better-sqlite3';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../sync-folder';
import { logOf, sizeOfLog } from './log-keeper';
import { readLog } from './write-ahead-log';

/**
 * Closes the database of a library that is damaged, and leaves its file and its log as they are, to the byte.
 *
 * SQLite takes the log in when the last connection closes, and removes it. In a damaged file, this can overwrite pages that
 * are in use by mistake, and no file then has their older text. SQLite can be told not to (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE), but
 * better-sqlite3 offers no way to do so. So the log gets a second name, and the pages that it would overwrite are read before and restored after.
 *
 * If the log is no longer readable as far as SQLite has written it (a frame has rotted), the database is closed as usual: SQLite takes
 * in what comes after that frame without reading its checksum, and the pages before it alone would make a mixture of two states.
 *
 * If the process is killed on the way, all that was saved is in the file, in the log beside it, or in both. Never throws: if the
 * disk does not allow it, the database is closed as usual.
 * @param path - of the database, which must still be there
 */
export function closeAsItIs(db: Database, path: string): void {
  const putBack = sizeOfLog(path) > 0 ? keep(db, path) : null;
  db.close();
  putBack?.();
}

/** Keeps what closing would change. Returns a function that restores it; call it once the database is closed. */
function keep(db: Database, path: string): () => void {
  let file: number | null = null;
  let before: Before | null = null;
  try {
    // Closing does so, too. Within a transaction, SQLite does not count.
    if (db.inTransaction) db.exec('ROLLBACK');
    file = openSync(path, 'r');
    const read = readBefore(file, logOf(path));
    if (read.frames === (framesOf(db) ?? read.frames)) {
      keepLog(logOf(path));
      before = read;
    }
  } catch {
    before = null;
  }
  return () => {
    try {
      // Not before: closing any handle of the database gives up its lock (fcntl(2)).
      if (file !== null) closeSync(file);
      if (before) restore(path, before);
    } catch {
      // Either the log was taken into the file, or the log is beside it.
    }
  };
}

/**
 * How many frames of the log SQLite takes in when it closes. Null if it cannot read the schema: then this connection has
 * written nothing, and takes in what it read by its checksums when it opened. Throws what else SQLite throws.
 */
function framesOf(db: Database): number | null {
  try {
    const [{ log } = { log: -1 }] = db.pragma('wal_checkpoint(NOOP)') as { readonly log: number }[];
    return log;
  } catch (failure) {
    if (String((failure as { readonly code?: unknown }).code).startsWith('SQLITE_CORRUPT')) return null;
    throw failure;
  }
}

interface Before {
  /** How many frames of the log belong to whole transactions. */
  readonly frames: number;
  /** The file's, in bytes. */
  readonly size: number;
  /** The bytes of the file that the log would replace or cut off, by their place. */
  readonly parts: ReadonlyMap<number, Buffer>;
}

function readBefore(file: number, log: string): Before {
  const { size } = fstatSync(file);
  const parts = new Map<number, Buffer>();
  const keepPart = (from: number, to: number): void => {
    if (from >= to || (parts.get(from)?.length ?? 0) >= to - from) return;
    const bytes = Buffer.alloc(to - from);
    readSync(file, bytes, 0, bytes.length, from);
    parts.set(from, bytes);
  };
  let left = size;
  let heard = 0;
  let frames = 0;
  readLog(log, ({ page, committed, bytes }) => {
    heard += 1;
    keepPart((page - 1) * bytes.length, Math.min(page * bytes.length, size));
    if (committed === 0) return;
    frames = heard;
    left = committed * bytes.length;
  });
  keepPart(left, size);
  return { frames, size, parts };
}

const keptOf = (log: string): string => `${log}-kept`;

/** Removes the second name that a log still has if the process was killed on the way. Never throws: it only takes up space. */
export function removeKeptLog(path: string): void {
  try {
    rmSync(keptOf(logOf(path)), { force: true });
  } catch {
    // It stays until the next time.
  }
}

function keepLog(log: string): void {
  rmSync(keptOf(log), { force: true });
  try {
    linkSync(log, keptOf(log));
  } catch {
    // Not every disk supports hard links.
    copyFileSync(log, keptOf(log));
  }
}

function restore(path: string, { size, parts }: Before): void {
  const log = logOf(path);
  // SQLite could not take the log in.
  if (existsSync(log)) return rmSync(keptOf(log), { force: true });
  // The log first: from then on, it also holds every page that is restored.
  renameSync(keptOf(log), log);
  syncFolder(dirname(path));
  const file = openSync(path, 'r+');
  try {
    for (const [at, bytes] of parts) writeSync(file, bytes, 0, bytes.length, at);
    ftruncateSync(file, size);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
