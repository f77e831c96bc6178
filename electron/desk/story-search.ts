import type { Story } from '@shared/story/story';
import { blockTexts } from '@shared/story/walk';
import type { StoryRow } from './db/story.repo';
import type { Library } from './library';
import { searchText } from './search/words';
import { decodeStory } from './story-document';

/** What search keeps of a story: its headlines, and the words around and in its text. */
export const searchedTexts = (
  story: Story,
  texts: readonly string[] = blockTexts(story),
): { readonly headline: readonly string[]; readonly body: readonly string[] } => ({
  headline: [story.headline, ...Object.values(story.headlines)],
  body: [story.deck, story.dateline, ...texts],
});

/** Makes a story one that is found by its words. Call inside a transaction. */
export function addSearchText(
  { search }: Pick<Library, 'search'>,
  { touched }: Pick<StoryRow, 'touched'>,
  story: Story,
  texts?: readonly string[],
): void {
  const { headline, body } = searchedTexts(story, texts);
  search.add(touched, { headline: searchText(headline.join('\n')), body: searchText(body.join('\n')) });
}

/** The story of a stored document; null where it cannot be read. */
export function findReadable(json: string): Story | null {
  try {
    return decodeStory(json);
  } catch {
    return null;
  }
}

/** Earlier builds took deleted stories out of the search: SQL alone cannot cut their words to put them back. */
export function searchOldDeleted(library: Pick<Library, 'stories' | 'search' | 'transact'>): void {
  const ids = library.stories.unsearchable();
  if (ids.length === 0) return;
  library.transact(() => {
    for (const id of ids) {
      const row = library.stories.find(id);
      const story = row && findReadable(row.json);
      if (story) addSearchText(library, row, story);
    }
  });
}
