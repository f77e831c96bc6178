/** The kind of a tree's page: rows of a table, keys of an index, or interior pages. Both kinds of index pages hold rows. */
export type PageKind = 'table leaf' | 'table interior' | 'index leaf' | 'index interior';

export interface Cell {
  /** Where it begins and ends in its page. */
  readonly at: number;
  readonly end: number;
  /** The length of its row in bytes; 0 in an interior page of a table. */
  readonly length: number;
  readonly rowid: number;
  /** Where the row begins in the page, and how much of it is there. */
  readonly bodyAt: number;
  readonly local: number;
  /** The page on which the row continues; 0 if all of it is here. */
  readonly overflow: number;
  /** The page below, in interior pages. */
  readonly child: number;
}

export interface BTreePage {
  readonly kind: PageKind;
  readonly cells: readonly Cell[];
  /** The last page below an interior page. */
  readonly right: number;
  /** Whether each byte of the page is accounted for: no cell was dropped or added. */
  readonly isSound: boolean;
}

const KINDS: Readonly<Record<number, PageKind>> = {
  2: 'index interior',
  5: 'table interior',
  10: 'index leaf',
  13: 'table leaf',
};

/** A number of up to nine bytes, and its end; null for one that our files never contain. */
export function readVarint(
  bytes: Buffer,
  at: number,
): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let read = 0; read < 8; read += 1) {
    const byte = bytes[at + read];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 127);
    if (byte < 128) return value <= Number.MAX_SAFE_INTEGER ? { value, end: at + read + 1 } : null;
  }
  return null;
}

/** A row's number. SQLite allows 64 bits: above 2^53 it is the nearest number that JavaScript can represent. */
function readWide(bytes: Buffer, at: number): ReturnType<typeof readVarint> {
  const known = readVarint(bytes, at);
  if (known) return known;
  let value = 0;
  for (let read = 0; read < 9; read += 1) {
    const byte = bytes[at + read];
    if (byte === undefined) return null;
    if (read === 8) return { value: value * 256 + byte, end: at + 9 };
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, end: at + read + 1 };
  }
  return null;
}

/**
 * How large the numbers of rows can be. `ours` are those of tables with saved content; FTS5 gives some of its rows numbers
 * that need 64 bits.
 */
export type RowNumbers = 'ours' | 'any';

/** How much of a row is in its page. https://sqlite.org/fileformat2.html#cell_payload_overflow_pages */
function localPart(length: number, kind: PageKind, usable: number): number {
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const most = kind === 'table leaf' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return length;
  const wanted = least + ((length - least) % (usable - 4));
  return wanted <= most ? wanted : least;
}

/** The cell at a place of a page; null if there cannot be one. Does not trust any length. */
export function readCell(
  bytes: Buffer,
  at: number,
  kind: PageKind,
  usable: number,
  numbers: RowNumbers = 'ours',
): Cell | null {
  const readNumber = numbers === 'ours' ? readVarint : readWide;
  const isInterior = kind === 'table interior' || kind === 'index interior';
  const start = isInterior ? at + 4 : at;
  if (start + 1 > usable) return null;
  const child = isInterior ? bytes.readUInt32BE(at) : 0;
  const first = kind === 'table interior' ? readNumber(bytes, start) : readVarint(bytes, start);
  if (!first) return null;
  const nothing = { rowid: 0, length: 0, local: 0, overflow: 0 };
  if (kind === 'table interior')
    return { ...nothing, at, end: first.end, rowid: first.value, bodyAt: first.end, child };
  const second = kind === 'table leaf' ? readNumber(bytes, first.end) : { value: 0, end: first.end };
  if (!second) return null;
  const length = first.value;
  const local = localPart(length, kind, usable);
  const bodyEnd = second.end + local;
  const hasMore = local < length;
  const end = Math.max(hasMore ? bodyEnd + 4 : bodyEnd, at + 4);
  if (end > usable) return null;
  const overflow = hasMore ? bytes.readUInt32BE(bodyEnd) : 0;
  return { at, end, length, rowid: second.value, bodyAt: second.end, local, overflow, child };
}

/**
 * A page of a tree; null if the bytes are not one. An impossible cell is left out, and the page is then not sound.
 * https://sqlite.org/fileformat2.html#b_tree_pages
 */
export function readBTreePage(
  bytes: Buffer,
  page: number,
  usable: number,
  numbers: RowNumbers = 'ours',
): BTreePage | null {
  // The first page begins with the header of the file.
  const start = page === 1 ? 100 : 0;
  const kind = KINDS[bytes[start] ?? 0];
  if (!kind) return null;
  const isInterior = kind === 'table interior' || kind === 'index interior';
  const count = bytes.readUInt16BE(start + 3);
  const pointers = start + (isInterior ? 12 : 8);
  const contentAt = bytes.readUInt16BE(start + 5) || 65_536;
  const cells: Cell[] = [];
  const firstFree = pointers + 2 * count;
  if (firstFree > usable) return null;
  for (let at = pointers; at < firstFree; at += 2) {
    const cellAt = bytes.readUInt16BE(at);
    const cell = cellAt >= firstFree ? readCell(bytes, cellAt, kind, usable, numbers) : null;
    if (cell) cells.push(cell);
  }
  const free = freeBytes(bytes, bytes.readUInt16BE(start + 1), usable);
  const filled = cells.reduce((sum, { at, end }) => sum + end - at, 0);
  const isSound =
    cells.length === count &&
    free + filled + (bytes[start + 7] ?? 0) === usable - contentAt &&
    contentAt >= firstFree;
  return { kind, cells, right: isInterior ? bytes.readUInt32BE(start + 8) : 0, isSound };
}

/** How many bytes are in the chain of free blocks; NaN for a malformed chain. */
function freeBytes(bytes: Buffer, first: number, usable: number): number {
  let sum = 0;
  // They are in ascending order, so a chain cannot be circular.
  for (let at = first, last = 0; at !== 0;) {
    if (at <= last || at + 4 > usable) return Number.NaN;
    last = at;
    sum += bytes.readUInt16BE(at + 2);
    at = bytes.readUInt16BE(at);
  }
  return sum;
}
