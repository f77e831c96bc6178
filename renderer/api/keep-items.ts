import { replaceEqualDeep, type InfiniteData } from '@tanstack/react-query';

/** A part of a list that comes page by page. */
export interface Page {
  readonly items: readonly unknown[];
  /** Of all pages. */
  readonly total: number;
  /** What the next page begins after, of a list whose pages do not begin at a number; null after the last. */
  readonly next?: number | null;
}

/**
 * The list as it is now, with every item that is as it was being the object that it was; the very list from before if nothing
 * is other than it was, since the observer compares what it is given with itself.
 */
export function keepItems<P extends Page>(
  before: InfiniteData<P> | undefined,
  next: InfiniteData<P>,
  idOf: (item: P['items'][number]) => string,
): InfiniteData<P> {
  const known = new Map(before?.pages.flatMap(({ items }) => items).map((item) => [idOf(item), item]));
  const kept = (item: unknown): unknown => replaceEqualDeep(known.get(idOf(item)), item);
  const now = { ...next, pages: next.pages.map((page) => ({ ...page, items: page.items.map(kept) })) };
  return replaceEqualDeep(before, now) === before ? before : now;
}
