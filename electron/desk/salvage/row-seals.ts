import { changedColumns, isSame, type Seal, sealOf } from '../db/seal-hash';
import { SEALED_TABLES, sealedBy, type SealedTable } from '../db/sealed-tables';
import type { Cell } from '../db/b-tree-page';
import type { LiveRows } from './find-rows';
import type { Pace } from './pace';
import type { PageVersions } from './page-versions';
import { type FoundRow, readBody, readTypes, sizeOf } from './row-reader';
import { columnsOf, type TableName } from './table-shapes';
import { walkTree } from './trees';

/** The seals of rows, made when they were written: see `db/seal.repo.ts`. */
export interface RowSeals {
  /** The columns in which a row is not what was written; null if that is not known. */
  readonly changes: (row: FoundRow) => readonly string[] | null;
  /** The rows that were written, by what names them in `db/sealed-tables.ts`; null if not all seals could be read. */
  readonly named: (table: TableName) => readonly string[] | null;
  /** What names a row among those. */
  readonly nameOf: (row: FoundRow) => string;
}

const tables: ReadonlyMap<string, SealedTable> = new Map(SEALED_TABLES.map((table) => [table.name, table]));

/**
 * Reads the seals of a library. Of one with a damaged log none is used: behind the damage rows may be newer than their seals.
 */
export async function readSeals(versions: PageVersions, { schema }: LiveRows, pace: Pace): Promise<RowSeals> {
  const seals = new Map<string, Map<string, Seal>>();
  const root = schema.roots.get('seal');
  let isWhole = false;
  if (root !== undefined && versions.log !== 'damaged')
    isWhole = await walkTree(versions, root, false, pace, ({ page, bytes, cells }) => {
      for (const cell of cells) {
        const [table, row, sha256, fields] = partsOf(versions, page, bytes, cell);
        if (!table || !row || !sha256 || !fields) continue;
        const ofTable = seals.get(table.toString()) ?? new Map<string, Seal>();
        seals.set(table.toString(), ofTable.set(row.toString(), { sha256, fields }));
      }
    });
  const known = new Map<FoundRow, readonly string[] | null>();
  return {
    changes: (row) => {
      const before = known.get(row);
      if (before !== undefined) return before;
      const found = changesOf(row, seals.get(row.table)?.get(nameOf(row)));
      known.set(row, found);
      return found;
    },
    named: (table) => (isWhole ? [...(seals.get(table)?.keys() ?? [])] : null),
    nameOf,
  };
}

/** The four columns of a seal. */
function partsOf(versions: PageVersions, page: number, bytes: Buffer, cell: Cell): readonly Buffer[] {
  const header = cell.length < versions.pageSize ? readTypes(bytes, cell) : null;
  const body = header && readBody(versions, { page, bytes, cell, at: versions.now, rank: 0 }, cell.length);
  if (!body || header.types.length !== 4) return [];
  let at = header.bodyAt;
  return header.types.map((type) => {
    const part = Buffer.from(body.subarray(at, at + sizeOf(type)));
    at += sizeOf(type);
    return part;
  });
}

const nameOf = (row: FoundRow): string =>
  (tables.get(row.table)?.key ?? []).map((column) => String(row.values[column])).join('/');

function changesOf(row: FoundRow, seal: Seal | undefined): readonly string[] | null {
  const newest = tables.get(row.table);
  if (!newest || !seal) return null;
  const table = sealedBy(newest, seal.fields);
  const text = textOf(row, table);
  const now = text && sealOf(text, table.columns);
  if (!now) return null;
  return isSame(now, seal) ? [] : changedColumns(now, seal, table.columns);
}

/** A row's text as it is sealed, a line of JSON for each column that is not null; null if a part of the row is gone. */
function textOf(row: FoundRow, { columns, bytes = [] }: SealedTable): Buffer | null {
  const shape = columnsOf[row.table];
  const lines: string[] = [];
  for (const name of columns) {
    const column = shape.find((one) => one.name === name);
    const isNumber = name === 'rowid' || column?.sort === 'row';
    const large = column?.isLarge ? row.large() : undefined;
    if (large === null) return null;
    const value = isNumber
      ? row.rowid
      : large
        ? large.toString(bytes.includes(name) ? 'hex' : 'utf8')
        : (row.values[name] ?? null);
    if (value === null) continue;
    lines.push(`${JSON.stringify([name, bytes.includes(name) ? String(value).toUpperCase() : value])}\n`);
  }
  return Buffer.from(lines.join(''));
}
