import type { Database } from 'better-sqlite3';

/** The setting with the progress of reading the stories again: `records/story-search.ts`. */
export const STORIES_READ = 'search';
/** The setting that says which versions were counted by an earlier rule: `version-words.ts`. */
export const VERSIONS_COUNTED = 'version-words';

const set = (db: Database, key: string, value: object): void => {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, JSON.stringify(value));
};

/**
 * For a migration: makes the library read every story again once it is open, in the background (`services/search-index.ts`). Its
 * search text, its address, its photos and what lists show of it are derived by the rules of this build. A build that derives any of
 * these differently from the previous one needs a migration that calls this (`story-columns.test.ts`).
 */
export function readStoriesAgain(db: Database): void {
  const newest = Number(db.prepare('SELECT coalesce(max(touched), 0) FROM story').pluck().get());
  set(db, STORIES_READ, { before: newest === 0 ? 0 : newest + 1 });
}

/** For a migration with a new rule for counting words. Versions are never changed, so it notes which were counted before. */
export function keepOldCounts(db: Database): void {
  const last = Number(db.prepare('SELECT coalesce(max(rowid), 0) FROM revision').pluck().get());
  set(db, VERSIONS_COUNTED, { after: last });
}
