import type { Input, Output } from '@shared/api/contract';
import type { ListedStory, StorySummary } from '@shared/api/stories';
import { StoryShelf, StoryStatus } from '@shared/story/status';
import { foundInTexts, type StoryTexts, textsOf } from './found-in';
import { allOf, searchPhrases } from '../search/words';
import { type Counts, type ListedRow, MOST_COUNTED } from '../db/story.repo';
import type { Library } from '../library';
import { findReadable, isIndexed } from '../records/story-search';
import type { StoryDocument } from '../story-document';
import type { Newsroom } from '../newsroom';
import { indexAll } from './search-index';

const none = Object.fromEntries(StoryShelf.options.map((shelf) => [shelf, 0])) as Record<StoryShelf, number>;

/** Stories newest first. `counts` are of all that fit the words asked for, whatever their status. */
export function listStories(newsroom: Newsroom, request: Input<'stories.list'>): Output<'stories.list'> {
  const { library } = newsroom;
  const { status, query: asked = '', passages = true, complete = false, limit } = request;
  const phrases = searchPhrases(asked);
  // Signs without letters match no story.
  if (!phrases && asked.trim())
    return { items: [], total: 0, counts: none, areAllCounted: true, next: null, isComplete: true };
  if (phrases && complete) indexAll(library);
  const query = phrases && allOf(phrases, library.search.beginning(phrases.last));
  const { rows, counts } = query === null ? every(library, request) : fitting(library, query, request);
  const { perShelf, areAll } = counts;
  return {
    items: rows.map(({ summary }) => ({
      ...summary,
      found: passages && phrases ? found(newsroom, summary, asked) : null,
    })),
    total: status ? perShelf[status] : StoryStatus.options.reduce((sum, each) => sum + perShelf[each], 0),
    counts: perShelf,
    areAllCounted: areAll,
    next: rows.length < limit ? null : (rows.at(-1)?.place ?? null),
    isComplete: query === null || isIndexed(library),
  };
}

interface Listed {
  readonly rows: readonly ListedRow[];
  readonly counts: Counts;
}

const every = ({ stories }: Library, { status, limit, offset, before }: Input<'stories.list'>): Listed => ({
  rows: stories.list({ shelf: status, query: null, limit, offset, before }),
  counts: stories.counts(),
});

/** The index is asked once, for as many as are counted. Only a part of the list beyond them asks it again. */
function fitting(
  { stories }: Library,
  query: string,
  { status, complete, limit, offset, before = Infinity }: Input<'stories.list'>,
): Listed {
  const most = complete ? Infinity : MOST_COUNTED;
  const hits = stories.hits(query, most);
  const areAll = hits.length <= most;
  const perShelf = { ...none };
  for (const { shelf } of areAll ? hits : hits.slice(0, most)) perShelf[shelf] += 1;
  const places = hits
    .filter(({ shelf, place }) => place < before && (status ? shelf === status : shelf !== 'deleted'))
    .slice(offset, offset + limit)
    .map(({ place }) => place);
  const rows =
    areAll || places.length === limit
      ? stories.at(places)
      : stories.list({ shelf: status, query, limit, offset, ...(before !== Infinity && { before }) });
  return { rows, counts: { perShelf, areAll } };
}

/** Where the words are in a story; null if its text cannot be read. Opening the story says why. */
function found({ library }: Newsroom, { id }: StorySummary, asked: string): ListedStory['found'] {
  const row = library.stories.find(id);
  const texts = row && readTexts(row);
  return texts && foundInTexts(texts, asked);
}

/** The texts of recently searched stories: the next key of a search needs most of them again. */
const lately = new Map<string, { readonly json: string; readonly texts: StoryTexts }>();
/** As many rows as some screens show. */
const MOST_KEPT = 60;
/** A longer story, in UTF-16 units, is read again each time, since it would fill the memory. */
const LONG = 500_000;

/** Null for a story that cannot be read. What is kept is what was read against its hash: the stored text is compared with it. */
function readTexts(row: StoryDocument): StoryTexts | null {
  const known = lately.get(row.sha256);
  lately.delete(row.sha256);
  const isKnown = known?.json === row.json;
  const story = isKnown ? null : findReadable(row);
  const texts = isKnown ? known.texts : story && textsOf(story);
  if (texts && row.json.length <= LONG) lately.set(row.sha256, { json: row.json, texts });
  const [oldest] = lately.keys();
  if (lately.size > MOST_KEPT && oldest !== undefined) lately.delete(oldest);
  return texts;
}
