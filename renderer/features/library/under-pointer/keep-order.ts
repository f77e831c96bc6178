export interface Row {
  readonly id: string;
}

/**
 * The order for a list that a pointer rests on. Rows that were shown keep their order among themselves. New rows come in
 * where they belong, and rows that are gone go.
 */
export function keepOrder<T extends Row>(shown: readonly T[], now: readonly T[]): readonly T[] {
  const fresh = new Map(now.map((row) => [row.id, row]));
  const kept = shown.filter(({ id }) => fresh.has(id));
  const isKept = new Set(kept.map(({ id }) => id));
  const known = kept.map((row) => fresh.get(row.id) ?? row);
  let next = 0;
  return now.map((row) => (isKept.has(row.id) ? (known[next++] ?? row) : row));
}
