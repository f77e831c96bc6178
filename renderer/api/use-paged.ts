import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { AppEvent } from '@shared/api/events';
import { useEffect } from 'react';
import { onAppEvent } from './events';

const PAGE = 100;

interface Page {
  readonly items: readonly unknown[];
  /** Of all pages. */
  readonly total: number;
}

interface Paged<P extends Page> {
  /** What is listed, then how: lists of the same first word grow old together. */
  readonly key: readonly [what: string, ...how: readonly unknown[]];
  /** The events after which the list may be another. */
  readonly until: readonly AppEvent['kind'][];
  readonly load: (page: { readonly limit: number; readonly offset: number }) => Promise<P>;
}

/** A list that comes page by page, fresh again whenever the desk says that something in it changed. */
export function usePaged<P extends Page>({ key, until, load }: Paged<P>) {
  const client = useQueryClient();
  const [what] = key;
  const kinds = until.join(' ');
  useEffect(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: [what] });
    const stops = (kinds.split(' ') as AppEvent['kind'][]).map((kind) => onAppEvent(kind, refresh));
    return () => stops.forEach((stop) => stop());
  }, [client, what, kinds]);
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => load({ limit: PAGE, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.items.length, 0);
      return last.items.length > 0 && loaded < last.total ? loaded : undefined;
    },
    // The list stays up while the next search runs, so that nothing flickers under the reader's eyes.
    placeholderData: keepPreviousData,
  });
}
