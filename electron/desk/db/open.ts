import Database from 'better-sqlite3';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { asAppError } from '../failure';
import { makeFolder } from '../make-folder';
import { closeAsItIs, removeKeptLog } from './close-as-it-is';
import { closer } from './close-database';
import { databaseIn } from './database-in';
import { type DatabasePlace, inMemory, placeOf } from './database-place';
import { withDiskCause } from './disk-cause';
import { splitUserVersion } from './database-header';
import { leaveInUseNote, LOGS_PER_NOTE, wasLeftOpen } from './in-use';
import { keepLog, type LogKeeper } from './log-keeper';
import { epochBelowLog } from './left-log';
import { noLog, openImage } from './open-image';
import { leaveCheckNote, readCheckNote } from './check-note';
import { checkBeside, checkedBefore, type PageCheck } from './page-check';
import { removeUnfinished } from './remove-unfinished';
import { type Migration, migrate, migrations as allMigrations, newestVersion } from './migrate';
import { isOpenHere, openHere, refuseHeld } from './open-here';
import { damagedWhileOpen, goneFrom, inUse } from './open-messages';
import { refuseByContent, refuseByFiles } from './refuse-library';

export { databaseIn } from './database-in';

export interface OpenDatabase {
  readonly db: Database.Database;
  /** Whether this opening made the library. */
  readonly isNew: boolean;
  /** Whether the previous owner did not close it. */
  readonly leftOpen: boolean;
  /** Every writer calls it before and after writing. */
  readonly log: LogKeeper;
  /**
   * Throws LIBRARY_GONE if the files that are open are no longer at their path, and LIBRARY_DAMAGED once the check of the pages
   * has found something. If only the log was removed, a new one is begun without loss.
   */
  readonly confirmPlace: () => void;
  /** See {@link DatabasePlace}. */
  readonly place: DatabasePlace;
  readonly pageCheck: PageCheck;
  /**
   * Takes the log in, closes the library and releases it. Files that were moved or removed are left as after a crash, and those of a
   * library that was found damaged as they are.
   */
  readonly close: () => void;
}

/**
 * When the pages of a library's file are checked: before it is opened, which takes as long as reading all of it, or during the
 * work of a desk that stays open.
 */
export type WhenChecked = 'before' | 'beside';

/**
 * Opens the library's database and owns it until it is closed, making or migrating it first if needed.
 * Throws LIBRARY_IN_USE, LIBRARY_NEWER, LIBRARY_DAMAGED (also for a file that is not a library of ours),
 * DISK_FULL and DISK_REFUSED. Everything that was saved is still there then, in the file or in its log. LIBRARY_NEWER and LIBRARY_DAMAGED
 * leave both as they are, to the byte, if the disk allows it ({@link closeAsItIs}). For the others the bytes of the file may have changed:
 * SQLite takes a log into the file when it opens or closes it, as far as the disk has room, and truncates the log last.
 */
export function openDatabase(
  folder: string,
  migrations: readonly Migration[] = allMigrations,
  checked: WhenChecked = 'before',
): OpenDatabase {
  let db: Database.Database | null = null;
  try {
    // Nobody else may read unpublished text; an existing folder keeps its permissions.
    makeFolder(folder, 0o700);
    // The name as the disk spells it: except on Linux, two spellings can be the same folder.
    const path = realpathSync.native(folder);
    if (isOpenHere(folder, path)) throw inUse(folder);
    refuseByFiles(folder, newestVersion(migrations));
    const left = checked === 'beside' ? epochBelowLog(databaseIn(folder)) : null;
    const opening = new Database(databaseIn(folder), { timeout: 1000 });
    db = opening;
    takeOwnership(db, folder);
    // The finding of an earlier check is confirmed first, and so are the pages that a migration would build on.
    const isOlder = versionOf(db) > 0 && versionOf(db) < newestVersion(migrations);
    const isBeside = checked === 'beside' && !isOlder && (readCheckNote(folder)?.wrong ?? null) === null;
    const isNew = refuseByContent(db, folder, newestVersion(migrations), !isBeside);
    if (!isBeside) leaveCheckNote(folder, null);
    setPragmas(db);
    let logs = 0;
    // The log of a crash is not taken in over pages that nobody has checked: one can be in use by mistake, and the file alone has its older text.
    const keptOver = isBeside && !isNew ? left : null;
    const noteNow = (): void => {
      logs += 1;
      if (logs % LOGS_PER_NOTE === 0) leaveInUseNote(folder, epochOf(opening));
    };
    const log = keepLog(db, databaseIn(folder), noteNow, keptOver);
    if (keptOver === null) log.renew();
    const hasSteps = versionOf(db) < newestVersion(migrations);
    migrate(db, join(folder, 'backups'), migrations);
    // So that the file itself has the epoch that a new library starts with, and the tables of a new schema.
    if (isNew || hasSteps) log.renew();
    const leftOpen = wasLeftOpen(folder);
    if (leftOpen) removeUnfinished(folder);
    removeKeptLog(databaseIn(folder));
    leaveInUseNote(folder, keptOver === null ? epochOf(db) : keptOver + 1);
    const opened = { path, place: placeOf(databaseIn(folder)), hasOldLog: keptOver !== null };
    openHere.add(opened);
    const { place } = opened;
    const pageCheck = isBeside
      ? checkBeside(db, log, { folder, path: databaseIn(folder) }, leftOpen || keptOver !== null)
      : checkedBefore;
    return {
      ...{ db, isNew, leftOpen, log, place, pageCheck },
      confirmPlace: () => {
        confirmPlace(place, log, folder);
        const wrong = pageCheck.wrong();
        if (wrong !== null) throw damagedWhileOpen(folder, wrong);
      },
      close: closer(db, log, folder, opened, pageCheck),
    };
  } catch (failure) {
    const meant = asAppError(withDiskCause(failure, databaseIn(folder)), 'opening');
    if (db && isRefusal(meant)) closeAsItIs(db, databaseIn(folder));
    else db?.close();
    throw meant;
  }
}

