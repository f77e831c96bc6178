import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepOrder } from './keep-order';

const row = (id: string, words = id) => ({ id, words });
const words = (rows: readonly { readonly words: string }[]) => rows.map((each) => each.words).join(' ');

describe('a list under a resting pointer', () => {
  it('keeps its order when a story is saved, with the new words', () => {
    const shown = [row('a'), row('b'), row('c')];
    const now = [row('c', 'c2'), row('b', 'b2'), row('a', 'a2')];
    expect(words(keepOrder(shown, now))).toBe('a2 b2 c2');
  });

  it('takes new stories in where they belong, and lets those go that are gone', () => {
    const shown = [row('a'), row('b'), row('c')];
    expect(words(keepOrder(shown, [row('n'), row('c'), row('a'), row('z')]))).toBe('n a c z');
  });

  it('never moves two shown rows past each other, loses none and doubles none', () => {
    const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const next = keepOrder(
          before.map((id) => row(id)),
          after.map((id) => row(id)),
        ).map(({ id }) => id);
        expect([...next].sort()).toEqual([...after].sort());
        expect(next.filter((id) => before.includes(id))).toEqual(before.filter((id) => after.includes(id)));
      }),
    );
  });
});
