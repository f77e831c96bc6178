import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import type { AppEvent } from '@shared/api/events';
import { useEffect, useEffectEvent } from 'react';
import { onAppEvent } from './events';
import { keepItems, type Page } from './keep-items';
import { withNewest } from './newest-again';
import { readAgain, readWhenShown } from './read-again';
import { onceQuiet } from '../ui/use-once-quiet';

const PAGE = 100;

/** While somebody types on, the list need not say when that was saved (milliseconds). */
const PAUSE_MS = 600;

/** Where a page begins: after so many items, or after what the page before calls its `next`. */
interface Place {
  readonly offset: number;
  readonly before?: number;
}
const START: Place = { offset: 0 };

interface Paged<P extends Page> {
  /** What is listed, then how: lists with the same first word become stale together. */
  readonly key: readonly [what: string, ...how: readonly unknown[]];
  /** The events after which the list may have changed. */
  readonly until: readonly AppEvent['kind'][];
  /**
   * What an item is known by. An unchanged one stays the same object wherever it is now; without this only one that
   * stands where it stood.
   */
  readonly idOf?: (item: NoInfer<P>['items'][number]) => string;
  /** Whether a story that is saved comes first: then no more than the beginning is read again. Asks for `idOf`. */
  readonly isNewestFirst?: boolean;
  readonly load: (page: Place & { readonly limit: number }) => Promise<P>;
}

/** A list that comes page by page, refreshed whenever the desk says that something in it changed. */
export function usePaged<P extends Page>({ key, until, idOf, isNewestFirst = false, load }: Paged<P>) {
  const client = useQueryClient();
  const [what] = key;
  const kinds = until.join(' ');
  /** Whether a change leaves the list in its order: the newest item was saved again, as while somebody types in it. */
  const isNewestAgain = useEffectEvent((event: AppEvent) => {
    const [newest] = client.getQueryData<InfiniteData<P>>(key)?.pages[0]?.items ?? [];
    const isOne = isNewestFirst && event.kind === 'stories.changed' && event.id !== null;
    return isOne && newest !== undefined && idOf?.(newest) === event.id;
  });
  const refresh = useEffectEvent((event: AppEvent) => {
    const newest =
      isNewestFirst && idOf && event.kind === 'stories.changed' && event.id !== null
        ? readNewest(client, key, { changed: event.id, idOf, load })
        : Promise.resolve(false);
    void newest.then((isDone) => (isDone ? undefined : readAgain(client, [what])));
  });
  useEffect(() => {
    let asked: AppEvent | null = null;
    const later = onceQuiet(PAUSE_MS, () => {
      if (asked) refresh(asked);
    });
    const stops = (kinds.split(' ') as AppEvent['kind'][]).map((kind) =>
      onAppEvent(kind, (event) => {
        if (!isNewestAgain(event)) return refresh(event);
        asked = event;
        later.ask();
      }),
    );
    return () => [later.stop, ...stops].forEach((stop) => stop());
  }, [kinds]);
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => load({ limit: PAGE, ...pageParam }),
    initialPageParam: START,
    getNextPageParam: (last, pages): Place | undefined => {
      const offset = pages.reduce((sum, page) => sum + page.items.length, 0);
      if (last.next !== undefined) return last.next === null ? undefined : { offset, before: last.next };
      return last.items.length > 0 && offset < last.total ? { offset } : undefined;
    },
    ...(idOf && {
      structuralSharing: (before: unknown, next: unknown) =>
        keepItems(before as InfiniteData<P> | undefined, next as InfiniteData<P>, idOf),
    }),
    // The list stays up while the next search runs, so that nothing flickers under the reader's eyes.
    placeholderData: keepPreviousData,
  });
}

/** False if that is not enough, or a reading is under way: then all of the list is read again. */
async function readNewest<P extends Page>(
  client: QueryClient,
  key: Paged<P>['key'],
  { changed, idOf, load }: Required<Pick<Paged<P>, 'idOf' | 'load'>> & { readonly changed: string },
): Promise<boolean> {
  const shown = () => client.getQueryState<InfiniteData<P, Place>>(key);
  if (shown()?.fetchStatus !== 'idle') return false;
  try {
    const fresh = await load({ limit: PAGE, ...START });
    const state = shown();
    if (state?.fetchStatus !== 'idle' || !state.data || state.isInvalidated) return false;
    const next = withNewest(state.data, fresh, changed, idOf);
    if (!next) return false;
    client.setQueryData(key, next);
    // The same list by another filter is read again when it is shown.
    await readWhenShown(client, key.slice(0, 1));
    return true;
  } catch {
    return false;
  }
}
