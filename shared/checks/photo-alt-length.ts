import { ALT_TEXT_CHARACTERS, altTextOver, altTextTooMuch } from '../story/alt-text';
import type { Check } from './check';
import { withWords, wordsAt } from './finding-words';
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
          message: `The alt text of ${name} has ${ALT_TEXT_CHARACTERS + over} characters. Describe the picture in one or two sentences, and put the rest in the caption.`,
          target: { at: 'photo', photoId, field: 'alt' },
          ...withWords(wordsAt(photo.alt, altTextTooMuch(photo.alt), photo.alt.length)),
        },
      ];
    }),
};
