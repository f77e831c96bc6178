import type { LiveRows } from './find-rows';
import type { FoundRow } from './row-reader';
import type { RowSeals } from './row-seals';
import { type TableName, tableNames } from './table-shapes';
import { isUsable } from './usable-row';

/** What identifies a row in its table. */
export const keyOf = ({ table, values }: FoundRow): string =>
  KEYS[table].map((column) => String(values[column])).join(' ');

const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  story: ['id'],
  revision: ['id'],
  event: ['id'],
  photo: ['sha256'],
  photo_record: ['sha256'],
  photo_note: ['sha256'],
  photo_original: ['photo_sha256'],
  intake_report: ['story_id'],
  intake_source: ['story_id'],
  damaged_text: ['story_id', 'sha256', 'found_sha256'],
  setting: ['key'],
};

/** How many copies of a row are kept: the same row can be in a thousand frames of a log. */
const MOST_COPIES = 12;

/** All copies of each row, the best first. */
export interface Hoard {
  /** In the order of their tables. */
  readonly of: (table: TableName) => readonly (readonly FoundRow[])[];
  readonly add: (row: FoundRow) => void;
}

/**
 * Begins with the rows of the trees. If a table is whole, no other row is added to it, because such a row was deleted. A copy that
 * fits its seal is better than any other, and one that is all there better than one of which a part is.
 */
export function hoardRows({ rows, whole }: LiveRows, seals: Pick<RowSeals, 'changes'>): Hoard {
  const copies = new Map(tableNames.map((table) => [table, new Map<string, FoundRow[]>()]));
  const keep = (row: FoundRow): void => {
    const ofTable = copies.get(row.table);
    const key = keyOf(row);
    const known = ofTable?.get(key);
    if (!known) ofTable?.set(key, [row]);
    else if (row.table === 'story') keepStory(known, row);
    else if (known.length < MOST_COPIES) known.push(row);
  };
  for (const table of tableNames) for (const row of rows.get(table) ?? []) keep(row);
  return {
    of: (table) => {
      const found = [...(copies.get(table)?.values() ?? [])];
      for (const each of found) if (each.length > 1) each.sort(bestFirst(seals));
      return found.sort(([a], [b]) => (a?.rowid ?? 0) - (b?.rowid ?? 0));
    },
    add: (row) => {
      if ((!whole.has(row.table) || copies.get(row.table)?.has(keyOf(row))) && isUsable(row)) keep(row);
    },
  };
}

/** A few copies of one state of a story are enough; of many states, the newest. */
function keepStory(known: FoundRow[], row: FoundRow): void {
  const isSame = (one: FoundRow): boolean =>
    one.values.revision === row.values.revision && one.values.sha256 === row.values.sha256;
  if (known.filter(isSame).length >= 3) return;
  known.push(row);
  if (known.length <= MOST_COPIES) return;
  known.sort(newerFirst);
  // What the library itself has of it always stays.
  known.splice(
    known.findLastIndex(({ rank }) => rank > 0),
    1,
  );
}

/** Of two copies of a row, the one that matches its seal comes first, and of two of a story, the one that was saved later. */
export const bestFirst =
  (seals: Pick<RowSeals, 'changes'>) =>
  (a: FoundRow, b: FoundRow): number => {
    const isUnfit = (row: FoundRow): number => (seals.changes(row)?.length === 0 ? 0 : 1);
    return (
      isUnfit(a) - isUnfit(b) ||
      a.lost.length - b.lost.length ||
      (a.table === 'story' ? newerFirst(a, b) : a.rank - b.rank)
    );
  };

const newerFirst = (a: FoundRow, b: FoundRow): number =>
  Number(b.values.revision) - Number(a.values.revision) ||
  Number(b.values.touched) - Number(a.values.touched) ||
  a.rank - b.rank;
