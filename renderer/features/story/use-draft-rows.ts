import { useState } from 'react';

/** The rows of a list, those among them that are not part of the story yet. */
export interface DraftRows<Row> {
  readonly rows: readonly Row[];
  readonly change: (rows: readonly Row[]) => void;
  /** A row's place among those of the story; null for a draft. */
  readonly placeOf: (row: Row) => number | null;
}

/** The rows as shown, once the story's own were changed elsewhere: drafts stay between them. */
export function rowsWith<Row>(
  shown: readonly Row[],
  stored: readonly Row[],
  isWhole: (row: Row) => boolean,
): readonly Row[] {
  const whole = shown.filter(isWhole);
  if (JSON.stringify(whole) === JSON.stringify(stored)) return shown;
  if (whole.length !== stored.length) return [...stored, ...shown.filter((row) => !isWhole(row))];
  const next = stored.values();
  return shown.map((row) => (isWhole(row) ? (next.next().value ?? row) : row));
}

/**
 * Rows that are part of the story once they are whole, as a link is with its address; until then they are kept here.
 * Follows the story if something else changes it, such as replacing or undo.
 */
export function useDraftRows<Row>(
  stored: readonly Row[],
  isWhole: (row: Row) => boolean,
  onChange: (whole: Row[]) => void,
): DraftRows<Row> {
  const [kept, setKept] = useState({ rows: stored, stored });
  if (kept.stored !== stored) setKept({ rows: rowsWith(kept.rows, stored, isWhole), stored });
  const { rows } = kept;
  return {
    rows,
    change: (changed) => {
      setKept({ rows: changed, stored });
      onChange(changed.filter(isWhole));
    },
    placeOf: (row) => {
      const at = rows.filter(isWhole).indexOf(row);
      return at === -1 ? null : at;
    },
  };
}
