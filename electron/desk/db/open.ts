import Database from 'better-sqlite3';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { asAppError } from '../failure';
import { makeFolder } from '../make-folder';
import { type DatabasePlace, inMemory, placeOf } from './database-place';
import { withDiskCause } from './disk-cause';
import { isCutShort, readHeader, splitUserVersion } from './database-header';
import {
  hasLostItsLog,
  leaveInUseNote,
  LOGS_PER_NOTE,
  removeInUseNote,
  wasLeftOpen,
  whoHasIt,
} from './in-use';
import { keepLog, type LogKeeper, problemOfLog, sizeOfLog } from './log-keeper';
import { noLog, openImage } from './open-image';
import { leaveCheckNote, readCheckNote } from './check-note';
import { checkBeside, checkedBefore, type PageCheck } from './page-check';
import { removeUnfinished } from './remove-unfinished';
import {
  APPLICATION_ID,
  type Migration,
  migrate,
  migrations as allMigrations,
  newestVersion,
} from './migrate';

export interface OpenDatabase {
  readonly db: Database.Database;
  /** Whether this opening made the library. */
  readonly isNew: boolean;
  /** Whether whoever had it open before did not close it. */
  readonly leftOpen: boolean;
  /** Whoever writes asks it before and tells it after. */
  readonly log: LogKeeper;
  /**
   * Throws LIBRARY_GONE if the files that are open are no longer at their path, and LIBRARY_DAMAGED once the check of the pages
   * has found something. A log that was removed alone is begun anew: nothing is lost of it.
   */
  readonly confirmPlace: () => void;
  /** As {@link DatabasePlace}. */
  readonly place: DatabasePlace;
  readonly pageCheck: PageCheck;
  /** Takes the log in, closes and gives the library up. Files that were moved or removed are left as after a crash. */
  readonly close: () => void;
}

/** The libraries that this process has open, with their real paths. Without a place: those that it keeps closed. */
const openHere = new Set<Opened>();
interface Opened {
  readonly path: string;
  readonly place: DatabasePlace | null;
}

/** Whether this process has the library in a folder open. Opens no file: closing any handle of it would give up the lock (fcntl(2)). */
const isOpenHere = (folder: string, path: string): boolean =>
  [...openHere].some(
    ({ path: opened, place }) =>
      place?.isAt(databaseIn(folder)) === true ||
      (opened === path && (place === null || ['here', 'no log'].includes(place.look()))),
  );

/**
 * When the pages of a library's file are looked at: before it is opened, which takes as long as reading all of it, or beside the
 * work of a desk that stays open.
 */
export type WhenChecked = 'before' | 'beside';

export const databaseIn = (folder: string): string => join(folder, 'library.sqlite');

/**
 * Opens the library's database and owns it until it is closed, making or migrating it first where needed.
 * Throws LIBRARY_IN_USE, LIBRARY_NEWER, LIBRARY_DAMAGED (also for a file that is not a library of ours),
 * DISK_FULL and DISK_REFUSED. Everything that was saved is still there then, in the file or in its log. The bytes of the file
 * may have changed: SQLite takes a log into the file when it opens or closes it, as far as the disk has room, and shortens the
 * log last. Only what is refused before SQLite opens it is untouched to the byte: {@link refuseByFiles}.
 */
export function openDatabase(
  folder: string,
  migrations: readonly Migration[] = allMigrations,
  checked: WhenChecked = 'before',
): OpenDatabase {
  let db: Database.Database | null = null;
  try {
    // What is not published yet is nobody else's to read; a folder that is there keeps its permissions.
    makeFolder(folder, 0o700);
    // The name that the disk itself has: elsewhere than on Linux, two spellings can be one folder.
    const path = realpathSync.native(folder);
    if (isOpenHere(folder, path)) throw inUse(folder);
    refuseByFiles(folder, newestVersion(migrations));
    const opening = new Database(databaseIn(folder), { timeout: 1000 });
    db = opening;
    takeOwnership(db, folder);
    // What an earlier check has found comes before all else, and so do the pages that a migration would build on.
    const isOlder = versionOf(db) > 0 && versionOf(db) < newestVersion(migrations);
    const isBeside = checked === 'beside' && !isOlder && (readCheckNote(folder)?.wrong ?? null) === null;
    const isNew = refuseByContent(db, folder, newestVersion(migrations), !isBeside);
    if (!isBeside) leaveCheckNote(folder, null);
    setPragmas(db);
    let logs = 0;
    const log = keepLog(db, databaseIn(folder), () => {
      logs += 1;
      if (logs % LOGS_PER_NOTE === 0) leaveInUseNote(folder, epochOf(opening));
    });
    log.renew();
    const hasSteps = versionOf(db) < newestVersion(migrations);
    migrate(db, join(folder, 'backups'), migrations);
    // So that the file itself has the epoch that a new library starts with, and the tables of a new schema.
    if (isNew || hasSteps) log.renew();
    const leftOpen = wasLeftOpen(folder);
    if (leftOpen) removeUnfinished(folder);
    leaveInUseNote(folder, epochOf(db));
    const opened = { path, place: placeOf(databaseIn(folder)) };
    openHere.add(opened);
    const { place } = opened;
    const pageCheck = isBeside
      ? checkBeside(db, log, { folder, path: databaseIn(folder) }, leftOpen)
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
    db?.close();
    throw asAppError(withDiskCause(failure, databaseIn(folder)), 'opening');
  }
}

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

