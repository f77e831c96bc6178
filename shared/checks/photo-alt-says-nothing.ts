import { altSaysNothing } from '../story/alt-says-nothing';
import { stripCreditWording } from '../story/credit-wording';
import { lackingFields } from '../story/missing-from-photo';
import { bareWords } from '../story/names-nobody';
import type { StoryPhoto } from '../story/photo';
import type { Check } from './check';
import { allWords, withWords } from './finding-words';
import { photosInStory } from './photos-in-story';

function problemOf({ alt, credit, decorative }: StoryPhoto): string | null {
  if (decorative) return null;
  if (altSaysNothing(alt)) return 'does not say what the picture shows';
  return isOfCredit(alt, credit) ? 'repeats its credit' : null;
}

/** The names of a credit: `Jane Roe/Getty Images` has two. */
const namesIn = (text: string): readonly string[] =>
  stripCreditWording(text.replace(/^[(\s]*(?:©|\(c\))\s*/iu, ''))
    .split(/[/|,;()[\]–—]| via | for | - /u)
    .map(bareWords)
    .filter(Boolean);

/** Whether alternative text is the credit, or some of its names. */
function isOfCredit(alt: string, credit: string): boolean {
  const credited = [...namesIn(credit), bareWords(stripCreditWording(credit))];
  const names = namesIn(alt);
  return names.length > 0 && names.every((name) => credited.includes(name));
}

/**
 * Alternative text that is a file's name, the word “image” or the credit is as good as none, so it stops the export as
 * none does (WCAG 2.2, 1.1.1, failures F30 and F38).
 */
export const photoAltSaysNothing: Check = {
  id: 'photo-alt-says-nothing',
  title: 'Alt text says what the photo shows',
  run: (story) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) => {
      const problem = lackingFields(photo).includes('alt') ? null : problemOf(photo);
      if (problem === null) return [];
      return [
        {
          weight: 'stop',
          message: `The alt text “${photo.alt.trim()}” of ${name} ${problem}. Describe the picture for readers who cannot see it.`,
          target: { at: 'photo', photoId, field: 'alt' },
          ...withWords(allWords(photo.alt)),
        },
      ];
    }),
};
