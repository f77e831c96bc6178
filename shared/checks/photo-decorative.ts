import type { Check } from './check';
import { photosInStory } from './photos-in-story';

/** WAI, Decorative Images: a picture that a caption speaks of, or that stands for the story, says something. */
export const photoDecorative: Check = {
  id: 'photo-decorative',
  title: 'A photo is decorative only where it says nothing',
  run: (story) =>
    photosInStory(story)
      .filter(({ photo }) => photo.decorative && photo.caption.trim() !== '')
      .map(({ photoId, name }) => ({
        weight: 'advice',
        message: `${name} is marked as decorative and has a caption: who cannot see it is told of a picture that is kept from them. Give it alt text instead.`,
        target: { at: 'photo', photoId, field: 'alt' },
      })),
};
