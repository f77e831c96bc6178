import { stripCreditWording } from './credit-wording';
import { lackingFields } from './missing-from-photo';
import { bareWords, namesNobody } from './names-nobody';
import type { PhotoWords } from './photo';

/**
 * Why a credit cannot be printed: it is `missing`, it names `nobody` who made or owns the picture, or it is the `caption`
 * or the alternative text (`alt`) again.
 */
export type CreditFault = 'missing' | 'nobody' | 'caption' | 'alt';

/** Whether a credit, without the house's wording, has the same words as another text. */
export const repeatsText = (credit: string, text: string): boolean =>
  bareWords(text) !== '' && bareWords(stripCreditWording(credit)) === bareWords(text);

/** What is wrong with a photo's credit; null if it names a person or an organisation. */
export function creditFault({
  credit,
  caption,
  alt,
}: Pick<PhotoWords, 'credit' | 'caption' | 'alt'>): CreditFault | null {
  if (lackingFields({ file: null, alt, credit }).includes('credit')) return 'missing';
  if (namesNobody(credit)) return 'nobody';
  if (repeatsText(credit, caption)) return 'caption';
  return repeatsText(credit, alt) ? 'alt' : null;
}
