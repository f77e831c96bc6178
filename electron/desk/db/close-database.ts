import type Database from 'better-sqlite3';
import { existsSync, renameSync } from 'node:fs';
import { closeAsItIs } from './close-as-it-is';
import { databaseIn } from './database-in';
import type { DatabasePlace } from './database-place';
import { closeInUseNote, removeInUseNote } from './in-use';
import { type LogKeeper, logOf } from './log-keeper';
import { type Opened, openHere } from './open-here';
import type { PageCheck } from './page-check';

export const closer =
  (
    db: Database.Database,
    log: LogKeeper,
    folder: string,
    opened: Opened & {
      readonly place: DatabasePlace;
      /** Whether it was opened with a log that is taken in only after the pages were checked. */
      readonly hasOldLog?: boolean;
    },
    pageCheck: PageCheck,
  ) =>
  (): void => {
    if (!db.open || !openHere.delete(opened)) return;
    pageCheck.stop();
    const standing = opened.place.look();
    const isHere = standing === 'here';
    // It stays as after a crash, and so does the note, which has the epoch of its log.
    if (isHere && opened.hasOldLog === true && pageCheck.wrong() === null && !pageCheck.isWhole()) {
      closeInUseNote(folder);
      closeAsItIs(db, databaseIn(folder));
      return pageCheck.close();
    }
    if (isHere) {
      if (pageCheck.wrong() === null) tidyUp(db, log);
      // The note is removed while the lock is still ours: afterwards it could be the next owner's.
      removeInUseNote(folder);
      // At the end SQLite removes the log at the path, unless the database there is another file. It would not notice this one.
    } else if (opened.place.isMistakable()) return;
    else if (standing === 'no log') putOtherLogAside(databaseIn(folder));
    // A wrong list of free pages names pages that are in use: what was saved since is then in the log, over them. A log of something
    // else at the path must not be kept as the library's own.
    if (pageCheck.wrong() !== null && isHere) closeAsItIs(db, databaseIn(folder));
    else db.close();
    pageCheck.close();
  };

/** SQLite removes whatever is at the path of its log, even if somebody else has put it there. */
function putOtherLogAside(path: string): void {
  try {
    if (existsSync(logOf(path))) renameSync(logOf(path), `${logOf(path)}-${Date.now()}`);
  } catch {
    // The disk refuses it.
  }
}

/** A full or missing disk must not keep the library open: the log beside the database has everything that is missing. */
function tidyUp(db: Database.Database, log: LogKeeper): void {
  try {
    db.pragma('optimize');
    log.end();
  } catch {
    // The next opening takes the log in.
  }
}
