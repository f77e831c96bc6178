import Database from 'better-sqlite3';
import { randomInt } from 'node:crypto';
import type { RevisionId, Sha256, StoryId } from '@shared/story/ids';
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

/** Enough to notice some of many stories that are missing. */
const MOST = 20;

interface LastSavedRows {
  /** The highest `touched`, which grows with every save of a story. */
  readonly touched: number;
  readonly last: {
    readonly versions: RevisionId[];
    readonly texts: { readonly id: StoryId; readonly sha256: Sha256 }[];
  };
}

/** What was saved last in a closed copy. Throws what SQLite throws. */
export function lastSavedIn(copy: string): LastSavedRows {
  const db = openClosed(copy);
  try {
    const versions = db.prepare('SELECT id FROM revision ORDER BY rowid DESC LIMIT ?').pluck();
    const texts = db.prepare('SELECT id, sha256 FROM story ORDER BY touched DESC LIMIT ?');
    return {
      touched: Number(db.prepare('SELECT coalesce(max(touched), 0) FROM story').pluck().get()),
      last: {
        versions: versions.all(MOST) as RevisionId[],
        texts: texts.all(MOST) as LastSavedRows['last']['texts'],
      },
    };
  } finally {
    db.close();
  }
}

/**
 * Opens a database that nobody has open, to read it. What is staged beside it stays in memory: it can be unpublished text, which belongs
 * on no other disk. Throws what SQLite throws.
 */
export function openClosed(path: string): Database.Database {
  const db = new Database(path, { readonly: true });
  db.pragma('temp_store = 2');
  return db;
}
