import type { Database } from 'better-sqlite3';

/** What SQLite's own checks find wrong with a database, one sentence each: pages, indexes, references, search. */
export function findDamage(db: Database): string[] {
  const pages = (db.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((finding) => finding !== 'ok');
  const references = (db.pragma('foreign_key_check') as { table: string; parent: string }[]).map(
    ({ table, parent }) => `a row of ${table} refers to a ${parent} that is not there`,
  );
  return [...pages, ...references, ...searchDamage(db, 'story_fts'), ...searchDamage(db, 'photo_fts')];
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