const closer =
  (
    db: Database.Database,
    log: LogKeeper,
    folder: string,
    opened: Opened & { readonly place: DatabasePlace },
    pageCheck: PageCheck,
  ) =>
  (): void => {
    if (!db.open || !openHere.delete(opened)) return;
    pageCheck.stop();
    if (opened.place.look() === 'here') {
      // A damaged file is not written to for tidiness: a wrong list of free pages names pages that are in use.
      if (pageCheck.wrong() === null) tidyUp(db, log);
      // The note goes while the lock is still ours: afterwards it could be the next owner's.
      removeInUseNote(folder);
      // At the end SQLite removes the log at the path, unless the database there is another file. It would not notice this one.
    } else if (opened.place.isMistakable()) return;
    db.close();
    pageCheck.close();
  };

function confirmPlace(place: DatabasePlace, log: LogKeeper, folder: string): void {
  const standing = place.look();
  if (standing === 'here') return;
  if (standing !== 'no log') throw goneFrom(folder, standing);
  log.replace();
  place.noteLog();
}

const goneFrom = (folder: string, standing: 'gone' | 'other'): AppError =>
  new AppError(
    'LIBRARY_GONE',
    standing === 'gone'
      ? `The library’s folder is not where it was: ${folder}. Put it back or connect its disk again. Saving then continues by itself.`
      : `The library in ${folder} was replaced while it was open, and what is there now cannot be used. Put the earlier one back, or open another library.`,
  );

/** A disk that is full or gone must not keep the library open: the log beside the database holds all that is missing. */
function tidyUp(db: Database.Database, log: LogKeeper): void {
  try {
    db.pragma('optimize');
    log.end();
  } catch {
    // The next opening takes the log in.
  }
}

/** What the files tell before SQLite touches them: closing a connection, it would already take a wrong log in. No byte changes. */
function refuseByFiles(folder: string, newest: number): void {
  const path = databaseIn(folder);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) {
    // A new library here would hide the old one, and write over its log, which can hold all of its stories.
    if (hasRemains(folder)) throw damaged(folder, existsSync(path) ? 'is empty' : 'is missing');
    return;
  }
  const header = readHeader(path);
  if (!header.isDatabase) throw damaged(folder, 'is not a database');
  if (header.applicationId !== 0 && header.applicationId !== APPLICATION_ID) throw foreign(folder);
  if (header.applicationId === APPLICATION_ID && header.version > newest) throw newer(folder);
  // While a log stands beside it, the log may hold the pages that are missing.
  const hasLog = sizeOfLog(path) > 0;
  if (!hasLog && isCutShort(path, header)) throw damaged(folder, 'is cut short');
  const problem = hasLostItsLog(folder, header.epoch) ? 'missing' : problemOfLog(path);
  if (problem === null) return;
  // Whoever writes a log is not done with it.
  refuseHeld(folder);
  throw wrongLog(folder, problem);
}

/** Throws LIBRARY_IN_USE where a library is open, here or in another process. Changes nothing. */
export function refuseHeld(folder: string): void {
  // Closing any handle of the file in this process would give up its lock.
  if (isOpenHere(folder, realpathSync.native(folder)) || isHeld(databaseIn(folder))) throw inUse(folder);
}

/**
 * Keeps a library from being opened in this process, for whoever reads its files without SQLite: closing any handle of them
 * would give up the lock (fcntl(2)). Returns what ends that. Throws LIBRARY_IN_USE, and what `node:fs` throws.
 */
export function keepClosed(folder: string): () => void {
  const kept: Opened = { path: realpathSync.native(folder), place: null };
  if (isOpenHere(folder, kept.path)) throw inUse(folder);
  const path = databaseIn(folder);
  if (existsSync(path) && isHeld(path)) throw inUse(folder);
  openHere.add(kept);
  return () => void openHere.delete(kept);
}

