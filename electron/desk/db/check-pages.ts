import { type BTreePage, type Cell, readBTreePage } from './b-tree-page';
import { parseHeader } from './database-header';
import type { InParts } from '../in-parts';

/** A table or an index of a database. */
export interface Tree {
  readonly name: string;
  /** Its first page. */
  readonly root: number;
  /** Whether its rows are numbered. The others are sorted by their key, in pages of an index. */
  readonly isNumbered: boolean;
}

/** The position of a check: in which tree, and below which page under its first. */
export interface CheckPlace {
  readonly tree: string;
  readonly below: number;
}

export interface CheckedFile {
  /** In bytes; the whole page is used. */
  readonly pageSize: number;
  /** How many pages the file has. */
  readonly pages: number;
  /** A page of the file, valid until the next one is read. Throws what `node:fs` throws. */
  readonly read: (page: number) => Buffer;
  readonly trees: readonly Tree[];
}

/** A fault of a page; ends the check. */
class Wrong extends Error {}

/** SQLite never uses the page with this byte. https://sqlite.org/fileformat2.html#the_lock_byte_page */
const LOCK_BYTE = 0x4000_0000;

/**
 * Looks at every page of a database file that nobody writes to meanwhile: each is in one tree, one long row or the list of
 * free ones, only once; each tree has its leaves at one depth and its rows in order; each byte of a page is accounted for. That is
 * what SQLite relies on when it writes, and what its `quick_check` looks for, except the content of the rows.
 *
 * Free pages come first, because SQLite writes to them. The trees follow, beginning at `from` and wrapping round, so a check
 * that was stopped can resume. Yields the number of pages checked, at least every few hundred pages unless one row is longer.
 * Returns what is wrong, as a clause; null if nothing is. Throws what `read` throws.
 * @param tell - is called with the position of the check, each time before it continues
 */
export function* checkPages(
  file: CheckedFile,
  from: CheckPlace | null,
  tell: (place: CheckPlace) => void,
): InParts<string | null> {
  try {
    const used = pagesUsed(file);
    yield* checkFree(file, used);
    const first = Math.max(0, from ? file.trees.findIndex(({ name }) => name === from.tree) : 0);
    const trees = [...file.trees.slice(first), ...file.trees.slice(0, first)];
    for (const [at, tree] of trees.entries())
      yield* checkTree(file, used, tree, at === 0 && from?.tree === tree.name ? from.below : 0, tell);
    const unused = used.firstUnused();
    return unused === null ? null : `page ${unused} is in use nowhere`;
  } catch (failure) {
    if (failure instanceof Wrong) return failure.message;
    throw failure;
  }
}

type Used = ReturnType<typeof pagesUsed>;

/** Which pages have been seen so far. */
function pagesUsed({ pages, pageSize }: CheckedFile) {
  const seen = new Uint8Array(pages + 1);
  seen[0] = 1;
  const locked = LOCK_BYTE / pageSize + 1;
  if (locked <= pages) seen[locked] = 1;
  return {
    /** Throws for a page that is not in the file, or that was seen before. */
    take: (page: number, as: string): void => {
      if (page < 1 || page > pages) throw new Wrong(`${as} names page ${page}, which is not there`);
      if (seen[page] === 1) throw new Wrong(`page ${page} is in use twice, once by ${as}`);
      seen[page] = 1;
    },
    firstUnused: (): number | null => {
      const page = seen.indexOf(0);
      return page < 0 ? null : page;
    },
  };
}

/** https://sqlite.org/fileformat2.html#the_freelist */
function* checkFree(file: CheckedFile, used: Used): InParts<void> {
  const as = 'the list of free pages';
  const header = Buffer.from(file.read(1).subarray(0, 100));
  if (parseHeader(header).pages > file.pages) throw new Wrong('the file is cut short');
  let count = 0;
  for (let trunk = header.readUInt32BE(32); trunk !== 0;) {
    used.take(trunk, as);
    const bytes = file.read(trunk);
    const leaves = bytes.readUInt32BE(4);
    if (leaves > file.pageSize / 4 - 2) throw new Wrong(`${as} is damaged on page ${trunk}`);
    for (let at = 0; at < leaves; at += 1) used.take(bytes.readUInt32BE(8 + 4 * at), as);
    count += 1 + leaves;
    trunk = bytes.readUInt32BE(0);
    yield 1 + leaves;
  }
  if (count !== header.readUInt32BE(36)) throw new Wrong(`${as} is not as long as it says`);
}

