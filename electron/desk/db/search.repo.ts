import type { Database } from 'better-sqlite3';

/** The words that stories are found by. Rows are named by `story.touched`, so that the newest come first. */
export function searchRepo(db: Database) {
  const insert = db.prepare('INSERT INTO story_fts (rowid, headline, body) VALUES (@row, @headline, @body)');
  const remove = db.prepare('DELETE FROM story_fts WHERE rowid = ?');
  // FTS5's own command: https://sqlite.org/fts5.html#the_delete_all_command
  const clear = db.prepare("INSERT INTO story_fts (story_fts) VALUES ('delete-all')");
  const rows = db.prepare('SELECT rowid FROM story_fts ORDER BY rowid').pluck();
  return {
    add: (row: number, words: { readonly headline: string; readonly body: string }): void => {
      insert.run({ row, ...words });
    },
    remove: (row: number): void => {
      remove.run(row);
    },
    clear: (): void => {
      clear.run();
    },
    rows: (): number[] => rows.all() as number[],
  };
}
export type SearchRepo = ReturnType<typeof searchRepo>;
