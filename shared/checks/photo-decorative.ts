import type { Check } from './check';
import { photosInStory } from './photos-in-story';

/** WAI, Decorative Images: a picture that a caption mentions, or that represents the story, is not decorative. */
export const photoDecorative: Check = {
  id: 'photo-decorative',
  title: 'No decorative photo has a caption',
  run: (story) =>
    photosInStory(story)
      .filter(({ photo }) => photo.decorative && photo.caption.trim() !== '')
      .map(({ photoId, name }) => ({
        weight: 'advice',
        message: `${name} is marked as decorative but has a caption. Screen readers read the caption and skip the picture. Give it alt text instead.`,
        target: { at: 'photo', photoId, field: 'alt' },
      })),
};
