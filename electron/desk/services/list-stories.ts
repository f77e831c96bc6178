import type { Input, Output } from '@shared/api/contract';
import { StoryShelf, StoryStatus } from '@shared/story/status';
import { searchQuery } from '../search/words';
import type { Newsroom } from './newsroom';

const none = Object.fromEntries(StoryShelf.options.map((shelf) => [shelf, 0])) as Record<StoryShelf, number>;

/** Stories newest first. `counts` are of all that fit the words asked for, whatever their status. */
export function listStories(
  { library: { stories } }: Newsroom,
  { status, query: asked, limit, offset }: Input<'stories.list'>,
): Output<'stories.list'> {
  const query = searchQuery(asked ?? '');
  // Signs alone ask for nothing that a story can be found by.
  if (query === null && asked?.trim()) return { items: [], total: 0, counts: none };
  const counts = stories.counts(query);
  return {
    items: stories.list({ shelf: status, query, limit, offset }),
    total: status ? counts[status] : StoryStatus.options.reduce((sum, each) => sum + counts[each], 0),
    counts,
  };
}
