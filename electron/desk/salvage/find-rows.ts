import { type Cell, readBTreePage, readCell } from '../db/b-tree-page';
import type { Pace } from './pace';
import type { Moment, PageVersions } from './page-versions';
import type { Rank } from './cell-place';
import { type FoundRow, readRow } from './row-reader';
import { type TableName, tableNames, tableShapes } from './table-shapes';
import { freePages, readSchema, type Schema, walkTree } from './trees';
import { isUsable } from './usable-row';

export interface LiveRows {
  readonly schema: Schema;
  /** The rows of each table's tree, in its order. */
  readonly rows: ReadonlyMap<TableName, readonly FoundRow[]>;
  /** Tables of which each page and each row was read. */
  readonly whole: Set<TableName>;
}

/** Reads the rows that the library's own trees lead to. */
export async function findLiveRows(versions: PageVersions, pace: Pace): Promise<LiveRows> {
  const schema = await readSchema(versions, pace);
  const rows = new Map<TableName, FoundRow[]>();
  const whole = new Set<TableName>();
  for (const table of tableNames) {
    const found: FoundRow[] = [];
    rows.set(table, found);
    const root = schema.roots.get(table);
    if (root === undefined) {
      // A library of an earlier build does not have every table.
      if (schema.isWhole) whole.add(table);
      continue;
    }
    let unread = 0;
    const isWhole = await walkTree(
      versions,
      root,
      tableShapes[table].isNumbered,
      pace,
      ({ page, bytes, cells }) => {
        for (const cell of cells) {
          const row = readRow(versions, { page, bytes, cell, at: versions.now, rank: 0 }, [table]);
          if (row) found.push(row);
          else unread += 1;
        }
      },
    );
    if (isWhole && unread === 0) whole.add(table);
  }
  return { schema, rows, whole };
}

/**
 * Looks for rows in pages that no tree has led to: a table that has some there is not whole, however sound its tree is. Another
 * page may have been written over one of it.
 */
export async function findStrays(versions: PageVersions, { whole }: LiveRows, pace: Pace): Promise<void> {
  const free = freePages(versions);
  for (let page = 1; page <= versions.pages; page += 1) {
    if (pace.isDue()) {
      pace.tell({ step: 'reading', done: page, of: versions.pages });
      await pace.rest();
    }
    if (free.has(page) || versions.isUsed(page)) continue;
    const bytes = versions.read(page, versions.now);
    for (const row of bytes ? rowsInPage(versions, bytes, page, versions.now, 1) : [])
      if (isUsable(row)) whole.delete(row.table);
  }
}

/** The rows in the cells of a page, if it is one of a tree. */
function rowsInPage(versions: PageVersions, bytes: Buffer, page: number, at: Moment, rank: Rank): FoundRow[] {
  const read = readBTreePage(bytes, page, versions.pageSize);
  if (!read || read.kind === 'table interior') return [];
  const tables = read.kind === 'table leaf' ? NUMBERED : SORTED;
  return read.cells.flatMap((cell) => readRow(versions, { page, bytes, cell, at, rank }, tables) ?? []);
}

/** Looks for rows in every version of every page that no tree has led to, and in the bytes of damaged ones. */
export async function searchAllPages(
  versions: PageVersions,
  pace: Pace,
  hear: (row: FoundRow) => void,
): Promise<void> {
  const free = freePages(versions);
  let done = 0;
  for (const { page, at, isOlder } of versions.all()) {
    if (pace.isDue()) {
      pace.tell({ step: 'reading', done, of: versions.pages });
      await pace.rest();
    }
    done = page;
    if (!isOlder && versions.isUsed(page)) continue;
    const bytes = versions.read(page, at);
    if (!bytes) continue;
    const rank: Rank = isOlder || free.has(page) ? 2 : 1;
    rowsInPage(versions, bytes, page, at, rank).forEach(hear);
    if (readBTreePage(bytes, page, versions.pageSize)?.isSound) continue;
    for (const [kind, tables] of [['table leaf', NUMBERED] as const, ['index leaf', SORTED] as const]) {
      for (let place = 0; place < bytes.length - 4; place += 1) {
        // Byte by byte: what is left of an older row can reach into the next one.
        const cell = looseCell(bytes, place, kind);
        const row = cell && readRow(versions, { page, bytes, cell, at, rank: 3 }, tables);
        if (row) hear(row);
      }
    }
  }
}

const NUMBERED = tableNames.filter((table) => tableShapes[table].isNumbered);
const SORTED = tableNames.filter((table) => !tableShapes[table].isNumbered);

/** A cell among other bytes; null if none of our rows can begin like this. Fast, because it runs for every byte. */
function looseCell(bytes: Buffer, at: number, kind: 'table leaf' | 'index leaf'): Cell | null {
  let body = afterVarint(bytes, at);
  if (kind === 'table leaf') body = afterVarint(bytes, body);
  return beginsRow(bytes, body) ? readCell(bytes, at, kind, bytes.length) : null;
}

/** The longest list of types that our rows have, in bytes, and the longest of a row of two texts. */
const [MOST_TYPES, MOST_OF_TWO] = [60, 6];
/** The type of an identifier, and the first byte of that of a hash. */
const [ID, HASH] = [85, 129];

/** Whether the size of a list of types is here, and its first types are those of one of our tables. */
function beginsRow(bytes: Buffer, at: number): boolean {
  const size = bytes[at] ?? 0;
  if (size < 3 || size > MOST_TYPES) return false;
  const [first, second] = [bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  if (first === ID) return true;
  if (first === 0) return second === ID || second === HASH;
  if (first === HASH) return second === 13;
  return size <= MOST_OF_TWO && first >= 13 && first % 2 === 1;
}

function afterVarint(bytes: Buffer, at: number): number {
  let end = at;
  while (end < at + 8 && (bytes[end] ?? 0) > 127) end += 1;
  return end + 1;
}
