import type { Input, Output } from '@shared/api/contract';
import type { ListedStory, StorySummary } from '@shared/api/stories';
import { StoryShelf, StoryStatus } from '@shared/story/status';
import { foundIn } from './found-in';
import { searchQuery } from '../search/words';
import { findReadable, isIndexed } from '../records/story-search';
import type { Newsroom } from '../newsroom';
import { indexAll } from './search-index';

const none = Object.fromEntries(StoryShelf.options.map((shelf) => [shelf, 0])) as Record<StoryShelf, number>;

/** Stories newest first. `counts` are of all that fit the words asked for, whatever their status. */
export function listStories(
  newsroom: Newsroom,
  { status, query: asked, passages = true, complete = false, limit, offset }: Input<'stories.list'>,
): Output<'stories.list'> {
  const { library } = newsroom;
  const { stories } = library;
  const query = searchQuery(asked ?? '');
  // Signs alone ask for nothing that a story can be found by.
  if (query === null && asked?.trim()) return { items: [], total: 0, counts: none, isComplete: true };
  if (query !== null && complete) indexAll(library);
  const counts = stories.counts(query);
  const rows = stories.list({ shelf: status, query, limit, offset });
  const isLooked = passages && query !== null;
  return {
    items: rows.map((row) => ({ ...row, found: isLooked ? found(newsroom, row, asked ?? '') : null })),
    total: status ? counts[status] : StoryStatus.options.reduce((sum, each) => sum + counts[each], 0),
    counts,
    isComplete: query === null || isIndexed(library),
  };
}

/** Where the words are in a story; null if its text cannot be read. Opening the story says why. */
function found({ library }: Newsroom, { id }: StorySummary, asked: string): ListedStory['found'] {
  const row = library.stories.find(id);
  const story = row && findReadable(row);
  return story && foundIn(story, asked);
}
