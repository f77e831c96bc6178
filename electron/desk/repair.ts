import { mendSchemaIn } from './db/closed-schema';
import type { Library } from './library';
import { openLibrary } from './open-library';
import { searchText } from './search/words';
import { findReadable } from './records/story-search';
import { workOutPhoto, workOutStory } from './work-out';

/**
 * Derives again everything that a library keeps besides its texts and records: its indexes and triggers, what lists show, addresses, the
 * uses of photos, and both searches. Nothing else is changed, and a row that was not what Copydesk wrote stays named by `verify`.
 * Throws what `openLibrary` throws.
 */
export function repairLibrary(folder: string): void {
  mendSchemaIn(folder);
  const library = openLibrary(folder);
  try {
    library.transact(() => {
      repairStories(library);
      repairPhotos(library);
    });
  } finally {
    library.close();
  }
}

function repairStories(library: Library): void {
  library.search.clear();
  for (const id of library.stories.ids()) {
    const row = library.stories.find(id);
    if (!row) continue;
    const story = findReadable(row);
    if (story) workOutStory(library, row, story);
    // An unreadable text can still be found by its headline.
    else {
      const headline = searchText(library.stories.shown(id)?.headline ?? '');
      library.search.add(row.touched, { headline, body: '' });
    }
  }
}

function repairPhotos(library: Library): void {
  library.photoRecords.clearSearch();
  for (const sha256 of library.photos.hashes()) workOutPhoto(library, sha256);
}
