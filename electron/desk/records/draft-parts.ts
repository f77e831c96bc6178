import type { Sha256 } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { StoryAddressRow } from '../db/story-address.repo';
import { addressRow } from '../story-addresses';
import { encodeStory, type StoryDocument } from '../story-document';
import { type StoryColumns, storyColumns } from '../story-columns';
import { usedPhotos } from './photo-record';
import { searchWords } from './story-search';

/** Everything that the library notes about a draft besides its text, derived from it. It can be cloned, so a thread may derive it. */
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

/** A text that is ready to become a draft: as it is stored, with everything that is noted about it. It can be cloned. */
export interface ReadyText {
  readonly document: StoryDocument;
  readonly parts: DraftParts;
}

export const readyText = (story: Story, document = encodeStory(story)): ReadyText => ({
  document,
  parts: draftParts(story),
});
