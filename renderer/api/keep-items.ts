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
 * The current list, in which every unchanged item is the same object as before; the previous list itself if nothing
 * has changed, since the observer compares by identity.
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
