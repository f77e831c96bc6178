import type { Database } from 'better-sqlite3';
import type { InParts } from '../in-parts';

/** What SQLite's own checks find wrong with a database, one sentence each: pages, indexes, references, search. */
export function* findDamage(db: Database): InParts<string[]> {
  const pages = (db.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((finding) => finding !== 'ok');
  yield 0;
  const references = (db.pragma('foreign_key_check') as { table: string; parent: string }[]).map(
    ({ table, parent }) => `a row of ${table} refers to a ${parent} that is not there`,
  );
  yield 0;
  const stories = searchDamage(db, 'story_fts');
  yield 0;
  return [...pages, ...references, ...stories, ...searchDamage(db, 'photo_fts')];
}

function searchDamage(db: Database, table: 'story_fts' | 'photo_fts'): string[] {
  try {
    // FTS5's own command: https://sqlite.org/fts5.html#the_integrity_check_command
    db.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`);
    return [];
  } catch (failure) {
    return [`the search text is damaged (${String(failure)})`];
  }
}
