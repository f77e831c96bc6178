import type { WireOpening } from './dateline-east-asian';

const NAME = '\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? \\p{Lu}{2,}';

/** `Elif DENİZ-Can ÖZ/BODRUM (Muğla), (DHA) - `: first names small, surnames and the town in capitals. */
const FORM = new RegExp(
  `^(?<reporters>${NAME}(?:\\s?[-–,]\\s?${NAME}){0,3})\\s?/\\s?(?<place>\\p{Lu}{3,}(?: \\p{Lu}{3,})?(?:\\s?\\([\\p{L} ]{3,20}\\))?)\\s*(?:,\\s*)?\\((?<agency>\\p{Lu}{2,6})\\)\\s*(?:[-–—:]\\s*)?`,
  'u',
);

/**
 * The opening of a story of a Turkish agency, if its reporters come before the town; or null.
 * @param text a paragraph in its visible form
 */
export function readTurkishOpening(text: string): WireOpening | null {
  const match = FORM.exec(text);
  if (!match?.groups) return null;
  const { reporters = '', place = '', agency = '' } = match.groups;
  return { place, agency, reporters: reporters.split(/\s?[-–,]\s?/u), prefix: match[0] };
}
