import { creditFault, type CreditFault, repeatsText } from '../story/credit-fault';
import { stripCreditWording } from '../story/credit-wording';
import { namesNobody } from '../story/names-nobody';
import type { StoryPhoto } from '../story/photo';
import type { Check } from './check';
import { allWords, withWords } from './finding-words';
import { photosInStory } from './photos-in-story';

/** The maker or owner of the picture according to the file; null if it names nobody. */
function knownName(photo: StoryPhoto): string | null {
  const names = [photo.creditLine, photo.creator, photo.source].map(stripCreditWording);
  return (
    names.find(
      (name) => !namesNobody(name) && !repeatsText(name, photo.caption) && !repeatsText(name, photo.alt),
    ) ?? null
  );
}

const PROBLEMS: Readonly<Record<Exclude<CreditFault, 'missing'>, string>> = {
  nobody: 'names nobody',
  caption: 'repeats its caption',
  alt: 'repeats its alt text',
};

/**
 * A credit names a person or an organisation. This stops the export, like an empty credit: “Internet” under a picture says that the
 * house does not know whether it may print it.
 */
export const photoCreditNamesNobody: Check = {
  id: 'photo-credit-names-nobody',
  title: 'Every credit names somebody',
  run: (story) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) => {
      const { credit } = photo;
      const fault = creditFault(photo);
      // `photo-credit` asks for one that is missing.
      if (fault === null || fault === 'missing') return [];
      const known = knownName(photo);
      return [
        {
          weight: 'stop',
          message: `The credit “${credit.trim()}” of ${name} ${PROBLEMS[fault]}. Name the person or organisation that made or owns the picture.`,
          target: { at: 'photo', photoId, field: 'credit' },
          ...withWords(allWords(credit)),
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
