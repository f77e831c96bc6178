import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { StoryShelf } from '@shared/story/status';
import { useEffect } from 'react';
import { desk } from '../../api/client';
import { onAppEvent } from '../../api/events';

const PAGE = 100;
/** Of each story that is found, the desk reads the text to show where, at every key: no more than a screen or two. */
const FOUND_PAGE = 30;

export interface StoryFilter {
  readonly shelf: StoryShelf | null;
  readonly query: string;
}

/** The story list for a filter, page by page; fresh again whenever the desk says that a story changed. */
export function useStories(filter: StoryFilter) {
  const client = useQueryClient();
  useEffect(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: ['stories'] });
    const stops = [onAppEvent('stories.changed', refresh), onAppEvent('library.changed', refresh)];
    return () => stops.forEach((stop) => stop());
  }, [client]);
  return useInfiniteQuery({
    queryKey: ['stories', filter],
    queryFn: ({ pageParam }) =>
      desk.call('stories.list', {
        ...(filter.shelf && { status: filter.shelf }),
        ...(filter.query && { query: filter.query }),
        limit: filter.query ? FOUND_PAGE : PAGE,
        offset: pageParam,
      }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.items.length, 0);
      return last.items.length > 0 && loaded < last.total ? loaded : undefined;
    },
    // The list stays up while the next search runs, so that nothing flickers under the reader's eyes.
    placeholderData: keepPreviousData,
  });
}
