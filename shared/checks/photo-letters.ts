import type { Check } from './check';
import { photosInStory } from './photos-in-story';

/** Advice: most guesses are right, but a name in the wrong letters is a wrong name. */
export const photoLetters: Check = {
  id: 'photo-letters',
  title: 'The letters of every photo’s words are certain',
  run: (story, _house, { bars }) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) =>
      photo.file && bars.get(photo.file.sha256)?.some(({ why }) => why === 'letters in doubt')
        ? [
            {
              weight: 'advice',
              message: `The file of ${name} does not say how its letters are stored, so its names may be wrong. Open its record and choose how to read it.`,
              target: { at: 'photo', photoId, field: 'credit' },
            },
          ]
        : [],
    ),
};