interface Walk {
  readonly file: CheckedFile;
  readonly used: Used;
  readonly tree: Tree;
  /** How far below the first page the leaves are; null until one was seen. */
  depth: number | null;
  /** How many pages were looked at since the last yield. */
  looked: number;
}

/** Pages between two yields. */
const PART = 250;

function* checkTree(
  file: CheckedFile,
  used: Used,
  tree: Tree,
  from: number,
  tell: (place: CheckPlace) => void,
): InParts<void> {
  const walk: Walk = { file, used, tree, depth: null, looked: 0 };
  used.take(tree.root, tree.name);
  const root = look(walk, tree.root);
  if (tree.isNumbered) checkOrder(tree, tree.root, root.cells, ALL);
  const below = childrenOf(root);
  yield* checkRows(walk, root);
  if (below.length === 0) return;
  const first = from < below.length ? from : 0;
  for (let step = 0; step < below.length; step += 1) {
    const at = (first + step) % below.length;
    tell({ tree: tree.name, below: at });
    yield* checkBelow(walk, below[at]!, boundsBelow(root, at, ALL), 1);
  }
  yield walk.looked;
}

/** The numbers that the rows of a page may have: above `over`, at most `to`. */
interface Bounds {
  readonly over: number;
  readonly to: number;
}

const ALL: Bounds = { over: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function* checkBelow(walk: Walk, page: number, bounds: Bounds, depth: number): InParts<void> {
  const { used, tree } = walk;
  used.take(page, tree.name);
  const read = look(walk, page);
  if (tree.isNumbered) checkOrder(tree, page, read.cells, bounds);
  if (read.kind.endsWith('interior')) yield* checkRows(walk, read);
  else {
    walk.depth ??= depth;
    if (walk.depth !== depth) throw new Wrong(`${tree.name} has page ${page} at another depth than the rest`);
    yield* checkRows(walk, read);
  }
  for (const [at, child] of childrenOf(read).entries())
    yield* checkBelow(walk, child, boundsBelow(read, at, bounds), depth + 1);
}

function look(walk: Walk, page: number): BTreePage {
  const { file, tree } = walk;
  const read = readBTreePage(file.read(page), page, file.pageSize, 'any');
  if (!read?.isSound || read.kind.startsWith('table') !== tree.isNumbered)
    throw new Wrong(`page ${page} of ${tree.name} is damaged`);
  walk.looked += 1;
  return read;
}

const childrenOf = ({ kind, cells, right }: BTreePage): readonly number[] =>
  kind.endsWith('interior') ? [...cells.map(({ child }) => child), right] : [];

const boundsBelow = ({ cells }: BTreePage, at: number, { over, to }: Bounds): Bounds => ({
  over: cells[at - 1]?.rowid ?? over,
  to: cells[at]?.rowid ?? to,
});

function checkOrder({ name }: Tree, page: number, cells: readonly Cell[], { over, to }: Bounds): void {
  let last = over;
  for (const { rowid } of cells) {
    // Larger numbers that differ can look alike.
    const isLater = rowid > last || (rowid === last && rowid > Number.MAX_SAFE_INTEGER);
    if (!isLater || rowid > to) throw new Wrong(`page ${page} of ${name} has its rows in another order`);
    last = rowid;
  }
}

/** The pages on which rows of a page continue. https://sqlite.org/fileformat2.html#cell_payload_overflow_pages */
function* checkRows(walk: Walk, { cells }: BTreePage): InParts<void> {
  const { file, used, tree } = walk;
  for (const { length, local, overflow } of cells) {
    let left = length - local;
    for (let page = overflow; left > 0;) {
      used.take(page, tree.name);
      left -= file.pageSize - 4;
      walk.looked += 1;
      const next = file.read(page).readUInt32BE(0);
      if (left <= 0 && next !== 0)
        throw new Wrong(`a row of ${tree.name} goes on behind its end on page ${next}`);
      page = next;
    }
    if (walk.looked < PART) continue;
    yield walk.looked;
    walk.looked = 0;
  }
}
