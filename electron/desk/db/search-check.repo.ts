import type { Database } from 'better-sqlite3';
import { crc32 } from 'node:zlib';
import type { InParts } from '../in-parts';

/**
 * Compares a search index with what should be in it, word by word. The index holds no text: what should be in it is indexed
 * once more in a table of this connection’s own, and both are read by their words.
 */
export function searchCheck(db: Database, table: 'story_fts' | 'photo_fts') {
  const wanted = `expected_${table}`;
  const made = db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) as string;
  db.exec(made.replace(`TABLE ${table}`, `TABLE temp.${wanted}`));
  const isOfStories = table === 'story_fts';
  const insert = db.prepare(
    isOfStories
      ? `INSERT INTO temp.${wanted} (rowid, headline, body) VALUES (?, ?, ?)`
      : `INSERT INTO temp.${wanted} (rowid, words) VALUES (?, ?)`,
  );
  return {
    /** What the row should be found by, a text for each column. */
    expect: (row: number, ...texts: readonly string[]): void => void insert.run(row, ...texts),
    /** The rows whose words are not those expected. */
    *differing(): InParts<number[]> {
      const has = yield* wordsByRow(db, 'main', table);
      const should = yield* wordsByRow(db, 'temp', wanted);
      return [...new Set([...has.keys(), ...should.keys()])].filter(
        (row) => has.get(row) !== should.get(row),
      );
    },
    end: (): void => void db.exec(`DROP TABLE temp.${wanted}`),
  };
}

/** A number for all words of each row, with their columns and places. */
function* wordsByRow(db: Database, schema: 'main' | 'temp', table: string): InParts<Map<number, number>> {
  const sums = new Map<number, number>();
  db.exec(`CREATE VIRTUAL TABLE temp.words_of USING fts5vocab ('${schema}', '${table}', 'instance')`);
  try {
    const words = db.prepare('SELECT term, doc, col, "offset" FROM temp.words_of').raw();
    for (const each of words.iterate()) {
      const [term, row, column, place] = each as [string, number, string, number];
      sums.set(row, ((sums.get(row) ?? 0) + crc32(`${term}\n${column}\n${place}`)) >>> 0);
      yield 0;
    }
  } finally {
    db.exec('DROP TABLE temp.words_of');
  }
  return sums;
}
