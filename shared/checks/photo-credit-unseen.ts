import { asWritten, turnsLetters } from '../story/unseen-signs';
import type { Check } from './check';
import { allWords, withWords } from './finding-words';
import { photosInStory } from './photos-in-story';

/** This stops the export: the page would show another name than the files and search engines have. Signs that change nothing are removed. */
export const photoCreditUnseen: Check = {
  id: 'photo-credit-unseen',
  title: 'No credit has hidden characters that reverse its letters',
  run: (story) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) => {
      const { credit } = photo;
      if (!turnsLetters(credit)) return [];
      const written = asWritten(credit).trim();
      return [
        {
          weight: 'stop',
          message: `The credit of ${name} has a hidden character that shows its letters in another order. Programs read “${written}”. Remove the character, or type the credit again.`,
          target: { at: 'photo', photoId, field: 'credit' },
          ...withWords(allWords(credit)),
          fix: {
            label: 'Remove the hidden character',
            done: `The credit is now “${written}”.`,
            swap: { at: 'photo', photoId, was: { credit }, to: { credit: written } },
          },
        },
      ];
    }),
};
