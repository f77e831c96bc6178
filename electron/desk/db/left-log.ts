import { closeSync, openSync, readSync } from 'node:fs';
import { readHeader } from './database-header';
import { logOf, sizeOfLog } from './log-keeper';
import { readLog } from './write-ahead-log';

/**
 * The epoch of a database beside which a crash has left a log that nobody had begun to take in: the file alone is then the library
 * as it was when that log was begun, and its pages can be checked. Null if there is no such log. SQLite takes the first page in first,
 * and each of ours has its own epoch. After a power cut another page may be on the disk before it: the check of the file alone can then
 * find something wrong that the next opening, which reads the file with its log, does not confirm. Call it before the database is opened:
 * reading a file and closing it gives up the locks of this process (fcntl(2)). Throws what `node:fs` throws.
 */
export function epochBelowLog(path: string): number | null {
  if (sizeOfLog(path) === 0) return null;
  const file = openSync(path, 'r');
  const inLog: Buffer[] = [];
  let first = Buffer.alloc(0);
  try {
    readLog(logOf(path), ({ page, bytes }) => {
      if (page === 1) inLog.push(Buffer.from(bytes));
    });
    first = Buffer.alloc(inLog[0]?.length ?? 0);
    readSync(file, first, 0, first.length, 0);
  } finally {
    closeSync(file);
  }
  return inLog.some((bytes) => bytes.equals(first)) ? null : readHeader(path).epoch;
}
