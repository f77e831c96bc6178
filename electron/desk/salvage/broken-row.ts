import type { CellPlace } from './cell-place';
import type { PageVersions } from './page-versions';

/** A row of which one part is gone: that part is zeroes. */
export interface BrokenRow {
  readonly bytes: Buffer;
  /** What is gone, in bytes from the row's beginning. */
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a row whose chain of pages breaks. A page that leads nowhere is taken as broken, whatever else it says. SQLite mostly writes
 * a row's pages side by side, so the rest is looked for behind the broken page. It counts as found if it ends where the row does and
 * `isTail` recognises it; otherwise all from the break on is gone.
 */
export function readBroken(
  versions: PageVersions,
  { bytes, cell, at, rank }: CellPlace,
  isTail: (row: BrokenRow) => boolean,
): BrokenRow | null {
  const perPage = versions.pageSize - 4;
  if (cell.overflow === 0 || cell.length > versions.pages * versions.pageSize + cell.local) return null;
  const row = Buffer.alloc(cell.length);
  bytes.copy(row, 0, cell.bodyAt, cell.bodyAt + cell.local);
  const seen = new Set<number>();
  /** The page that continues the row, if it can be one of a chain with so many bytes left. */
  const partAt = (page: number, left: number): { readonly part: Buffer; readonly next: number } | null => {
    if (seen.has(page) || !versions.spend(1)) return null;
    const read = versions.read(page, at);
    const next = read?.readUInt32BE(0) ?? 0;
    const canBe = left > perPage ? next > 0 && next <= versions.pages && !seen.has(next) : next === 0;
    seen.add(page);
    return read && canBe ? { part: read.subarray(4, 4 + Math.min(perPage, left)), next } : null;
  };
  let from = cell.local;
  let page = cell.overflow;
  for (;;) {
    const found = partAt(page, row.length - from);
    if (!found) break;
    found.part.copy(row, from);
    if (rank === 0) versions.use(page);
    from += found.part.length;
    page = found.next;
    if (from >= row.length) return null;
  }
  const to = Math.min(row.length, from + perPage);
  const gone = { bytes: row, from, to: row.length };
  const pages: number[] = [];
  for (let filled = to, next = page + 1; filled < row.length;) {
    const found = partAt(next, row.length - filled);
    if (!found) return { ...gone, bytes: row.fill(0, from) };
    found.part.copy(row, filled);
    filled += found.part.length;
    pages.push(next);
    next = found.next;
  }
  const whole = { bytes: row, from, to };
  if (to === row.length || !isTail(whole)) return { ...gone, bytes: row.fill(0, from) };
  if (rank === 0) pages.forEach(versions.use);
  return whole;
}
