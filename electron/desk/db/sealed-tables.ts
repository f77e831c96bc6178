import type { Database } from 'better-sqlite3';
import { splitUserVersion } from './database-header';

/** A table whose rows are sealed. */
export interface SealedTable {
  readonly name: string;
  /** The columns that name a row; a story's id comes first if the row belongs to one. */
  readonly key: readonly [string, ...string[]];
  /** The indexed column by which all rows are read in parts; null for a table of a few rows. */
  readonly order: string | null;
  /**
   * The columns that are sealed, in the order of a row's text and of its CRCs. Only ever add at the end. A column that is null in old
   * rows needs nothing else: what is null is not in a row's text, so the old seals stay true. Any other is also in `since`.
   */
  readonly columns: readonly string[];
  /**
   * Columns that older rows have as well, each with the first version of the schema in which it is sealed. Rows of an older
   * database have seals without it, until the migration to that version seals them again.
   */
  readonly since?: Readonly<Record<string, number>>;
  /** Columns that hold bytes. */
  readonly bytes?: readonly string[];
  /**
   * Columns that are not sealed, each with what checks it instead. `rowid` is the order of rows; if nothing depends on it, this says
   * so.
   */
  readonly unsealed?: Readonly<Record<string, string>>;
}

const HASHED = 'its SHA-256 is in the row and is sealed';
/** Why `rowid` is not sealed. */
const BY_KEY = 'rows are read by their key';
/** The migration that seals the order of events and exports: `0019-order-of-history.ts`. */
const ORDER = 19;

/** Every table whose rows contain information that is nowhere else. The last has what was found broken in the others. */
export const SEALED_TABLES: readonly SealedTable[] = [
  {
    name: 'story',
    key: ['id'],
    order: 'id',
    columns: [
      ...['seq', 'id', 'revision', 'status', 'sha256', 'settled_sha256', 'headline', 'opening', 'section'],
      ...['bylines', 'language', 'direction', 'words', 'photos', 'photos_unfinished', 'lead_photo'],
      ...['created_at', 'updated_at', 'touched', 'deleted_at'],
    ],
    unsealed: { document: HASHED },
  },
  {
    name: 'revision',
    key: ['story_id', 'id'],
    order: 'id',
    columns: [
      // The order of versions. VACUUM keeps it in a table that has an index, as all of these have.
      'rowid',
      ...['id', 'story_id', 'parent_id', 'kind', 'author', 'device', 'at', 'headline', 'words', 'sha256'],
    ],
    unsealed: { document: HASHED },
  },
  {
    name: 'event',
    key: ['story_id', 'id'],
    order: 'id',
    columns: ['id', 'story_id', 'kind', 'author', 'device', 'at', 'note', 'sha256', 'rowid'],
    since: { rowid: ORDER },
  },
  {
    name: 'story_address',
    key: ['story_id'],
    order: 'story_id',
    columns: ['story_id', 'name', 'section', 'first_published', 'embargo'],
  },
  {
    name: 'intake_report',
    key: ['story_id'],
    order: 'story_id',
    columns: ['story_id', 'report'],
    unsealed: { rowid: BY_KEY },
  },
  {
    name: 'intake_source',
    key: ['story_id'],
    order: 'story_id',
    columns: ['story_id', 'name', 'bytes'],
    bytes: ['bytes'],
    unsealed: { rowid: BY_KEY },
  },
  {
    name: 'damaged_text',
    key: ['story_id', 'sha256', 'found_sha256'],
    order: null,
    columns: ['story_id', 'sha256', 'found_sha256', 'found_at'],
    unsealed: { document: HASHED },
  },
  {
    name: 'pending_export',
    key: ['story_id', 'id'],
    order: null,
    columns: ['id', 'story_id', 'step', 'plan', 'rowid'],
    since: { rowid: ORDER },
  },
  {
    name: 'photo',
    key: ['sha256'],
    order: 'sha256',
    columns: ['sha256', 'mime', 'width', 'height', 'bytes', 'words', 'name', 'added_at', 'reading'],
    unsealed: { rowid: 'only decides which file is read again first, and which lost record is made first' },
  },
  {
    name: 'photo_record',
    key: ['sha256'],
    order: 'sha256',
    columns: [
      ...['seq', 'sha256', 'words', 'has_credit', 'licence_until', 'do_not_use', 'updated_at', 'letters'],
      'superseded',
    ],
  },
  { name: 'photo_note', key: ['sha256'], order: 'sha256', columns: ['sha256', 'notes'] },
  {
    name: 'photo_original',
    key: ['photo_sha256'],
    order: 'photo_sha256',
    columns: ['photo_sha256', 'sha256', 'ending', 'bytes'],
  },
  { name: 'setting', key: ['key'], order: null, columns: ['key', 'value'], unsealed: { rowid: BY_KEY } },
  {
    name: 'seal_broken',
    key: ['id'],
    order: null,
    columns: ['id', 'tbl', 'row', 'found', 'fields', 'found_at', 'accepted_at', 'accepted_by'],
    bytes: ['found'],
  },
];

