import Database, { type Database as SqliteDatabase } from 'better-sqlite3';
import { migrate, migrations } from '../../electron/desk/db/migrate';
import { compressDocument, type StoryDocument } from '../../electron/desk/story-document';

const AT = '2026-03-02T09:00:00.000Z';

export interface OldLibrary {
  readonly db: SqliteDatabase;
  readonly run: (sql: string, ...values: readonly unknown[]) => void;
  /** Every row of a query, the values alone. */
  readonly rows: (sql: string) => unknown[];
  /** The only value of a query's first row; undefined if there is none. */
  readonly value: (sql: string) => unknown;
  readonly addStory: (id: string, document: StoryDocument, deletedAt?: string | null) => void;
  readonly addPhoto: (sha256: string, words: string, name?: string) => void;
  /** Runs the steps up to this one, by default the next. */
  readonly migrateTo: (to?: number) => void;
}

/** A library in memory as the build with this newest migration left it, and the ways to fill it with that build's rows. */
export function oldLibrary(version: number): OldLibrary {
  const db: SqliteDatabase = new Database(':memory:');
  migrate(db, null, migrations.slice(0, version));
  const run = (sql: string, ...values: readonly unknown[]): void => void db.prepare(sql).run(...values);
  let touched = 0;
  return {
    db,
    run,
    rows: (sql) => db.prepare(sql).raw().all(),
    value: (sql) => db.prepare(sql).pluck().get(),
    addStory: (id, { json, sha256 }, deletedAt = null) => {
      touched += 1;
      run(
        `INSERT INTO story (id, revision, status, sha256, headline, opening, section, bylines, language, direction,
        words, photos, photos_unfinished, created_at, updated_at, touched, deleted_at, document)
        VALUES (?, 0, 'draft', ?, 'Ferry', '', '', '', 'en', 'ltr', 2, 0, 0, ?, ?, ?, ?, ?)`,
        ...[id, sha256, AT, AT, touched, deletedAt, json],
      );
      run(
        `INSERT INTO revision (id, story_id, kind, author, device, at, headline, words, sha256, document)
        VALUES (?, ?, 'close', 'Asha', 'desk', ?, 'Ferry', 2, ?, ?)`,
        ...[`revision of ${id}`, id, AT, sha256, compressDocument(json)],
      );
      run(
        `INSERT INTO event (id, story_id, kind, author, device, at, note, sha256)
        VALUES (?, ?, 'filed', 'Asha', 'desk', ?, '', ?)`,
        ...[`event of ${id}`, id, AT, sha256],
      );
    },
    addPhoto: (sha256, words, name = 'rain.jpg') => {
      run(
        `INSERT INTO photo (sha256, mime, width, height, bytes, words, name, added_at)
        VALUES (?, 'image/jpeg', 4, 3, 9, ?, ?, ?)`,
        ...[sha256, words, name, AT],
      );
    },
    migrateTo: (to = version + 1) => migrate(db, null, migrations.slice(0, to)),
  };
}
