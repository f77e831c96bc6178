import { closeSync, openSync } from 'node:fs';
import { readHeader } from '../db/database-header';
import { isLogOf, logOf } from '../db/log-keeper';
import { FRAME_HEADER, LOG_HEADER, type LogFrames, readAll } from './log-frames';

/**
 * How the log beside a database belongs to it. `taken in`: as SQLite would do. `damaged`: as far as it is whole, and what is
 * behind that is looked at as well. `alone`: the database is gone. `of another file`: it is not mixed in.
 */
export type LogStanding = 'none' | 'taken in' | 'damaged' | 'alone' | 'of another file';

export function logStanding(
  database: string,
  hasFile: boolean,
  frames: LogFrames | null,
  pageSize: number,
): LogStanding {
  if (!frames || frames.pages.length === 0) return 'none';
  if (!hasFile) return 'alone';
  if (frames.pageSize !== pageSize) return 'of another file';
  const { isDatabase, epoch } = readHeader(database);
  const isOurs =
    isDatabase && frames.epochs.length > 0 ? isLogOf(epoch, frames.epochs) : sharesRows(database, frames);
  if (!isOurs) return 'of another file';
  return frames.isDamaged ? 'damaged' : 'taken in';
}

/** Pages of each file that are looked at. */
const SOME = 2000;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/**
 * If the first page is gone, only the rows tell: no two libraries have made the same identifier. A file with one at most has nothing
 * but the library's own, so its stories are all in the log.
 */
function sharesRows(database: string, { pages, pageSize }: LogFrames): boolean {
  const ids = (path: string, places: readonly number[]): Set<string> => {
    const file = openSync(path, 'r');
    const bytes = Buffer.alloc(pageSize);
    try {
      return new Set(
        places.flatMap((at) => (readAll(file, bytes, at) ? (bytes.toString('latin1').match(ID) ?? []) : [])),
      );
    } finally {
      closeSync(file);
    }
  };
  const some = Array.from({ length: Math.min(SOME, pages.length) }, (_, index) => index);
  const inLog = ids(
    logOf(database),
    some.map((index) => LOG_HEADER + index * (FRAME_HEADER + pageSize) + FRAME_HEADER),
  );
  const inFile = ids(
    database,
    Array.from({ length: SOME }, (_, page) => page * pageSize),
  );
  return inFile.size <= 1 || inLog.size === 0 || [...inLog].some((id) => inFile.has(id));
}
