import type { Database } from 'better-sqlite3';
import { existsSync, renameSync, statSync } from 'node:fs';
import { EPOCHS, epochOfPage, joinUserVersion, readHeader, splitUserVersion } from './database-header';
import { readLog } from './write-ahead-log';

/** A log of this size is taken into the database after the next transaction: SQLite's own default, in bytes. */
const FULL_LOG = 1000 * 4096;

/** One turn that writes so much does not wait for its end, because the log would grow without bound. */
const MOST_LOG = 10 * FULL_LOG;

/** In bytes. */
export const sizeOfLog = (database: string): number =>
  statSync(logOf(database), { throwIfNoEntry: false })?.size ?? 0;

export const logOf = (database: string): string => `${database}-wal`;

/**
 * Keeps the log of one open database. A log identifies its file: the first transaction of each log writes the
 * database's next epoch. SQLite itself uses any log that is beside a file, so a backup put beside the log of a crash
 * would be mixed with it.
 *
 * While a log is being written, its epochs are an odd distance from that of the file below it, and the file's own distance is even. So the file
 * tells whether its log was taken in by somebody who did not begin another (`in-use.ts`).
 */
export interface LogKeeper {
  /** Call inside every transaction, before anything is written. */
  readonly beforeWrite: () => void;
  /**
   * Call after every transaction. A full log is taken in on a turn of its own, so that what waits for the transaction does not wait
   * for that as well. Never throws: work that fails is done after the next one.
   */
  readonly afterCommit: () => void;
  /** How many transactions have ended so far. */
  readonly commits: () => number;
  /** Takes the log into the database and begins the next. Throws what SQLite throws. */
  readonly renew: () => void;
  /**
   * For a log whose file is gone while the database is still there: moves its content into the database and begins another
   * file. Whatever somebody else put at its path is kept beside it. Throws what SQLite and `node:fs` throw.
   */
  readonly replace: () => void;
  /** From now on, a full log keeps growing and the database's file does not change, until the returned function is called. */
  readonly hold: () => () => void;
  /** Takes the log into the database and does not begin another. Throws what SQLite throws. */
  readonly end: () => void;
}

/**
 * `onRenewed` is called after a full log was taken in and the next was begun. What it throws is ignored.
 * @param below - the epoch of the file if the log of a crash is beside it and is not taken in at once
 */
