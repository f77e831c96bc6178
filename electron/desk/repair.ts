import { mendSchemaIn } from './db/closed-schema';
import type { SearchWords } from './db/search.repo';
import type { StoryRow } from './db/story.repo';
import type { Finding } from './finding';
import type { Library } from './library';
import { openLibrary } from './open-library';
import { searchText } from './search/words';
import { isNewer, isWhole } from './story-document';
import { findReadable } from './records/story-search';
import { workOutPhoto, workOutStory } from './work-out';

/**
 * Derives again everything that a library keeps besides its texts and records: its indexes and triggers, what lists show, addresses, the
 * uses of photos, and both searches. Nothing else is changed, and a row that was not what Copydesk wrote stays named by `verify`.
 * A story of a newer build keeps what is known of it. Returns a remark on each of these. Throws what `openLibrary` throws.
 */
export function repairLibrary(folder: string): readonly Finding[] {
  mendSchemaIn(folder);
  const library = openLibrary(folder);
  try {
    return library.transact(() => {
      const kept = repairStories(library);
      repairPhotos(library);
      return kept;
    });
  } finally {
    library.close();
  }
}

function repairStories(library: Library): Finding[] {
  const unread: StoryRow[] = [];
  const newer: StoryRow[] = [];
  for (const id of library.stories.ids()) {
    const row = library.stories.find(id);
    if (!row || findReadable(row)) continue;
    (isWhole(row) && isNewer(row.json) ? newer : unread).push(row);
  }
  const known = wordsOf(library, newer);
  library.search.clear();
  for (const id of library.stories.ids()) {
    const row = library.stories.find(id);
    const story = row && findReadable(row);
    if (story) workOutStory(library, row, story);
  }
  for (const row of [...unread, ...newer])
    library.search.add(row.touched, known.get(row.touched) ?? headlineOf(library, row));
  return newer.map(({ id, touched }) => ({
    weight: 'remark',
    where: `story ${id}`,
    message: known.has(touched)
      ? 'is of a newer Copydesk: what lists and the search know of it stays as it is'
      : 'is of a newer Copydesk: it is found only by its headline until a newer Copydesk opens it',
  }));
}

/** A text that cannot be read can still be found by its headline. */
const headlineOf = ({ stories }: Library, { id }: StoryRow): SearchWords => ({
  headline: searchText(stories.shown(id)?.headline ?? ''),
  body: '',
});

/** What stories are found by now; none of a search that cannot be read. */
function wordsOf({ search }: Library, rows: readonly StoryRow[]): ReadonlyMap<number, SearchWords> {
  try {
    return rows.length === 0 ? new Map() : search.words(rows.map(({ touched }) => touched));
  } catch {
    return new Map();
  }
}

function repairPhotos(library: Library): void {
  library.photoRecords.clearSearch();
  for (const sha256 of library.photos.hashes()) workOutPhoto(library, sha256);
}
