import { stripCreditWording } from '../story/credit-wording';
import { lackingFields } from '../story/missing-from-photo';
import { bareWords, namesNobody } from '../story/names-nobody';
import type { StoryPhoto } from '../story/photo';
import type { Check } from './check';
import { photosInStory } from './photos-in-story';

/** Whether a credit is the caption or the alternative text again. */
const repeats = (credit: string, text: string): boolean =>
  bareWords(text) !== '' && bareWords(stripCreditWording(credit)) === bareWords(text);

/** Who the file itself says made or owns the picture; null if it says nobody. */
function knownName(photo: StoryPhoto): string | null {
  const names = [photo.creditLine, photo.creator, photo.source].map(stripCreditWording);
  return (
    names.find((name) => !namesNobody(name) && !repeats(name, photo.caption) && !repeats(name, photo.alt)) ??
    null
  );
}

function problemOf({ credit, caption, alt }: StoryPhoto): string | null {
  if (namesNobody(credit)) return 'names nobody';
  if (repeats(credit, caption)) return 'is its caption again';
  return repeats(credit, alt) ? 'is its alt text again' : null;
}

/**
 * A credit names a person or an organisation. A stop, as an empty credit is: “Internet” under a picture says that the
 * house does not know whether it may print it.
 */
export const photoCreditNamesNobody: Check = {
  id: 'photo-credit-names-nobody',
  title: 'Every credit names somebody',
  run: (story) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) => {
      const { credit } = photo;
      const problem = lackingFields(photo).includes('credit') ? null : problemOf(photo);
      if (problem === null) return [];
      const known = knownName(photo);
      return [
        {
          weight: 'stop',
          message: `${name} has the credit “${credit.trim()}”, which ${problem}. Name the person or organisation that made or owns the picture.`,
          target: { at: 'photo', photoId, field: 'credit' },
          ...(known !== null && {
            fix: {
              label: `Use “${known}” from the file`,
              done: `The credit is now “${known}”.`,
              swap: { at: 'photo' as const, photoId, was: { credit }, to: { credit: known } },
            },
          }),
        },
      ];
    }),
};
