import Database from 'better-sqlite3';
import { readFileSync, statSync } from 'node:fs';
import { AppError } from '@shared/errors';
import { parseHeader } from './database-header';
import { type LogKeeper, logOf } from './log-keeper';
import { readLog } from './write-ahead-log';

/** The most that is read into memory, in bytes. */
const MOST_BYTES = 1_500_000_000;

/** The two bytes with which a database says that it keeps a log, 1 for none: one in memory cannot have a log. */
const LOG_MARK_AT = 18;

/**
 * Reads a database and its log into memory, for a disk that cannot be written to: SQLite needs to write
 * even to read a log. Changes no file. What is written to it is lost. Throws TOO_LARGE, and what `node:fs` and SQLite throw.
 */
export function openImage(path: string): Database.Database {
  const { size } = statSync(path);
  if (size > MOST_BYTES)
    throw new AppError(
      'TOO_LARGE',
      'The library is too large to be read from a disk that cannot be written to.',
    );
  const bytes = withLog(readFileSync(path), logOf(path));
  bytes.fill(1, LOG_MARK_AT, LOG_MARK_AT + 2);
  return new Database(bytes);
}

/** The database after every whole transaction of its log is in it. */
function withLog(database: Buffer, log: string): Buffer {
  const { pageSize } = parseHeader(database);
  const waiting = new Map<number, Buffer>();
  const changed = new Map<number, Buffer>();
  let pages = database.length / pageSize;
  readLog(log, ({ page, committed, bytes }) => {
    waiting.set(page, bytes);
    if (committed === 0) return;
    pages = committed;
    for (const [number, content] of waiting) changed.set(number, content);
    waiting.clear();
  });
  const whole = Buffer.alloc(pages * pageSize);
  database.copy(whole);
  for (const [page, content] of changed) if (page <= pages) content.copy(whole, (page - 1) * pageSize);
  return whole;
}

/** The log keeper of a database without a log. */
export const noLog: LogKeeper = {
  beforeWrite: () => undefined,
  afterCommit: () => undefined,
  commits: () => 0,
  renew: () => undefined,
  hold: () => () => undefined,
  replace: () => undefined,
  end: () => undefined,
};
