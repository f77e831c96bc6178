import { altFault, type AltFault } from '../story/alt-fault';
import type { Check } from './check';
import { allWords, withWords } from './finding-words';
import { photosInStory } from './photos-in-story';

const PROBLEMS: Readonly<Record<Exclude<AltFault, 'missing'>, string>> = {
  nothing: 'does not say what the picture shows',
  credit: 'repeats its credit',
};

/**
 * Alternative text that is a file's name, the word “image” or the credit is as good as none, so it stops the export as
 * none does (WCAG 2.2, 1.1.1, failures F30 and F38).
 */
export const photoAltSaysNothing: Check = {
  id: 'photo-alt-says-nothing',
  title: 'Alt text says what the photo shows',
  run: (story) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) => {
      const fault = altFault(photo);
      // `photo-alt` asks for one that is missing.
      if (fault === null || fault === 'missing') return [];
      return [
        {
          weight: 'stop',
          message: `The alt text “${photo.alt.trim()}” of ${name} ${PROBLEMS[fault]}. Describe the picture for readers who cannot see it.`,
          target: { at: 'photo', photoId, field: 'alt' },
          ...withWords(allWords(photo.alt)),
        },
      ];
    }),
};
