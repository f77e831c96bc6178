import type { PhotoFilter } from '@shared/api/photos';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { desk } from '../../api/client';
import { onAppEvent } from '../../api/events';

const PAGE = 100;

export interface PhotoQuery {
  readonly filter: PhotoFilter;
  readonly query: string;
}

/** The library's photos, page by page; fresh again whenever the desk says that a record or a story changed. */
export function usePhotos(asked: PhotoQuery) {
  const client = useQueryClient();
  useEffect(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: ['photos'] });
    const stops = (['photos.changed', 'stories.changed', 'library.changed'] as const).map((kind) =>
      onAppEvent(kind, refresh),
    );
    return () => stops.forEach((stop) => stop());
  }, [client]);
  return useInfiniteQuery({
    queryKey: ['photos', 'list', asked],
    queryFn: ({ pageParam }) =>
      desk.call('photos.list', {
        filter: asked.filter,
        ...(asked.query && { query: asked.query }),
        limit: PAGE,
        offset: pageParam,
      }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.items.length, 0);
      return last.items.length > 0 && loaded < last.total ? loaded : undefined;
    },
    placeholderData: keepPreviousData,
  });
}
