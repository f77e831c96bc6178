import { type BigIntStats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { logOf } from './log-keeper';

/**
 * What is at the path of an open database. `here`: the files that are open; `no log`: the database without the log that is
 * open; `gone`: nothing; `other`: another file. SQLite does not notice, and continues to write into files that no longer have a name.
 */
export type Standing = 'here' | 'no log' | 'gone' | 'other';

/**
 * Remembers which files a connection has open and compares them with what is at their path. Never opens them: closing
 * any handle of a database gives up the locks of this process (fcntl(2)).
 */
export interface DatabasePlace {
  readonly look: () => Standing;
  /** Like `look`, but off this thread: a share that is gone may take minutes to answer. */
  readonly lookAside: () => Promise<Standing>;
  /** Whether these are the database's own files, wherever they were moved to. */
  readonly isAt: (database: string) => boolean;
  /** Call when the connection has begun to write to another log file. */
  readonly noteLog: () => void;
  /** Another file with the same number on another disk: SQLite compares only numbers and mistakes it for its own. */
  readonly isMistakable: () => boolean;
}

type File = Pick<BigIntStats, 'dev' | 'ino'> | undefined;

/** Call while the connection has its database and its log open. Throws what `node:fs` throws. */
export function placeOf(database: string): DatabasePlace {
  const opened = statSync(database, { bigint: true });
  let openedLog = findFile(logOf(database));
  const compare = (now: File, log: File): Standing => {
    if (!now) return 'gone';
    if (!isSame(now, opened)) return 'other';
    return openedLog === undefined || isSame(log, openedLog) ? 'here' : 'no log';
  };
  return {
    look: () => compare(findFile(database), findFile(logOf(database))),
    lookAside: async () => {
      const find = (path: string): Promise<File> => stat(path, { bigint: true }).catch(() => undefined);
      return compare(await find(database), await find(logOf(database)));
    },
    isAt: (path) => isSame(findFile(path), opened),
    noteLog: () => {
      openedLog = findFile(logOf(database));
    },
    isMistakable: () => {
      const now = findFile(database);
      return now?.ino === opened.ino && now.dev !== opened.dev;
    },
  };
}

/** For a database without files, which cannot be moved or removed. */
export const inMemory: DatabasePlace = {
  look: () => 'here',
  lookAside: () => Promise.resolve('here'),
  isAt: () => false,
  noteLog: () => undefined,
  isMistakable: () => false,
};

/** A file whose state cannot be read, for example on a share that is gone, counts as gone. */
function findFile(path: string): File {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

const isSame = (one: File, other: File): boolean =>
  other !== undefined && one?.dev === other.dev && one.ino === other.ino;
