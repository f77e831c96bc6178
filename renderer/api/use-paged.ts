import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { AppEvent } from '@shared/api/events';
import { useEffect } from 'react';
import { onAppEvent } from './events';
import { keepItems, type Page } from './keep-items';
import { readAgain } from './read-again';

const PAGE = 100;

interface Paged<P extends Page> {
  /** What is listed, then how: lists of the same first word grow old together. */
  readonly key: readonly [what: string, ...how: readonly unknown[]];
  /** The events after which the list may be another. */
  readonly until: readonly AppEvent['kind'][];
  /**
   * What an item is known by. One that is as it was stays the same object wherever it stands now; without this only one that
   * stands where it stood.
   */
  readonly idOf?: (item: NoInfer<P>['items'][number]) => string;
  readonly load: (page: { readonly limit: number; readonly offset: number }) => Promise<P>;
}

/** A list that comes page by page, fresh again whenever the desk says that something in it changed. */
export function usePaged<P extends Page>({ key, until, idOf, load }: Paged<P>) {
  const client = useQueryClient();
  const [what] = key;
  const kinds = until.join(' ');
  useEffect(() => {
    const refresh = () => void readAgain(client, [what]);
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
    ...(idOf && {
      structuralSharing: (before: unknown, next: unknown) =>
        keepItems(before as InfiniteData<P> | undefined, next as InfiniteData<P>, idOf),
    }),
    // The list stays up while the next search runs, so that nothing flickers under the reader's eyes.
    placeholderData: keepPreviousData,
  });
}
