import { type Cell, readBTreePage } from '../db/b-tree-page';
import type { Pace } from './pace';
import type { PageVersions } from './page-versions';
import { readBody, readTypes, sizeOf, valueOf } from './row-reader';

/** A page of a tree that holds rows. */
export interface TreePage {
  readonly page: number;
  readonly bytes: Buffer;
  readonly cells: readonly Cell[];
}

/** Goes through a tree as it is now. Damage ends only what is below it. `hear` gets each page that holds rows. */
export async function walkTree(
  versions: PageVersions,
  root: number,
  isNumbered: boolean,
  pace: Pace,
  hear: (page: TreePage) => void,
): Promise<boolean> {
  const [leaf, interior] = isNumbered
    ? (['table leaf', 'table interior'] as const)
    : (['index leaf', 'index interior'] as const);
  const seen = new Set([root]);
  const waiting = [root];
  let isWhole = true;
  let lastRow = Number.NEGATIVE_INFINITY;
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    if (pace.isDue()) await pace.rest();
    const bytes = versions.read(page, versions.now);
    const read = bytes && readBTreePage(bytes, page, versions.pageSize);
    if (!bytes || !read || (read.kind !== leaf && read.kind !== interior)) {
      isWhole = false;
      continue;
    }
    if (read.isSound) versions.use(page);
    else isWhole = false;
    if (read.kind === interior) {
      const below = [...read.cells.map(({ child }) => child), read.right];
      const fresh = below.filter((child) => !seen.has(child) && child <= versions.pages);
      if (fresh.length < below.length) isWhole = false;
      for (const child of fresh) seen.add(child);
      waiting.push(...fresh.reverse());
    }
    if (read.kind === interior && isNumbered) continue;
    hear({ page, bytes, cells: read.cells });
    if (!isNumbered) continue;
    for (const { rowid } of read.cells) {
      // A page in the place of another.
      if (rowid <= lastRow) isWhole = false;
      lastRow = rowid;
    }
  }
  return isWhole;
}

export interface Schema {
  /** The first page of each table and index. */
  readonly roots: ReadonlyMap<string, number>;
  readonly isWhole: boolean;
}

/** Reads which trees there are from the first page. https://sqlite.org/fileformat2.html#storage_of_the_sql_database_schema */
export async function readSchema(versions: PageVersions, pace: Pace): Promise<Schema> {
  const roots = new Map<string, number>();
  const isWhole = await walkTree(versions, 1, true, pace, ({ page, bytes, cells }) => {
    for (const cell of cells) {
      const header = readTypes(bytes, cell);
      if (header?.types.length !== 5) continue;
      const { types, bodyAt } = header;
      const end = bodyAt + types.slice(0, 4).reduce((sum, type) => sum + sizeOf(type), 0);
      const body = readBody(
        versions,
        { page, bytes, cell, at: versions.now, rank: 0 },
        Math.min(end, cell.length),
      );
      if (!body || body.length < end) continue;
      let at = bodyAt;
      const [, name, , root] = types.slice(0, 4).map((type) => {
        const value = valueOf(body, at, type);
        at += sizeOf(type);
        return value;
      });
      if (typeof name === 'string' && typeof root === 'number' && root > 1) roots.set(name, root);
    }
  });
  return { roots, isWhole };
}

/** The pages that are free, as the first page says. */
export function freePages(versions: PageVersions): ReadonlySet<number> {
  const free = new Set<number>();
  let next = versions.read(1, versions.now)?.readUInt32BE(32) ?? 0;
  while (next !== 0 && !free.has(next) && versions.spend(1)) {
    const trunk = versions.read(next, versions.now);
    if (!trunk) break;
    free.add(next);
    const count = Math.min(trunk.readUInt32BE(4), versions.pageSize / 4 - 2);
    for (let at = 0; at < count; at += 1) free.add(trunk.readUInt32BE(8 + 4 * at));
    next = trunk.readUInt32BE(0);
  }
  return free;
}
