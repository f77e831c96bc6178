import type { Database } from 'better-sqlite3';
import { beginning } from '../search/words';

/** How many words with the same prefix are searched for one by one. */
const MOST_WORDS = 200;
/** Sorts after every letter. */
const LAST_SIGN = '\u{10FFFF}';

/** What a story is found by, cut into words. */
export interface SearchWords {
  readonly headline: string;
  readonly body: string;
}

interface Word {
  readonly row: number;
  readonly field: keyof SearchWords;
  readonly term: string;
}

/** The search words of stories. Rows are numbered by `story.touched`, so that the newest come first. */
export function searchRepo(db: Database) {
  const insert = db.prepare('INSERT INTO story_fts (rowid, headline, body) VALUES (@row, @headline, @body)');
  const remove = db.prepare('DELETE FROM story_fts WHERE rowid = ?');
  // FTS5's own command: https://sqlite.org/fts5.html#the_delete_all_command
  const clear = db.prepare("INSERT INTO story_fts (story_fts) VALUES ('delete-all')");
  const rows = db.prepare('SELECT rowid FROM story_fts ORDER BY rowid').pluck();
  // TEMP: it is not in the file. https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
  db.exec("CREATE VIRTUAL TABLE temp.story_word USING fts5vocab ('main', 'story_fts', 'instance')");
  const firstFrom = db.prepare('SELECT term FROM temp.story_word WHERE term >= ? LIMIT 1').pluck();
  const wordsInOrder = db.prepare(
    `SELECT doc AS row, col AS field, term FROM temp.story_word
     WHERE doc IN (SELECT value FROM json_each(?)) ORDER BY doc, col, offset`,
  );
  return {
    /**
     * The same as `beginning`, for the words that are in the index. FTS5 collects all rows of all words with a prefix before it
     * returns the first, unless that prefix is indexed, as those of two or three signs are. So one sign becomes prefixes of two, and
     * more than three become whole words, of which FTS5 reads only as much as needed, newest first.
     */
    beginning: (signs: readonly string[]): string => {
      const [word = '', ...more] = signs;
      const length = [...word].length;
      if (more.length > 0 || length === 2 || length === 3) return beginning(signs);
      const found: string[] = [];
      for (let from = word; found.length <= MOST_WORDS;) {
        const next = firstFrom.get(from) as string | undefined;
        if (!next?.startsWith(word)) return found.length > 0 ? `(${found.join(' OR ')})` : beginning(signs);
        if (length === 1 && next !== word) {
          const two = word + String.fromCodePoint(next.codePointAt(word.length) ?? 0);
          found.push(beginning([two]));
          from = two + LAST_SIGN;
        } else {
          found.push(`"${next}"`);
          from = `${next}\0`;
        }
      }
      // Usually so many words do not include a frequent one.
      return beginning(signs);
    },
    add: (row: number, words: SearchWords): void => {
      insert.run({ row, ...words });
    },
    remove: (row: number): void => {
      remove.run(row);
    },
    clear: (): void => {
      clear.run();
    },
    rows: (): number[] => rows.all() as number[],
    /** What these rows are found by; one that is not found by anything is missing. Goes through the whole index. */
    words: (wanted: readonly number[]): ReadonlyMap<number, SearchWords> => {
      const found = new Map<number, SearchWords>();
      for (const { row, field, term } of wordsInOrder.iterate(JSON.stringify(wanted)) as Iterable<Word>) {
        const known = found.get(row) ?? { headline: '', body: '' };
        found.set(row, { ...known, [field]: known[field] === '' ? term : `${known[field]} ${term}` });
      }
      return found;
    },
  };
}
export type SearchRepo = ReturnType<typeof searchRepo>;