/** Whether another process has the database open. Changes no file, and leaves no lock: this process has it not open. */
function isHeld(path: string): boolean {
  const db = new Database(path, { readonly: true, timeout: 0 });
  try {
    // So that no shared-memory file is made.
    db.pragma('locking_mode = EXCLUSIVE');
    db.prepare('SELECT 1 FROM sqlite_schema').get();
    return false;
  } catch (failure) {
    return (failure as { readonly code?: unknown }).code === 'SQLITE_BUSY';
  } finally {
    db.close();
  }
}

/** A log, pictures or backups of a library: something has emptied or removed its database. */
const hasRemains = (folder: string): boolean =>
  sizeOfLog(databaseIn(folder)) > 0 ||
  namesIn(folder, 'photos').some((shelf) => /^[0-9a-f]{2}$/.test(shelf)) ||
  namesIn(folder, 'backups').some((name) => /^library-.*\.sqlite$/.test(name));

const namesIn = (folder: string, name: string): string[] =>
  existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : [];

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

/** Looks at the database as it is with its log. True for one that holds nothing yet. */
function refuseByContent(
  db: Database.Database,
  folder: string,
  newest: number,
  readsPages: boolean,
): boolean {
  const application = Number(db.pragma('application_id', { simple: true }));
  const { version } = splitUserVersion(Number(db.pragma('user_version', { simple: true })));
  if (application === 0) {
    if (version !== 0 || db.prepare('SELECT 1 FROM sqlite_schema').get()) throw foreign(folder);
    return true;
  }
  if (application !== APPLICATION_ID) throw foreign(folder);
  if (version > newest) throw newer(folder);
  db.pragma('cell_size_check = ON');
  const finding = readsPages ? String(db.pragma('quick_check(1)', { simple: true })) : 'ok';
  // SQLite puts a line before it that names the database.
  if (finding !== 'ok') throw damaged(folder, `is damaged (${finding.replace(/^\*{3}.*\*{3}\s*/, '')})`);
  return false;
}

/** Set on every open and read back: a pragma that SQLite does not take is ignored without a word. */
function setPragmas(db: Database.Database, keepsLog = true): void {
  const wanted: Record<string, number | string> = {
    ...(keepsLog && { journal_mode: 'wal', locking_mode: 'exclusive', mmap_size: 0 }),
    synchronous: 2, // FULL; the build's default for WAL is NORMAL, which loses acknowledged saves at a power cut
    foreign_keys: 1,
    temp_store: 2, // memory: what waits there to be taken in goes to no other disk, and needs no room on one
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

const inUse = (folder: string, cause?: unknown): AppError =>
  new AppError(
    'LIBRARY_IN_USE',
    `The library in ${folder} is open already. ${whoHasIt(folder)} Close it there, or choose another folder.`,
    { cause },
  );

const damaged = (folder: string, what: string): AppError =>
  new AppError(
    'LIBRARY_DAMAGED',
    `The file library.sqlite in ${folder} ${what}. Nothing was changed. Restore a backup, move what can still be read into a new library, or choose another folder. On the command line these are “copydesk restore” and “copydesk salvage”.`,
  );

const damagedWhileOpen = (folder: string, finding: string): AppError =>
  new AppError(
    'LIBRARY_DAMAGED',
    `The file library.sqlite in ${folder} is damaged (${finding}). Copydesk saves nothing more in it, so nothing else is lost. What you type is kept beside it. Copy what you need, then start Copydesk again: it offers to restore a backup, or to move what can still be read into a new library.`,
  );

const wrongLog = (folder: string, problem: 'missing' | 'of another file' | 'damaged'): AppError => {
  const what = {
    missing: 'is missing. It held what was saved last',
    'of another file': 'belongs to another file than library.sqlite: one of the two has been replaced',
    damaged: 'is damaged. It holds what was saved last',
  }[problem];
  return new AppError(
    'LIBRARY_DAMAGED',
    `The file library.sqlite-wal in ${folder} ${what}. Nothing was changed. Put back the file that goes with it, restore a backup, open the library without it, or choose another folder. On the command line: “copydesk restore”, or “copydesk restore --without-log”.`,
    { details: { log: problem } },
  );
};

const foreign = (folder: string): AppError =>
  new AppError(
    'LIBRARY_DAMAGED',
    `The file library.sqlite in ${folder} belongs to another program. Nothing was changed. Choose another folder.`,
  );

const newer = (folder: string): AppError =>
  new AppError(
    'LIBRARY_NEWER',
    `The library in ${folder} was made by a newer Copydesk. Nothing was changed. Update Copydesk on this machine, or choose another folder.`,
  );
