import { grouped } from '../counted';
import { stripCreditWording } from '../story/credit-wording';
import type { Check } from './check';
import { photosInStory } from './photos-in-story';

/** What one field of IPTC IIM holds, in bytes of UTF-8 (IIM 4.2, 1.5); the longest that the files carry whole everywhere. */
const IIM_BYTES = 2000;

/** No name is longer than this, and the files have no room for more. */
const MAX_BYTES = 10_000;

/** Names what would be missing: a JPEG's old field (IIM) leaves out a credit that it cannot hold whole. */
export const photoCreditLength: Check = {
  id: 'photo-credit-length',
  title: 'Every credit fits into the photo’s files',
  run: (story) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) => {
      const credit = stripCreditWording(photo.credit);
      const bytes = new TextEncoder().encode(credit).length;
      if (bytes <= IIM_BYTES) return [];
      const letters = grouped([...credit].length);
      return [
        {
          weight: bytes > MAX_BYTES ? ('stop' as const) : ('advice' as const),
          message:
            bytes > MAX_BYTES
              ? `The credit of ${name} has ${letters} letters, more than a photo’s files can hold. Keep the names, and move the rest to the caption.`
              : `The credit of ${name} has ${letters} letters. Programs that read only the old IPTC fields of a JPEG will find no credit: they hold about 2,000 letters in English, 650 in Hindi. Shorten it.`,
          target: { at: 'photo', photoId, field: 'credit' },
        },
      ];
    }),
};
