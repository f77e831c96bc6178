import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withNewest } from './newest-again';

interface Row {
  readonly id: string;
  readonly place: number;
}
const idOf = (row: unknown): string => (row as Row).id;

/** A page of the rows that come after a place, newest first. */
function pageOf(rows: readonly Row[], limit: number, before = Infinity) {
  const items = rows
    .filter(({ place }) => place < before)
    .toSorted((a, b) => b.place - a.place)
    .slice(0, limit);
  return { items, total: rows.length, next: items.length < limit ? null : (items.at(-1)?.place ?? null) };
}
const listOf = (rows: readonly Row[], limit: number, pages: number) => {
  const loaded = [pageOf(rows, limit)];
  for (let next = loaded[0]?.next; next != null && loaded.length < pages; next = loaded.at(-1)?.next)
    loaded.push(pageOf(rows, limit, next));
  return { pages: loaded, pageParams: loaded.map(() => 0) };
};

it('gives the list as it would be read anew as far as it was loaded, or says that it cannot', () => {
  const shape = fc.record({
    rows: fc.integer({ min: 1, max: 20 }),
    limit: fc.integer({ min: 1, max: 6 }),
    pages: fc.integer({ min: 1, max: 5 }),
  });
  const changes = fc.array(
    fc.record({ what: fc.constantFrom('save', 'add', 'remove'), at: fc.nat({ max: 19 }) }),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(shape, changes, ({ rows: count, limit, pages }, steps) => {
      let rows: readonly Row[] = Array.from({ length: count }, (_each, at) => ({
        id: `s${at}`,
        place: at + 1,
      }));
      let list = listOf(rows, limit, pages);
      let place = count;
      for (const { what, at } of steps) {
        const id = what === 'add' ? `n${place}` : (rows[at % Math.max(1, rows.length)]?.id ?? 's0');
        const kept = rows.filter((row) => row.id !== id);
        rows = what === 'remove' ? kept : [...kept, { id, place: (place += 1) }];
        const next = withNewest(list, pageOf(rows, limit), id, idOf);
        if (!next) {
          list = listOf(rows, limit, pages);
          continue;
        }
        const shown = next.pages.flatMap(({ items }) => items);
        const inOrder = rows.toSorted((a, b) => b.place - a.place);
        expect(shown).toEqual(inOrder.slice(0, shown.length));
        const isAll = next.pages.at(-1)?.next === null;
        if (isAll) expect(shown).toHaveLength(rows.length);
        list = next;
      }
    }),
  );
});
