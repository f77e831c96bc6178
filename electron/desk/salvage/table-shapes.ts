/** What a column can hold; `?` if it can be null. `row` is the number of the row itself, which is null in its record. */
type Sort = 'row' | 'id' | 'id?' | 'hash' | 'hash?' | 'text' | 'text?' | 'number' | 'bytes';

export interface TableShape {
  /** Whether its rows are numbered. The others are sorted by their key, in pages of an index. */
  readonly isNumbered: boolean;
  /** The columns of this build in their order. */
  readonly columns: Readonly<Record<string, Sort>>;
  /** How many of them the first build that had the table wrote. */
  readonly atFirst: number;
}

/** Every table whose rows are saved. A test compares them with the schema. */
export const tableShapes = {
  story: {
    isNumbered: true,
    columns: {
      ...{
        seq: 'row',
        id: 'id',
        revision: 'number',
        status: 'text',
        sha256: 'hash',
        settled_sha256: 'hash?',
      },
      ...{ headline: 'text', opening: 'text', section: 'text', bylines: 'text', language: 'text' },
      ...{ direction: 'text', words: 'number', photos: 'number', photos_unfinished: 'number' },
      ...{ lead_photo: 'hash?', created_at: 'text', updated_at: 'text', touched: 'number' },
      ...{ deleted_at: 'text?', document: 'text' },
    },
    atFirst: 21,
  },
  revision: {
    isNumbered: true,
    columns: {
      ...{ id: 'id', story_id: 'id', parent_id: 'id?', kind: 'text', author: 'text', device: 'text' },
      ...{ at: 'text', headline: 'text', words: 'number', sha256: 'hash', document: 'bytes' },
    },
    atFirst: 11,
  },
  event: {
    isNumbered: true,
    columns: {
      ...{ id: 'id', story_id: 'id', kind: 'text', author: 'text', device: 'text', at: 'text', note: 'text' },
      sha256: 'hash',
    },
    atFirst: 8,
  },
  photo: {
    isNumbered: true,
    columns: {
      ...{ sha256: 'hash', mime: 'text', width: 'number', height: 'number', bytes: 'number', words: 'text' },
      ...{ name: 'text', added_at: 'text', reading: 'number' },
    },
    atFirst: 8,
  },
  photo_record: {
    isNumbered: true,
    columns: {
      ...{ seq: 'row', sha256: 'hash', words: 'text', has_credit: 'number', licence_until: 'text?' },
      ...{ do_not_use: 'text?', updated_at: 'text', letters: 'text?', superseded: 'text?' },
    },
    atFirst: 7,
  },
  photo_note: { isNumbered: false, columns: { sha256: 'hash', notes: 'text' }, atFirst: 2 },
  photo_original: {
    isNumbered: false,
    columns: { photo_sha256: 'hash', sha256: 'hash', ending: 'text', bytes: 'number' },
    atFirst: 4,
  },
  intake_report: { isNumbered: true, columns: { story_id: 'id', report: 'text' }, atFirst: 2 },
  intake_source: { isNumbered: true, columns: { story_id: 'id', name: 'text', bytes: 'bytes' }, atFirst: 3 },
  damaged_text: {
    isNumbered: false,
    columns: { story_id: 'id', sha256: 'hash', found_sha256: 'hash', found_at: 'text', document: 'bytes' },
    atFirst: 5,
  },
  // After all whose first column is a text of a certain form.
  setting: { isNumbered: true, columns: { key: 'text', value: 'text' }, atFirst: 2 },
} as const satisfies Readonly<Record<string, TableShape>>;

export type TableName = keyof typeof tableShapes;

export const tableNames = Object.keys(tableShapes) as readonly TableName[];

/** Columns that are read when they are asked for: the rest of a row is small. */
const LARGE: ReadonlySet<string> = new Set(['document', 'report', 'bytes', 'value', 'notes']);

export interface Column {
  readonly name: string;
  readonly sort: Sort;
  readonly isLarge: boolean;
}

/** The columns of a table, in order. Only the last can be large: what is before it is read without it. */
export const columnsOf: Readonly<Record<TableName, readonly Column[]>> = Object.fromEntries(
  tableNames.map((table) => {
    const columns = Object.entries(tableShapes[table].columns);
    return [
      table,
      columns.map(([name, sort], at) => ({
        ...{ name, sort, isLarge: at === columns.length - 1 && LARGE.has(name) && sort !== 'number' },
      })),
    ];
  }),
) as unknown as Readonly<Record<TableName, readonly Column[]>>;

/** How many columns a later build may have appended. */
const APPENDED = 8;

const FIXED: Partial<Record<Sort, number>> = { id: 36, hash: 64 };

/** Whether a record's type of a column can be one of this sort. https://sqlite.org/fileformat2.html#record_format */
function fits(sort: Sort, type: number): boolean {
  if (sort === 'row') return type === 0;
  if (sort.endsWith('?')) return type === 0 || fits(sort.slice(0, -1) as Sort, type);
  if (sort === 'number') return (type >= 1 && type <= 6) || type === 8 || type === 9;
  if (sort === 'bytes') return type >= 12 && type % 2 === 0;
  const length = FIXED[sort];
  return type >= 13 && type % 2 === 1 && (length === undefined || type === 13 + 2 * length);
}

/** Whether the types of a record are those of a row of this table, as any build has written it. */
export function hasShape(table: TableName, types: readonly number[]): boolean {
  const columns = columnsOf[table];
  if (types.length < tableShapes[table].atFirst || types.length > columns.length + APPENDED) return false;
  return columns.every(({ sort }, at) => at >= types.length || fits(sort, types[at] ?? 0));
}
