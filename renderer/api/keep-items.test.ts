import { describe, expect, it } from 'vitest';
import { keepItems } from './keep-items';

const idOf = (item: unknown) => (item as { readonly id: string }).id;
const listOf = (...items: readonly { readonly id: string; readonly credit: string }[]) => ({
  pages: [{ items, total: items.length }],
  pageParams: [0],
});
const itemsOf = ({ pages }: Pick<ReturnType<typeof listOf>, 'pages'>) => pages.flatMap(({ items }) => items);

describe('a list that is loaded again', () => {
  const before = listOf({ id: 'ferry', credit: 'Asha Rao' }, { id: 'weir', credit: '' });

  it('keeps the items that are as they were, wherever they stand now', () => {
    const now = listOf(
      { id: 'mill', credit: '' },
      { id: 'ferry', credit: 'Asha Rao' },
      { id: 'weir', credit: 'Bram Khan' },
    );
    const kept = keepItems(before, now, idOf);
    expect(kept).toEqual(now);
    expect(itemsOf(kept)[1]).toBe(itemsOf(before)[0]);
    expect(itemsOf(kept)[2]).not.toBe(itemsOf(before)[1]);
  });

  it('is the very same list where nothing changed', () => {
    expect(keepItems(before, structuredClone(before), idOf)).toBe(before);
  });

  it('is taken as it comes the first time', () => {
    expect(keepItems(undefined, before, idOf)).toEqual(before);
  });
});
