import { existsSync, readFileSync, renameSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { type LogProblem, logOf, problemOfLog } from '../db/log-keeper';
import { databaseIn } from '../db/open';
import { readLog } from '../db/write-ahead-log';
import { makeFolder } from '../make-folder';
import { syncFolder } from '../sync-folder';
import { writeNewFile } from '../write-file';

/** The folder for files of a library that are no longer used. We never remove them. */
const SET_ASIDE = 'set-aside';

/** The database and what SQLite and we keep beside it while it is open. The database goes first: what is left is then no library. */
const PARTS = [
  'library.sqlite',
  'library.sqlite-wal',
  'library.sqlite-shm',
  'library.sqlite-journal',
  'in-use.json',
];

function placeFor(folder: string, at: Date): string {
  const name = at.toISOString().replaceAll(/[:.]/g, '-');
  for (let more = 0; ; more += 1) {
    const place = join(folder, SET_ASIDE, more === 0 ? name : `${name}-${more}`);
    if (existsSync(place)) continue;
    makeFolder(place);
    return place;
  }
}

/**
 * Moves a closed library's database aside, with its log. Gives the folder that it is in now, null if there was none.
 * Failures are those of `node:fs`.
 */
export function setDatabaseAside(folder: string, at: Date): string | null {
  const parts = PARTS.filter((name) => existsSync(join(folder, name)));
  if (parts.length === 0) return null;
  const place = placeFor(folder, at);
  for (const name of parts) renameSync(join(folder, name), join(place, name));
  syncFolder(place);
  syncFolder(folder);
  return place;
}

/**
 * Makes a library open again that is refused because of its log: puts the log aside unchanged, and leaves beside the database what can
 * be read of it, which is nothing if it belongs to another file. Gives the folder that it is in now. Failures are those of `node:fs`.
 */
export function setLogAside(folder: string, at: Date): string {
  const database = databaseIn(folder);
  const log = logOf(database);
  const place = placeFor(folder, at);
  const problem: LogProblem = problemOfLog(database);
  const { wholeBytes } = readLog(log, () => undefined);
  if (problem === 'damaged' && wholeBytes > 0) {
    // Synced before anything of the other is removed.
    writeNewFile(join(place, 'library.sqlite-wal'), readFileSync(log));
    syncFolder(place);
    truncateSync(log, wholeBytes);
  } else if (existsSync(log)) renameSync(log, join(place, 'library.sqlite-wal'));
  const note = join(folder, 'in-use.json');
  if (existsSync(note)) renameSync(note, join(place, 'in-use.json'));
  syncFolder(place);
  syncFolder(folder);
  return place;
}
