import type { Database } from 'better-sqlite3';
import type { PictureNote } from '@shared/story/picture-note';
import type { PhotoOriginal } from '@shared/story/photo-original';
import type { EventRow } from './event.repo';
import { NEW_PHOTO, type NewPhoto } from './photo.repo';
import { NEW_RECORD, type PhotoRecord } from './photo-record.repo';
import type { RevisionRow } from './revision.repo';
import type { RowWatch } from './row-watch';
import type { SealRepo } from './seal.repo';
import { sealOf, sumOf, weightOf } from './seal-hash';
import { keySql, SEALED_TABLES, type SealedTable, textSql } from './sealed-tables';

/** A photo that is new to the library, with everything that is known about it. */
export interface StagedPhoto {
  readonly photo: NewPhoto;
  readonly record: PhotoRecord;
  /** Its search text, from `photoSearchText`. */
  readonly text: string;
  readonly notes: readonly PictureNote[];
  readonly original: PhotoOriginal | null;
}

/** The columns staged for each table, in the order in which they are copied. `rowid` and `seq` are the places that rows get. */
const STAGED = {
  photo: NEW_PHOTO,
  photo_record: { columns: `seq, ${NEW_RECORD.columns}`, bound: `@seq, ${NEW_RECORD.bound}` },
  photo_note: { columns: 'sha256, notes', bound: '@photo, @notes' },
  photo_original: {
    columns: 'photo_sha256, sha256, ending, bytes',
    bound: '@photo, @sha256, @ending, @bytes',
  },
  revision: {
    columns: 'rowid, id, story_id, parent_id, kind, author, device, at, headline, words, sha256, document',
    bound:
      '@place, @id, @storyId, @parentId, @kind, @author, @device, @at, @headline, @words, @sha256, @document',
  },
  event: {
    columns: 'rowid, id, story_id, kind, author, device, at, note, sha256',
    bound: '@place, @id, @storyId, @kind, @author, @device, @at, @note, @sha256',
  },
} as const;
type StagedTable = keyof typeof STAGED;
const TABLES = Object.keys(STAGED) as StagedTable[];

/**
 * Stages versions, events and new photos, with their seals, in TEMP tables. Thousands of rows can be prepared a few at a time; one
 * transaction then copies each table into the library. Until then the library holds none of them, so an interruption leaves nothing behind.
 * Only one hand-over may use it at a time.
 */
