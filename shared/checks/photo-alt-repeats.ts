import type { Check } from './check';
import { allWords, withWords } from './finding-words';
import { photosInStory } from './photos-in-story';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

export const photoAltRepeats: Check = {
  id: 'photo-alt-repeats',
  title: 'Alt text does not repeat the caption',
  run: (story) =>
    photosInStory(story)
      .filter(
        ({ photo }) =>
          !photo.decorative && plain(photo.alt) !== '' && plain(photo.alt) === plain(photo.caption),
      )
      .map(({ photoId, photo, name }) => ({
        weight: 'advice',
        message: `The alt text of ${name} repeats its caption, so screen readers read it twice. Describe what the picture shows.`,
        target: { at: 'photo', photoId, field: 'alt' },
        ...withWords(allWords(photo.alt)),
      })),
};
