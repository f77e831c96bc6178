import type { PhotoFilter } from '@shared/api/photos';
import { desk } from '../../api/client';
import { usePaged } from '../../api/use-paged';

export interface PhotoQuery {
  readonly filter: PhotoFilter;
  readonly query: string;
}

/** The library's photos, page by page; a story that changes can show others. */
export const usePhotos = (asked: PhotoQuery) =>
  usePaged({
    key: ['photos', 'list', asked],
    until: ['photos.changed', 'stories.changed', 'library.changed'],
    load: (page) =>
      desk.call('photos.list', { filter: asked.filter, ...(asked.query && { query: asked.query }), ...page }),
    // New photos come in at the top: those below them are not redrawn.
    idOf: ({ file }) => file.sha256,
  });
