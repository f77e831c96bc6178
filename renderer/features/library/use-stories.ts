import type { StoryShelf } from '@shared/story/status';
import { desk } from '../../api/client';
import { usePaged } from '../../api/use-paged';

/** Of each story that is found, the desk reads the text to show where, at every key: no more than fit on a screen. */
const FOUND_PAGE = 12;

interface StoryFilter {
  readonly shelf: StoryShelf | null;
  readonly query: string;
}

/** The story list for a filter, page by page. */
export const useStories = (filter: StoryFilter) =>
  usePaged({
    key: ['stories', filter],
    until: ['stories.changed', 'library.changed'],
    isNewestFirst: true,
    load: ({ limit, before }) =>
      desk.call('stories.list', {
        ...(filter.shelf && { status: filter.shelf }),
        limit,
        ...(before !== undefined && { before }),
        ...(filter.query && { query: filter.query, limit: FOUND_PAGE }),
      }),
    idOf: ({ id }) => id,
  });