export function keepLog(
  db: Database,
  path: string,
  onRenewed?: () => void,
  below: number | null = null,
): LogKeeper {
  // From now on, only this code decides when the log is taken in.
  db.pragma('wal_autocheckpoint = 0');
  let base = below;
  let hasBegun = false;
  let commits = 0;
  let holds = 0;
  let later: NodeJS.Immediate | undefined;

  /** Writes the next epoch whose distance from the file's is odd or even. The number of epochs is even, so it is not changed where they wrap. */
  const nextEpoch = (distance: 'odd' | 'even'): void => {
    const { version, epoch } = splitUserVersion(Number(db.pragma('user_version', { simple: true })));
    // A log that was there before has any epoch. It ends before the first of ours begins.
    if (distance === 'odd') base ??= epoch;
    const isOdd = base === null || (epoch + 1 - base + EPOCHS) % 2 === 1;
    const step = base === null || isOdd === (distance === 'odd') ? 1 : 2;
    db.pragma(`user_version = ${joinUserVersion(version, (epoch + step) % EPOCHS)}`);
  };
  const begin = (): void => {
    if (!hasBegun) nextEpoch('odd');
    hasBegun = true;
  };
  /** False if a part of the log is still needed; the log then continues. */
  const takeIn = (distance: 'odd' | 'even'): boolean => {
    // The last transaction of a log also has its own epoch, so an older copy of the log, which lacks it, is
    // not mistaken for the log that is in this file.
    db.transaction(() => nextEpoch(distance)).immediate();
    // If it is not taken in, the log goes on with another odd distance.
    hasBegun = false;
    const [{ busy } = { busy: 1 }] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return busy === 0;
  };
  // If SQLite has just begun to keep logs for a file, it also refuses to take in an empty one (SQLITE_LOCKED).
  const isEmpty = (): boolean => sizeOfLog(path) === 0;
  const renew = (): void => {
    // The first can take long. If this thread is ended then, SQLite closes the database and removes the log, which is not missing.
    if (isEmpty() || (takeIn('odd') && takeIn('even'))) db.transaction(begin).immediate();
  };
  const isOver = (most: number): boolean => {
    try {
      return holds === 0 && sizeOfLog(path) > most;
    } catch {
      // Nobody knows: after the next transaction, perhaps.
      return false;
    }
  };
  const renewIfOver = (most: number): void => {
    if (!isOver(most)) return;
    try {
      renew();
      onRenewed?.();
    } catch {
      // The log holds everything that the database lacks, however long it grows.
    }
  };
  const renewLater = (): void => {
    // What was set in a callback of input runs before the next input is looked at; what that sets runs after it.
    later ??= setImmediate(() => {
      later = setImmediate(() => {
        later = undefined;
        // If it is not open, the library was left as after a crash.
        if (db.open) renewIfOver(FULL_LOG);
      });
    });
  };
  return {
    beforeWrite: begin,
    afterCommit: () => {
      commits += 1;
      renewIfOver(MOST_LOG);
      if (isOver(FULL_LOG)) renewLater();
    },
    commits: () => commits,
    renew,
    replace: () => {
      // If this is interrupted after the log was taken in, nothing is missing.
      db.transaction(() => nextEpoch('odd')).immediate();
      // Leaving log mode takes the log in and removes the file at its path.
      if (existsSync(logOf(path))) renameSync(logOf(path), `${logOf(path)}-${Date.now()}`);
      for (const mode of ['delete', 'wal']) db.pragma(`journal_mode = ${mode}`);
      // The file below the next log has an even distance again.
      hasBegun = false;
      db.transaction(begin).immediate();
      renew();
    },
    hold: () => {
      let isHeld = true;
      holds += 1;
      return () => {
        if (isHeld) holds -= 1;
        isHeld = false;
      };
    },
    end: () => {
      clearImmediate(later);
      if (!isEmpty()) takeIn('odd');
    },
  };
}

/** What is wrong with the log beside a database; null if the log belongs to it. */
export type LogProblem = 'of another file' | 'damaged' | null;

/**
 * Whether the log beside a database was begun over it and is whole. The database then has the epoch just
 * before the log's first or, if the log was being taken in, one of the log's epochs.
 */
export function problemOfLog(path: string): LogProblem {
  const epochs: number[] = [];
  let isFirst = true;
  const reading = readLog(logOf(path), ({ page, committed, bytes }) => {
    if (page === 1) epochs.push(epochOfPage(bytes));
    else if (isFirst && committed > 0) epochs.push(0);
    if (committed > 0) isFirst = false;
  });
  if (reading.state === 'none') return null;
  if (reading.state === 'unreadable') return 'damaged';
  // A power cut interrupts at most one transaction, and that was never acknowledged.
  if (reading.beyond > 1) return 'damaged';
  if (reading.transactions === 0) return null;
  return isLogOf(readHeader(path).epoch, epochs) ? null : 'of another file';
}

/** Whether a log with these epochs, in order, was begun over a database with this one. */
export function isLogOf(epoch: number, epochs: readonly number[]): boolean {
  const [first = 0] = epochs;
  const last = epochs.at(-1) ?? 0;
  // A build that did not number logs.
  if (epoch === 0 && first === 0) return true;
  return after(epoch, first - 1) <= after(last, first - 1);
}

/** By how many epochs one is after another. */
const after = (epoch: number, earlier: number): number => (epoch - earlier + 2 * EPOCHS) % EPOCHS;
