import Database from 'better-sqlite3';
import { existsSync, realpathSync } from 'node:fs';
import { databaseIn } from './database-in';
import type { DatabasePlace } from './database-place';
import { inUse } from './open-messages';

/** The libraries that this process has open, by their real paths. Those without a place are kept closed. */
export const openHere = new Set<Opened>();
export interface Opened {
  readonly path: string;
  readonly place: DatabasePlace | null;
}

/** Whether this process has the library in a folder open. Does not open a file: closing any handle of it would release the lock (fcntl(2)). */
export const isOpenHere = (folder: string, path: string): boolean =>
  [...openHere].some(
    ({ path: opened, place }) =>
      place?.isAt(databaseIn(folder)) === true ||
      (opened === path && (place === null || ['here', 'no log'].includes(place.look()))),
  );

/** Throws LIBRARY_IN_USE if a library is open, here or in another process. Changes nothing. */
export function refuseHeld(folder: string): void {
  // Closing any handle of the file in this process would give up its lock.
  if (isOpenHere(folder, realpathSync.native(folder)) || isHeld(databaseIn(folder))) throw inUse(folder);
}

/**
 * Keeps a library from being opened in this process while its files are read without SQLite: closing any handle of them
 * would release the lock (fcntl(2)). Returns a function that ends that. Throws LIBRARY_IN_USE, and what `node:fs` throws.
 */
export function keepClosed(folder: string): () => void {
  const kept: Opened = { path: realpathSync.native(folder), place: null };
  if (isOpenHere(folder, kept.path)) throw inUse(folder);
  const path = databaseIn(folder);
  if (existsSync(path) && isHeld(path)) throw inUse(folder);
  openHere.add(kept);
  return () => void openHere.delete(kept);
}

/** Whether another process has the database open. Changes no file and leaves no lock, because this process does not have it open. */
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
