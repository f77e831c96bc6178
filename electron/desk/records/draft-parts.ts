import type { Sha256 } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { StoryAddressRow } from '../db/story-address.repo';
import { addressRow } from '../story-addresses';
import { type StoryColumns, storyColumns } from '../story-columns';
import { usedPhotos } from './photo-record';
import { searchWords } from './story-search';

/** All that the library notes of a draft beside its text, worked out from it. It can be cloned: a thread may work it out. */
export interface DraftParts {
  readonly shown: StoryColumns;
  readonly words: { readonly headline: string; readonly body: string };
  readonly photos: readonly Sha256[];
  readonly address: StoryAddressRow;
}

export const draftParts = (story: Story): DraftParts => ({
  shown: storyColumns(story),
  words: searchWords(story),
  photos: usedPhotos(story),
  address: addressRow(story),
});
