import type Database from 'better-sqlite3';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isCutShort, readHeader, splitUserVersion } from './database-header';
import { databaseIn } from './database-in';
import { hasLostItsLog } from './in-use';
import { problemOfLog, sizeOfLog } from './log-keeper';
import { APPLICATION_ID } from './migrate';
import { refuseHeld } from './open-here';
import { damaged, foreign, newer, wrongLog } from './open-messages';

/** Checks the files before SQLite touches them, because even closing a connection would take in a wrong log. Changes no byte. */
export function refuseByFiles(folder: string, newest: number): void {
  const path = databaseIn(folder);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) {
    // A new library here would hide the old one and overwrite its log, which can contain all of its stories.
    if (hasRemains(folder)) throw damaged(folder, existsSync(path) ? 'is empty' : 'is missing');
    return;
  }
  const header = readHeader(path);
  if (!header.isDatabase) throw damaged(folder, 'is not a database');
  if (header.applicationId !== 0 && header.applicationId !== APPLICATION_ID) throw foreign(folder);
  if (header.applicationId === APPLICATION_ID && header.version > newest) throw newer(folder);
  // If there is a log beside it, the log may hold the missing pages.
  const hasLog = sizeOfLog(path) > 0;
  if (!hasLog && isCutShort(path, header)) throw damaged(folder, 'is cut short');
  const problem = hasLostItsLog(folder, header.epoch) ? 'missing' : problemOfLog(path);
  if (problem === null) return;
  // The writer of the log has not finished with it.
  refuseHeld(folder);
  throw wrongLog(folder, problem);
}

/** Checks the database together with its log. True for one that is still empty. */
export function refuseByContent(
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

/** Whether there is a log, pictures or backups of a library: then something has emptied or removed its database. */
const hasRemains = (folder: string): boolean =>
  sizeOfLog(databaseIn(folder)) > 0 ||
  namesIn(folder, 'photos').some((shelf) => /^[0-9a-f]{2}$/.test(shelf)) ||
  namesIn(folder, 'backups').some((name) => /^library-.*\.sqlite$/.test(name));

const namesIn = (folder: string, name: string): string[] =>
  existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : [];
