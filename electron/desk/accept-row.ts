import { AppError } from '@shared/errors';
import type { Sha256, StoryId } from '@shared/story/ids';
import type { Library } from './library';
import { openLibrary } from './open-library';
import { findReadable } from './records/story-search';
import { verifyLibrary } from './verify';
import { workOutPhoto, workOutStory } from './work-out';

/**
 * Notes that a person accepts a row as it is now, or accepts that it is gone; `row` as `verify` names it. What the library works
 * out from the row is recomputed. Throws NOT_FOUND if nothing is wrong with such a row.
 */
export function acceptRow(library: Library, row: string, by: string, at: string): void {
  const [tbl = '', ...rest] = row.split('/');
  const key = rest.join('/');
  library.transact(() => {
    if (!library.seal.accept(tbl, key, by, at)) {
      throw new AppError(
        'NOT_FOUND',
        `There is nothing to accept under “${row}”. Use a name that verify printed.`,
      );
    }
    if (tbl === 'story' || tbl === 'story_address') {
      const stored = library.stories.find(key as StoryId);
      const story = stored && findReadable(stored);
      if (story) workOutStory(library, stored, story);
    }
    if (tbl === 'photo' || tbl === 'photo_record') workOutPhoto(library, key as Sha256);
  });
}

/**
 * Accepts one row of a library that is not open, or with `all` every row that `verify` names. Throws what {@link acceptRow} and
 * `verifyLibrary` throw.
 */
export function acceptRows(folder: string, named: string, by: string): void {
  const { findings } = verifyLibrary(folder);
  const rows = findings.flatMap(({ weight, row }) => (weight === 'damage' && row !== undefined ? [row] : []));
  const library = openLibrary(folder);
  try {
    for (const row of named === 'all' ? new Set(rows) : [named])
      acceptRow(library, row, by, new Date().toISOString());
  } finally {
    library.close();
  }
}
