import { altSaysNothing } from './alt-says-nothing';
import { stripCreditWording } from './credit-wording';
import { lackingFields } from './missing-from-photo';
import { bareWords } from './names-nobody';
import type { StoryPhoto } from './photo';

/**
 * Why an alternative text cannot be published: it is `missing`, it says `nothing` of the picture, or it is the `credit` or
 * a name of it again.
 */
export type AltFault = 'missing' | 'nothing' | 'credit';

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

/** What is wrong with a photo's alternative text; null if it says what the photo shows, or the photo needs none. */
export function altFault(photo: Pick<StoryPhoto, 'alt' | 'credit' | 'decorative'>): AltFault | null {
  if (photo.decorative) return null;
  if (lackingFields({ file: null, ...photo }).includes('alt')) return 'missing';
  if (altSaysNothing(photo.alt)) return 'nothing';
  return isOfCredit(photo.alt, photo.credit) ? 'credit' : null;
}
