import { addressName } from '@shared/page/story-address';
import type { Story } from '@shared/document/story';
import type { StoryAddressRow } from './db/story-address.repo';

/** A story's address as the library notes it. If this changes, add a migration that has every story read again (`db/read-again.ts`). */
export const addressRow = (
  story: Pick<Story, 'id' | 'slug' | 'headline' | 'section' | 'firstPublished' | 'embargo'>,
): StoryAddressRow => ({
  ...{ id: story.id, name: addressName(story), section: story.section },
  ...{ firstPublished: story.firstPublished, embargo: story.embargo },
});
