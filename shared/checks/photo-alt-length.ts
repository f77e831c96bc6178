import { ALT_TEXT_CHARACTERS, altTextOver } from '../story/alt-text';
import type { Check } from './check';
import { photosInStory } from './photos-in-story';

/** A screen reader reads alternative text in one go: nobody can pause in it or skim it. */
export const photoAltLength: Check = {
  id: 'photo-alt-length',
  title: `Alt text has at most ${ALT_TEXT_CHARACTERS} characters`,
  run: (story) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) => {
      const over = photo.decorative ? 0 : altTextOver(photo.alt);
      if (over === 0) return [];
      return [
        {
          weight: 'advice',
          message: `${name} has alt text of ${ALT_TEXT_CHARACTERS + over} characters. Say in one or two sentences what it shows; the rest belongs in the caption.`,
          target: { at: 'photo', photoId, field: 'alt' },
        },
      ];
    }),
};
