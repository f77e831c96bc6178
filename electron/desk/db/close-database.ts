import type Database from 'better-sqlite3';
import { closeAsItIs } from './close-as-it-is';
import { databaseIn } from './database-in';
import type { DatabasePlace } from './database-place';
import { removeInUseNote } from './in-use';
import type { LogKeeper } from './log-keeper';
import { type Opened, openHere } from './open-here';
import type { PageCheck } from './page-check';

export const closer =
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
    const isHere = opened.place.look() === 'here';
    if (isHere) {
      if (pageCheck.wrong() === null) tidyUp(db, log);
      // The note is removed while the lock is still ours: afterwards it could be the next owner's.
      removeInUseNote(folder);
      // At the end SQLite removes the log at the path, unless the database there is another file. It would not notice this one.
    } else if (opened.place.isMistakable()) return;
    // A wrong list of free pages names pages that are in use: what was saved since is then in the log, over them. A log of something
    // else at the path must not be kept as the library's own.
    if (pageCheck.wrong() !== null && isHere) closeAsItIs(db, databaseIn(folder));
    else db.close();
    pageCheck.close();
  };

/** A full or missing disk must not keep the library open: the log beside the database has everything that is missing. */
function tidyUp(db: Database.Database, log: LogKeeper): void {
  try {
    db.pragma('optimize');
    log.end();
  } catch {
    // The next opening takes the log in.
  }
}
