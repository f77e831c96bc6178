import { AppError } from '@shared/errors';
import { sentence } from '@shared/sentence';
import type { Finding } from './finding';
import type { InParts } from './in-parts';
import type { Library } from './library';
import { waitingBefore } from './records/story-search';
import { decodeStory, isWhole } from './story-document';
import { storySearchCheck, wrongOfStory, wrongOfVersion } from './verify-derived';
import { countedNow } from './version-words';

export const damage = (where: string, message: string): Finding => ({ weight: 'damage', where, message });

/** What is said of a text that is not what was written. */
export const WRONG_TEXT = 'its text does not match its hash';

/** What is said of a text that this build cannot compare with what the library keeps about it. */
const OF_NEWER_BUILD = 'is of a newer Copydesk: only its hash was checked';

/** What reading something finds, or the failure to read it as a finding. */
export function findingsOf(where: string, read: () => readonly string[] | string | null): Finding[] {
  try {
    const found = read() ?? [];
    return (typeof found === 'string' ? [found] : found).map((message) => damage(where, message));
  } catch (failure) {
    // Thrown only of a text whose hash is right.
    if (failure instanceof AppError && failure.code === 'STORY_NEWER')
      return [{ weight: 'remark', where, message: OF_NEWER_BUILD }];
    return [damage(where, sentence(failure))];
  }
}

/** Every story with its search text: each is read once. */
export function* verifyStories(library: Library): InParts<Finding[]> {
  const { stories } = library;
  const search = storySearchCheck(library);
  const waiting = waitingBefore(library);
  const findings = yield* findingsOfEach(stories.ids(), (id) =>
    findingsOf(`story ${id}`, () => {
      const row = stories.find(id);
      if (!row) return 'cannot be read';
      if (!isWhole(row)) return WRONG_TEXT;
      const story = decodeStory(row);
      if (story.id !== id) return 'holds the text of another story';
      search.expect(row, story);
      return wrongOfStory(library, row, story, row.touched >= waiting);
    }),
  );
  return [...findings, ...(yield* search.findings())];
}

export function verifyVersions(library: Library): InParts<Finding[]> {
  const { revisions } = library;
  const counted = countedNow(library);
  return findingsOfEach(revisions.ids(), (id) =>
    findingsOf(`version ${id}`, () => {
      const text = revisions.document(id);
      if (!isWhole(text)) return WRONG_TEXT;
      const story = decodeStory(text);
      const row = revisions.find(id);
      if (story.id !== row?.storyId) return 'holds the text of another story';
      return wrongOfVersion(row, story, counted.has(id));
    }),
  );
}

export function* findingsOfEach<T>(
  items: readonly T[],
  findings: (item: T) => Finding[],
): InParts<Finding[]> {
  const found: Finding[] = [];
  for (const item of items) {
    found.push(...findings(item));
    yield 1;
  }
  return found;
}

/** Every story can be found by its words, the deleted ones too, and nothing else can. */
export function verifySearch({ stories, search }: Library): Finding[] {
  const wanted = new Set(stories.ids().flatMap((id) => stories.find(id)?.touched ?? []));
  const found = new Set(search.rows());
  const astray = [...new Set([...wanted, ...found])].filter((row) => !wanted.has(row) || !found.has(row));
  return astray.map((row) => damage('search', `the search text of story number ${row} is astray`));
}
