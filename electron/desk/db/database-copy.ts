import Database from 'better-sqlite3';
import { randomInt } from 'node:crypto';
import { EPOCHS, joinUserVersion, splitUserVersion } from './database-header';

/**
 * Makes a closed copy of a database independent, so that no log of the original belongs to it. Its epoch is far from
 * that of the original: otherwise a copy in the original's place would seem to have lost its log. Throws what SQLite throws.
 */
export function giveOwnEpoch(copy: string): void {
  const db = new Database(copy);
  try {
    db.pragma('journal_mode = DELETE');
    const { version, epoch } = splitUserVersion(Number(db.pragma('user_version', { simple: true })));
    const own = (epoch + randomInt(EPOCHS / 4, (EPOCHS / 4) * 3)) % EPOCHS;
    // 0 is from a build that did not number logs.
    db.pragma(`user_version = ${joinUserVersion(version, own || 1)}`);
  } finally {
    db.close();
  }
}

/** The highest `touched` of a closed copy: it grows with every save of a story. Throws what SQLite throws. */
export function lastTouched(copy: string): number {
  const db = new Database(copy, { readonly: true });
  try {
    return Number(db.prepare('SELECT coalesce(max(touched), 0) FROM story').pluck().get());
  } finally {
    db.close();
  }
}
