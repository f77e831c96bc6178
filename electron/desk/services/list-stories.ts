import type { Input, Output } from '@shared/api/contract';
import { StoryStatus } from '@shared/story/status';
import { searchQuery } from '../search/words';
import type { Newsroom } from './newsroom';

const noStories = Object.fromEntries(StoryStatus.options.map((status) => [status, 0])) as Record<
  StoryStatus,
  number
>;

/** Stories newest first. `counts` are of all that fit the words asked for, whatever their status. */
export function listStories(
  { library: { stories } }: Newsroom,
  { status, query, limit, offset }: Input<'stories.list'>,
): Output<'stories.list'> {
  const expression = searchQuery(query ?? '');
  if (expression === null) {
    // Signs alone ask for nothing that a story can be found by.
    if (query?.trim()) return { items: [], total: 0, counts: noStories };
    const counts = { ...noStories, ...stories.counts() };
    const total = status ? counts[status] : Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { items: stories.list({ status, limit, offset }), total, counts };
  }
  const hits = stories.search(expression);
  const fitting = status ? hits.filter((hit) => hit.status === status) : hits;
  return {
    items: fitting.slice(offset, offset + limit).map(({ touched }) => stories.summaryAt(touched)),
    total: fitting.length,
    counts: hits.reduce((sums, hit) => ({ ...sums, [hit.status]: sums[hit.status] + 1 }), noStories),
  };
}