export function stagedHandover(db: Database, seal: SealRepo, rows: RowWatch) {
  for (const name of [...TABLES, 'seal'])
    db.exec(`CREATE TEMP TABLE staged_${name} AS SELECT * FROM main.${name} WHERE 0`);
  db.exec('CREATE UNIQUE INDEX temp.staged_seal_row ON staged_seal (tbl, row)');
  db.exec('CREATE TEMP TABLE staged_photo_words (seq INTEGER PRIMARY KEY, words TEXT NOT NULL)');

  const puts = new Map(
    TABLES.map((name) => {
      const { columns, bound } = STAGED[name];
      return [
        name,
        db.prepare(`INSERT INTO staged_${name} (${columns}) VALUES (${bound}) RETURNING ${sealedSql(name)}`),
      ];
    }),
  );
  const putSeal = db.prepare('INSERT INTO staged_seal (tbl, row, sha256, fields) VALUES (?, ?, ?, ?)');
  const putWords = db.prepare('INSERT INTO staged_photo_words (seq, words) VALUES (?, ?)');
  const takes = [
    ...TABLES.map((name) => takeSql(name, STAGED[name].columns)),
    'INSERT INTO main.photo_fts (rowid, words) SELECT seq, words FROM staged_photo_words ORDER BY seq',
    `INSERT INTO main.seal (tbl, row, sha256, fields)
      SELECT tbl, row, sha256, fields FROM staged_seal ORDER BY tbl, row`,
  ].map((sql) => db.prepare(sql));
  // A row that brings its seal needs none at the end of the transaction.
  const forgetSealed = db.prepare(`DELETE FROM seal_dirty WHERE EXISTS (SELECT 1 FROM staged_seal AS staged
    WHERE staged.tbl = seal_dirty.tbl AND staged.row = seal_dirty.row)`);
  const empty = [...TABLES, 'photo_words', 'seal'].map((name) => db.prepare(`DELETE FROM staged_${name}`));
  const hasPhoto = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM photo WHERE sha256 = @sha256)
        OR EXISTS (SELECT 1 FROM photo_record WHERE sha256 = @sha256)
        OR EXISTS (SELECT 1 FROM photo_note WHERE sha256 = @sha256)
        OR EXISTS (SELECT 1 FROM photo_original WHERE photo_sha256 = @sha256)
        OR EXISTS (SELECT 1 FROM staged_photo_record WHERE sha256 = @sha256)`,
    )
    .pluck();
  db.exec('CREATE INDEX temp.staged_photo_record_of ON staged_photo_record (sha256)');
  let sealed = { count: 0, sum: 0n };
  let isAllSealed = true;

  const add = (tbl: StagedTable, values: object): void => {
    const { row, text } = puts.get(tbl)!.get(values) as { readonly row: string; readonly text: Buffer };
    // A row that went missing and left its seal is found when it is sealed again, like any other.
    if (seal.has(tbl, row)) {
      isAllSealed = false;
      return;
    }
    const made = sealOf(text, tableOf(tbl).columns);
    putSeal.run(tbl, row, made.sha256, made.fields);
    sealed = { count: sealed.count + 1, sum: sumOf(sealed.sum, weightOf(tbl, row, made)) };
  };

  return {
    /** Forgets what was staged. */
    clear: (): void => {
      for (const each of empty) each.run();
      sealed = { count: 0, sum: 0n };
      isAllSealed = true;
    },
    /** `place` is the version's place among all versions, `document` its compressed text. */
    addRevision: (row: RevisionRow, document: Uint8Array, place: number): void =>
      add('revision', { ...row, document, place }),
    /** `place` is the event's place among all events. */
    addEvent: (row: EventRow, place: number): void => add('event', { ...row, place }),
    /** Whether the library has any row of this photo, or it is staged. */
    hasPhoto: (sha256: string): boolean => hasPhoto.get({ sha256 }) === 1,
    /** A photo of which the library has no row. `seq` is the number that its record gets. */
    addPhoto: ({ photo, record, text, notes, original }: StagedPhoto, seq: number): void => {
      const { sha256 } = photo.file;
      add('photo', NEW_PHOTO.values(photo));
      add('photo_record', { ...NEW_RECORD.values(sha256, record), seq });
      putWords.run(seq, text);
      if (notes.length > 0) add('photo_note', { photo: sha256, notes: JSON.stringify(notes) });
      if (original) add('photo_original', { photo: sha256, ...original });
    },
    /** Takes everything into the library. Call inside a transaction, once the story exists and before it gets another version or event. */
    takeIn: (): void => {
      const take = (): void => {
        for (const statement of takes) statement.run();
      };
      if (isAllSealed) rows.withNewRowsSealed(take);
      else {
        rows.renewSeals();
        take();
        forgetSealed.run();
      }
      seal.countIn(sealed.count, sealed.sum);
    },
  };
}
export type StagedHandover = ReturnType<typeof stagedHandover>;

const takeSql = (name: StagedTable, columns: string): string =>
  `INSERT INTO main.${name} (${columns}) SELECT ${columns} FROM staged_${name} ORDER BY staged_${name}.rowid`;

const tableOf = (name: StagedTable): SealedTable => SEALED_TABLES.find((table) => table.name === name)!;

/** SQL: what identifies a staged row in its table, and its text for the seal. */
const sealedSql = (name: StagedTable): string =>
  `${keySql(tableOf(name))} AS row, ${textSql(tableOf(name))} AS text`;
