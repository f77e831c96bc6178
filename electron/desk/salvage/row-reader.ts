import { type Cell, readVarint } from '../db/b-tree-page';
import { type BrokenRow, readBroken } from './broken-row';
import type { CellPlace, Rank } from './cell-place';
import type { PageVersions } from './page-versions';
import { type Column, columnsOf, hasShape, type TableName, tableNames, tableShapes } from './table-shapes';

export type Value = string | number | null;

/** A row as it is on the disk: the form of its columns was checked, but not what they say. */
export interface FoundRow {
  readonly table: TableName;
  readonly rowid: number;
  readonly rank: Rank;
  /** All columns but the large one. A column of a later build than the one that wrote the row is null. */
  readonly values: Readonly<Record<string, Value>>;
  /** Columns that could not be read. Of a text, `values` has what is left, with zeroes in place of what is gone; of others, null. */
  readonly lost: readonly string[];
  /** Reads the large column; null if a part of it is gone. Empty if the table has none. */
  readonly large: () => Buffer | null;
}

/** The longest text before the large column that is read, in bytes: no desk writes that much. */
const MOST_BEFORE = 2 ** 24;

/** The row in a cell; null if it is one of none of these tables. Spends what it reads on the versions' budget. */
export function readRow(
  versions: PageVersions,
  place: CellPlace,
  tables: readonly TableName[] = tableNames,
): FoundRow | null {
  const { bytes, cell, rank } = place;
  const header = readTypes(bytes, cell);
  if (!header) return null;
  const { types, bodyAt } = header;
  const table = tables.find((name) => hasShape(name, types));
  if (!table) return null;
  const sizes = types.map(sizeOf);
  if (bodyAt + sizes.reduce((sum, size) => sum + size, 0) !== cell.length) return null;
  const columns = columnsOf[table];
  const last = columns.at(-1);
  const small = last?.isLarge ? columns.slice(0, -1) : columns;
  const smallEnd = bodyAt + sizes.slice(0, small.length).reduce((sum, size) => sum + size, 0);
  if (smallEnd > MOST_BEFORE) return null;
  const columnsIn = (body: Buffer, gone: readonly [from: number, to: number] | null): Columns => {
    const values: Record<string, Value> = {};
    const lost: string[] = [];
    let at = bodyAt;
    small.forEach(({ name }, index) => {
      const end = at + (sizes[index] ?? 0);
      const isGone = gone !== null && end > at && at < gone[1] && end > gone[0];
      if (isGone) lost.push(name);
      const isAllGone = isGone && (at >= gone[0] || (types[index] ?? 0) < 13) && end <= gone[1];
      values[name] = index < types.length && !isAllGone ? valueOf(body, at, types[index] ?? 0) : null;
      at = end;
    });
    return { values, lost };
  };
  const body = readBody(versions, place, smallEnd);
  const found = body
    ? columnsIn(body, null)
    : last?.isLarge || rank > 1
      ? null
      : columnsOfBroken(versions, place, ({ bytes: part, from, to }) => columnsIn(part, [from, to]));
  // What a row is of is in its first columns.
  if (!found || small.slice(0, 2).some(({ name }) => found.lost.includes(name))) return null;
  const { values, lost } = found;
  if (!hasRightForms(small, values, rank)) return null;
  const largeEnd = smallEnd + (last?.isLarge ? (sizes[columns.length - 1] ?? 0) : 0);
  const rowid = tableShapes[table].isNumbered ? cell.rowid : 0;
  return { table, rowid, rank, values, lost, large: largeReader(versions, place, smallEnd, largeEnd) };
}

type Columns = Pick<FoundRow, 'values' | 'lost'>;

/** Of a row whose chain of pages breaks. What is behind the break is recognised by a hash or an instant of time. */
function columnsOfBroken(
  versions: PageVersions,
  place: CellPlace,
  columnsIn: (row: BrokenRow) => Columns,
): Columns | null {
  const isTail = (row: BrokenRow): boolean => {
    const { values, lost } = columnsIn(row);
    const names = Object.keys(values);
    const after = names.slice(names.indexOf(lost.at(-1) ?? '') + 1);
    return after.some((name) => RECOGNISABLE.test(String(values[name])));
  };
  const row = readBroken(versions, place, isTail);
  return row && columnsIn(row);
}

const RECOGNISABLE = /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|[0-9a-f]{64})$/;

/** Keeps no pages: those of all rows together would be the whole file. */
function largeReader(
  versions: PageVersions,
  { page, cell, at, rank }: CellPlace,
  from: number,
  to: number,
): FoundRow['large'] {
  return () => {
    if (from === to) return Buffer.alloc(0);
    const bytes = versions.read(page, at);
    return (bytes && readBody(versions, { page, bytes, cell, at, rank }, to)?.subarray(from)) ?? null;
  };
}

/** The columns' types, which are before the columns; null if they are not all in the page or cannot be. */
export function readTypes(
  bytes: Buffer,
  cell: Cell,
): { readonly types: number[]; readonly bodyAt: number } | null {
  const end = cell.bodyAt + cell.local;
  const size = readVarint(bytes, cell.bodyAt);
  if (!size || size.value < 2 || cell.bodyAt + size.value > end) return null;
  const types: number[] = [];
  let at = size.end;
  while (at < cell.bodyAt + size.value) {
    const type = readVarint(bytes, at);
    if (!type) return null;
    types.push(type.value);
    at = type.end;
  }
  return at === cell.bodyAt + size.value ? { types, bodyAt: size.value } : null;
}

const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

export const sizeOf = (type: number): number =>
  type < 12 ? (SIZES[type] ?? 0) : (type - (type % 2 === 0 ? 12 : 13)) / 2;

export function valueOf(bytes: Buffer, at: number, type: number): Value {
  if (type === 8 || type === 9) return type - 8;
  if (type >= 1 && type <= 5) return bytes.readIntBE(at, SIZES[type] ?? 1);
  if (type === 6) return Number(bytes.readBigInt64BE(at));
  return type >= 13 ? bytes.toString('utf8', at, at + sizeOf(type)) : null;
}

/** Bytes from the beginning of a row, along its chain of pages; null if the chain breaks or is far longer than any file's. */
export function readBody(
  versions: PageVersions,
  { bytes, cell, at, rank }: CellPlace,
  length: number,
): Buffer | null {
  if (length > cell.length || length > versions.pages * versions.pageSize + cell.local) return null;
  const parts = [bytes.subarray(cell.bodyAt, cell.bodyAt + Math.min(cell.local, length))];
  let got = parts[0]?.length ?? 0;
  let next = cell.overflow;
  const seen = new Set<number>();
  while (got < length) {
    if (seen.has(next) || !versions.spend(1)) return null;
    seen.add(next);
    const page = versions.read(next, at);
    if (!page) return null;
    if (rank === 0) versions.use(next);
    const part = page.subarray(4, Math.min(versions.pageSize, 4 + length - got));
    parts.push(part);
    got += part.length;
    next = page.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

/** Outside its table, a row is recognised only by the form of its content. */
function hasRightForms(
  columns: readonly Column[],
  values: Readonly<Record<string, Value>>,
  rank: Rank,
): boolean {
  if (rank === 0) return true;
  return columns.every(({ name, sort }) => {
    const value = values[name];
    if (value === null || value === undefined) return true;
    if (sort === 'id' || sort === 'id?') return ID.test(String(value));
    return sort === 'hash' || sort === 'hash?' ? HASH.test(String(value)) : true;
  });
}
