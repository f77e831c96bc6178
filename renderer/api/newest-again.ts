import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from './keep-items';

/**
 * A list with its newest items first, whose first page is read again after one item has changed: everything loaded below stays as
 * it is, however much that is. Null if more than the beginning can be another: the item was taken out of the list, or so much is
 * new that the page does not reach what was known.
 * @param fresh - the first page as it is now
 * @param changed - the item that has changed
 */
export function withNewest<P extends Page, Place>(
  before: InfiniteData<P, Place>,
  fresh: P,
  changed: string,
  idOf: (item: P['items'][number]) => string,
): InfiniteData<P, Place> | null {
  const known = new Set(before.pages.flatMap(({ items }) => items).map(idOf));
  const newest = new Set(fresh.items.map(idOf));
  if (known.has(changed) && !newest.has(changed)) return null;
  const last = fresh.items.at(-1);
  const isAll = fresh.next === null;
  if (!isAll && !(last !== undefined && known.has(idOf(last)))) return null;
  const [first, ...later] = before.pages;
  if (!first || isAll) return isAll ? { pages: [fresh], pageParams: before.pageParams.slice(0, 1) } : null;
  const without = (page: P): P => ({ ...page, items: page.items.filter((item) => !newest.has(idOf(item))) });
  const begun = { ...fresh, items: [...fresh.items, ...without(first).items], next: first.next };
  return { pages: [begun, ...later.map(without)], pageParams: before.pageParams };
}