/** The sealed tables with the columns that the seals of this database have: fewer if its schema is older than this build's. */
export function sealedTablesIn(db: Database): readonly SealedTable[] {
  const { version } = splitUserVersion(Number(db.pragma('user_version', { simple: true })));
  return SEALED_TABLES.map((table) => ({
    ...table,
    columns: table.columns.filter((column) => version >= (table.since?.[column] ?? 0)),
  }));
}

/**
 * A table with the columns that this seal has, for a file whose version nobody can vouch for. `fields` are its CRCs, four bytes
 * each.
 */
export const sealedBy = (table: SealedTable, fields: Buffer): SealedTable => ({
  ...table,
  columns: table.columns.filter(
    (column, at) => table.since?.[column] === undefined || at * 4 < fields.length,
  ),
});

/** Tables whose rows are not sealed, each with what checks it instead. */
export const UNSEALED_TABLES: Readonly<Record<string, string>> = {
  seal: 'the sum in seal_root',
  seal_root: 'adds up to what the seals do, and has a hash of its own',
  photo_use: 'verify compares it with the photos that stand in each story',
  story_fts: 'verify compares it with what each story says',
  photo_fts: 'verify compares it with what each record says',
};

const OF_STORY = 'what the story’s text says';
const OF_FILE = 'the photo’s file';

/**
 * Columns that are derived from something else, each with what `verify` compares it with, sealed or not. The other columns are
 * only sealed, since their information is nowhere else.
 */
export const DERIVED_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  story: {
    ...{ id: OF_STORY, sha256: OF_STORY, document: 'its SHA-256', headline: OF_STORY, opening: OF_STORY },
    ...{ section: OF_STORY, bylines: OF_STORY, language: OF_STORY, direction: OF_STORY, words: OF_STORY },
    ...{ photos: OF_STORY, photos_unfinished: OF_STORY, lead_photo: OF_STORY, touched: 'its search text' },
  },
  revision: {
    ...{ story_id: 'its text', headline: 'its text', words: 'its text', sha256: 'its text' },
    document: 'its SHA-256',
  },
  story_address: {
    ...{
      story_id: 'the stories',
      name: OF_STORY,
      section: OF_STORY,
      first_published: OF_STORY,
      embargo: OF_STORY,
    },
  },
  damaged_text: { found_sha256: 'its text', document: 'its SHA-256' },
  photo: { sha256: OF_FILE, bytes: OF_FILE, mime: OF_FILE },
  photo_original: { sha256: OF_FILE, ending: OF_FILE, bytes: OF_FILE },
  photo_record: { seq: 'its search text', sha256: 'the photos', has_credit: 'its words' },
  photo_use: { sha256: 'the photos in each story', story_id: 'the photos in each story' },
};

/** SQL: what identifies a row. `of` is `NEW.`, `OLD.` or nothing. */
export const keySql = ({ key }: SealedTable, of = ''): string =>
  key.map((column) => `CAST(${of}${column} AS TEXT)`).join(` || '/' || `);

/**
 * SQL: a row's text, a line of JSON for each column that is not null, as bytes: `["status","draft"]`. JSON has no bare line
 * break.
 */
export const textSql = ({ columns, bytes = [] }: SealedTable, of = ''): string => {
  const lines = columns.map((column) => {
    const value = bytes.includes(column) ? `hex(${of}${column})` : `${of}${column}`;
    return `CASE WHEN ${of}${column} IS NULL THEN '' ELSE json_array('${column}', ${value}) || char(10) END`;
  });
  return `CAST(${lines.join(' || ')} AS BLOB)`;
};

/** SQL: finds the row that @row identifies, by an index and then by its whole key. */
export const whereSql = (table: SealedTable): string => {
  const [first, ...more] = table.key;
  const whole = `${keySql(table)} = @row`;
  if (more.length === 0) return `${first} = @row`;
  const named =
    table.order === null
      ? `${first} = substr(@row, 1, instr(@row, '/') - 1)`
      : `${table.order} = substr(@row, instr(@row, '/') + 1)`;
  return `${named} AND ${whole}`;
};