/** Whether the library is refused because of its file's content. */
const isRefusal = (failure: unknown): boolean =>
  failure instanceof AppError && ['LIBRARY_DAMAGED', 'LIBRARY_NEWER'].includes(failure.code);

/**
 * Opens a library that cannot be written to, in memory: see {@link openImage}. Throws as {@link openDatabase} does, and
 * changes no file.
 */
export function openToRead(
  folder: string,
  migrations: readonly Migration[] = allMigrations,
): Pick<OpenDatabase, 'db' | 'log' | 'place' | 'close'> {
  refuseHeld(folder);
  refuseByFiles(folder, newestVersion(migrations));
  const place = placeOf(databaseIn(folder));
  const db = openImage(databaseIn(folder));
  try {
    refuseByContent(db, folder, newestVersion(migrations), true);
    setPragmas(db, false);
    migrate(db, null, migrations);
    return { db, place, log: noLog, close: () => void db.close() };
  } catch (failure) {
    db.close();
    throw asAppError(failure, 'opening');
  }
}

/** A new library in memory, which is gone when it is closed. */
export function openInMemory(): Pick<OpenDatabase, 'db' | 'log' | 'place' | 'close'> {
  const db = new Database(':memory:');
  try {
    setPragmas(db, false);
    migrate(db, null, allMigrations);
    return { db, place: inMemory, log: noLog, close: () => void db.close() };
  } catch (failure) {
    db.close();
    throw failure;
  }
}

const epochOf = (db: Database.Database): number =>
  splitUserVersion(Number(db.pragma('user_version', { simple: true }))).epoch;
const versionOf = (db: Database.Database): number =>
  splitUserVersion(Number(db.pragma('user_version', { simple: true }))).version;

function confirmPlace(place: DatabasePlace, log: LogKeeper, folder: string): void {
  const standing = place.look();
  if (standing === 'here') return;
  if (standing !== 'no log') throw goneFrom(folder, standing);
  log.replace();
  place.noteLog();
}

/** Taken before the first read, so that no shared-memory file is ever made and the lock is the file's own. */
function takeOwnership(db: Database.Database, folder: string): void {
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (failure) {
    if ((failure as { readonly code?: unknown }).code !== 'SQLITE_BUSY') throw failure;
    throw inUse(folder, failure);
  }
}

/** Set on every open and read back: SQLite silently ignores a pragma that it does not accept. */
function setPragmas(db: Database.Database, keepsLog = true): void {
  const wanted: Record<string, number | string> = {
    ...(keepsLog && { journal_mode: 'wal', locking_mode: 'exclusive', mmap_size: 0 }),
    synchronous: 2, // FULL; the build's default for WAL is NORMAL, which loses acknowledged saves at a power cut
    foreign_keys: 1,
    temp_store: 2, // memory: rows staged there are written to no other disk and need no room on one
    trusted_schema: 0,
    cell_size_check: 1,
    ...(process.platform === 'darwin' && { fullfsync: 1, checkpoint_fullfsync: 1 }),
  };
  for (const [name, value] of Object.entries(wanted)) {
    db.pragma(`${name} = ${value}`);
    const got = db.pragma(name, { simple: true });
    if (got !== value) throw new Error(`SQLite did not take ${name} = ${value}: it is ${String(got)}`);
  }
}
