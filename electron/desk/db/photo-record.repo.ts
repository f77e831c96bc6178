import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { GuessedLetters, PhotoCounts, type PhotoFilter } from '@shared/api/photos';
import type { Sha256 } from '@shared/story/ids';
import { PhotoFile, PhotoWords } from '@shared/story/photo';

/** What can be edited of a picture's record. */
export interface PhotoRecord {
  readonly words: PhotoWords;
  readonly hasCredit: boolean;
  /** The last day of the licence, `2026-11-30`. */
  readonly licenceUntil: string | null;
  readonly doNotUse: string | null;
  /** How the letters of its file were guessed, until a person says which reading is right. */
  readonly letters: GuessedLetters | null;
  readonly updatedAt: string;
}

/** A picture’s words from before its file was read again: only the fields that changed. */
export type SupersededWords = Partial<PhotoWords>;

/** A picture's record with its file and its uses. */
export interface PhotoRecordRow extends PhotoRecord {
  readonly superseded: SupersededWords;
  readonly seq: number;
  readonly file: PhotoFile;
  /** The file's name when it was added. */
  readonly name: string;
  readonly addedAt: string;
  /** In how many stories it is. */
  readonly uses: number;
}

interface PhotoListRequest {
  readonly filter: PhotoFilter;
  /** An expression of `searchQuery`; null if no word was entered. */
  readonly query: string | null;
  /** The current day of the house, `2026-11-25`: a licence that ended yesterday has expired. */
  readonly today: string;
  readonly limit: number;
  readonly offset: number;
}

const RawRow = z.looseObject({
  seq: z.int(),
  words: z.string(),
  hasCredit: z.union([z.literal(0), z.literal(1)]),
  licenceUntil: z.string().nullable(),
  doNotUse: z.string().nullable(),
  letters: z.string().nullable(),
  superseded: z.string().nullable(),
  updatedAt: z.string(),
  name: z.string(),
  addedAt: z.string(),
  uses: z.int(),
});

/** The words of a picture that say whether its credit names somebody. */
export type CreditWords = Pick<PhotoWords, 'credit' | 'caption' | 'alt'>;

/** Without defaults, since a missing field means that it was not changed. */
function parseSuperseded(json: unknown): SupersededWords {
  const named = z.record(z.string(), z.unknown()).parse(json);
  const words: Record<string, unknown> = PhotoWords.parse(named);
  return Object.fromEntries(
    Object.keys(named).flatMap((field) => (field in words ? [[field, words[field]]] : [])),
  );
}

function mapRow(raw: unknown): PhotoRecordRow {
  const row = RawRow.parse(raw);
  const { seq, words, hasCredit, licenceUntil, doNotUse, letters, updatedAt, name, addedAt, uses } = row;
  return {
    ...{ seq, licenceUntil, doNotUse, updatedAt, name, addedAt, uses },
    file: PhotoFile.parse(raw),
    words: PhotoWords.parse(JSON.parse(words)),
    hasCredit: hasCredit === 1,
    letters: letters === null ? null : GuessedLetters.parse(JSON.parse(letters)),
    superseded: row.superseded === null ? {} : parseSuperseded(JSON.parse(row.superseded)),
  };
}

const columns = `r.seq, p.sha256, p.mime, p.width, p.height, p.bytes, r.words, r.has_credit AS hasCredit,
  r.licence_until AS licenceUntil, r.do_not_use AS doNotUse, r.letters, r.superseded, r.updated_at AS updatedAt, p.name,
  p.added_at AS addedAt, (SELECT count(*) FROM photo_use u WHERE u.sha256 = r.sha256) AS uses`;
const tables = 'photo_record r JOIN photo p ON p.sha256 = r.sha256';
const fits = 'r.seq IN (SELECT rowid FROM photo_fts WHERE photo_fts MATCH @query)';

const filters: Readonly<Record<PhotoFilter, string>> = {
  all: 'TRUE',
  'missing credit': 'r.has_credit = 0',
  'expired licence': 'r.licence_until < @today',
  'do not use': 'r.do_not_use IS NOT NULL',
  unused: 'NOT EXISTS (SELECT 1 FROM photo_use u WHERE u.sha256 = r.sha256)',
};
const counted = (Object.keys(filters) as PhotoFilter[])
  .map((filter) => `count(*) FILTER (WHERE ${filters[filter]}) AS "${filter}"`)
  .join(', ');

/** SQL, and its bound parameters: a picture's new record. */
export const NEW_RECORD = {
  columns: 'sha256, words, has_credit, licence_until, do_not_use, letters, updated_at',
  bound: '@sha256, @words, @hasCredit, @licenceUntil, @doNotUse, @letters, @updatedAt',
  values: (
    sha256: Sha256,
    { words, hasCredit, letters, licenceUntil, doNotUse, updatedAt }: PhotoRecord,
  ) => ({
    ...{ licenceUntil, doNotUse, updatedAt },
    sha256,
    words: JSON.stringify(words),
    hasCredit: hasCredit ? 1 : 0,
    letters: letters && JSON.stringify(letters),
  }),
};

