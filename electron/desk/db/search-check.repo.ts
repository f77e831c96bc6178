import type { Database } from 'better-sqlite3';
import { crc32 } from 'node:zlib';
import type { InParts } from '../in-parts';

/**
 * Compares a search index with what should be in it, word by word. The index holds no text: what should be in it is indexed
 * again in a table that belongs to this connection, and both are read by their words.
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
  const rows = db.prepare(`SELECT rowid FROM ${table} ORDER BY rowid`).pluck();
  return {
    /** The expected search text of the row, a text for each column. */
    expect: (row: number, ...texts: readonly string[]): void => void insert.run(row, ...texts),
    /** The rows whose words are not those expected. */
    *differing(): InParts<number[]> {
      const has = yield* wordsByRow(db, 'main', table);
      const should = yield* wordsByRow(db, 'temp', wanted);
      return [...new Set([...has.keys(), ...should.keys()])].filter(
        (row) => has.get(row) !== should.get(row),
      );
    },
    /** How many words a search does not find although the text has them, because the index’s own tables are damaged. */
    unfound: (): InParts<number> => unfoundWords(db, table),
    /** The rows that the index claims to have. */
    rows: (): number[] => rows.all() as number[],
    end: (): void => void db.exec(`DROP TABLE temp.${wanted}`),
  };
}

/** One number for all words of each row, with their columns and places. */
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

/** The lengths of indexed prefixes: `prefix` in the migrations. */
const BEGINNINGS = [2, 3];

/** Searches for every word and prefix in turn. The list of words is sorted, so words with the same prefix are consecutive. */
function* unfoundWords(db: Database, table: string): InParts<number> {
  const find = db.prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ?`).pluck();
  const isFound = (asked: string, rows: ReadonlySet<number>): boolean => {
    const found = find.all(asked) as number[];
    return found.length === rows.size && found.every((row) => rows.has(row));
  };
  let count = 0;
  const rowsOf = ['', ...BEGINNINGS].map(() => ({ asked: '', rows: new Set<number>() }));
  const note = (at: number, asked: string, row: number): void => {
    const last = rowsOf[at]!;
    if (last.asked === asked) return void last.rows.add(row);
    if (last.asked !== '' && !isFound(last.asked, last.rows)) count += 1;
    rowsOf[at] = { asked, rows: new Set([row]) };
  };
  db.exec(`CREATE VIRTUAL TABLE temp.words_of USING fts5vocab ('main', '${table}', 'instance')`);
  try {
    const words = db.prepare('SELECT term, doc FROM temp.words_of').raw();
    for (const each of words.iterate()) {
      const [term, row] = each as [string, number];
      note(0, quoted(term), row);
      const letters = [...term];
      for (const [at, length] of BEGINNINGS.entries())
        if (letters.length >= length) note(at + 1, `${quoted(letters.slice(0, length).join(''))}*`, row);
      yield 0;
    }
    for (const { asked, rows } of rowsOf) if (asked !== '' && !isFound(asked, rows)) count += 1;
  } finally {
    db.exec('DROP TABLE temp.words_of');
  }
  return count;
}

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;
