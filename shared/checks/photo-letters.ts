import type { Check } from './check';
import { photosInStory } from './photos-in-story';

/** Advice: most guesses are right, but a name in the wrong letters is a wrong name. */
export const photoLetters: Check = {
  id: 'photo-letters',
  title: 'The character set of every photo’s words is known',
  run: (story, _house, { bars }) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) =>
      photo.file && bars.get(photo.file.sha256)?.some(({ why }) => why === 'letters in doubt')
        ? [
            {
              weight: 'advice',
              message: `The file of ${name} does not say which character set its words are in, so its names may be wrong. Open its record and choose the line that reads right.`,
              target: { at: 'photo', photoId, field: 'credit' },
            },
          ]
        : [],
    ),
};