/** The records of the library's pictures, and their search words. */
export function photoRecordRepo(db: Database) {
  const insert = db.prepare(`INSERT INTO photo_record (${NEW_RECORD.columns}) VALUES (${NEW_RECORD.bound})`);
  const lastSeq = db.prepare('SELECT coalesce(max(seq), 0) FROM photo_record').pluck();
  const update = db.prepare(`UPDATE photo_record SET words = @words, has_credit = @hasCredit,
    licence_until = @licenceUntil, do_not_use = @doNotUse, letters = @letters,
    updated_at = @updatedAt WHERE sha256 = @sha256`);
  const setBars = db.prepare(
    'UPDATE photo_record SET licence_until = @licenceUntil, do_not_use = @doNotUse WHERE seq = @seq',
  );
  const supersede = db.prepare('UPDATE photo_record SET superseded = @words WHERE seq = @seq');
  const find = db.prepare(`SELECT ${columns} FROM ${tables} WHERE r.sha256 = ?`);
  const without = db
    .prepare(
      `SELECT sha256 FROM photo WHERE sha256 NOT IN (SELECT sha256 FROM photo_record) ORDER BY added_at, rowid`,
    )
    .pluck();
  const addWords = db.prepare('INSERT INTO photo_fts (rowid, words) VALUES (@seq, @text)');
  const dropWords = db.prepare('DELETE FROM photo_fts WHERE rowid = ?');
  const clearWords = db.prepare("INSERT INTO photo_fts (photo_fts) VALUES ('delete-all')");
  const page = (filter: PhotoFilter, where: string) =>
    db.prepare(`SELECT ${columns} FROM ${tables} WHERE ${filters[filter]} AND ${where}
      ORDER BY r.seq DESC LIMIT @limit OFFSET @offset`);
  const pages = (where: string) =>
    new Map((Object.keys(filters) as PhotoFilter[]).map((filter) => [filter, page(filter, where)]));
  const all = { pages: pages('TRUE'), counts: db.prepare(`SELECT ${counted} FROM photo_record r`) };
  const found = {
    pages: pages(fits),
    counts: db.prepare(`SELECT ${counted} FROM photo_record r WHERE ${fits}`),
  };

  return {
    /** The highest `seq`: the next new record gets the one after it. */
    lastSeq: (): number => lastSeq.get() as number,
    /** Makes the record of a picture that is in the library. `text` is its search text, from `searchText`. */
    insert: (sha256: Sha256, record: PhotoRecord, text: string): void => {
      const { lastInsertRowid } = insert.run(NEW_RECORD.values(sha256, record));
      addWords.run({ seq: lastInsertRowid, text });
    },
    update: (seq: number, sha256: Sha256, record: PhotoRecord, text: string): void => {
      update.run(NEW_RECORD.values(sha256, record));
      dropWords.run(seq);
      addWords.run({ seq, text });
    },
    /** What bars a picture from use. The rest of its record stays as it is. */
    setBars: (seq: number, bars: Pick<PhotoRecord, 'licenceUntil' | 'doNotUse'>): void => {
      setBars.run({ seq, ...bars });
    },
    find: (sha256: Sha256): PhotoRecordRow | null => {
      const row = find.get(sha256);
      return row ? mapRow(row) : null;
    },
    /** Null also for a record that cannot be read: it must not keep the library closed. */
    findReadable: (sha256: Sha256): PhotoRecordRow | null => {
      try {
        return mapRow(find.get(sha256));
      } catch {
        return null;
      }
    },
    /** Removes all words from the search. */
    clearSearch: (): void => {
      clearWords.run();
    },
    /** Replaces the search text of a record. */
    setSearchText: (seq: number, text: string): void => {
      dropWords.run(seq);
      addWords.run({ seq, text });
    },
    /** Keeps a picture’s words from before its file was read again. The rest of its record stays as it is. */
    setSuperseded: (seq: number, words: SupersededWords): void => {
      supersede.run({ seq, words: JSON.stringify(words) });
    },
    /** Pictures of the library that have no record yet, oldest first. */
    without: (): Sha256[] => without.all() as Sha256[],
    /** Newest first. */
    list: ({ filter, query, today, limit, offset }: PhotoListRequest): PhotoRecordRow[] =>
      ((query === null ? all : found).pages.get(filter)?.all({ query, today, limit, offset }) ?? []).map(
        mapRow,
      ),
    /** For each filter, how many of the pictures that match the words it leaves. */
    counts: (query: string | null, today: string): PhotoCounts =>
      PhotoCounts.parse((query === null ? all : found).counts.get({ query, today })),
  };
}
export type PhotoRecordRepo = ReturnType<typeof photoRecordRepo>;
