/** Long enough for a headline's sense, short enough for an address bar and a message. */
const MAX_SLUG = 80;

/**
 * A slug from a headline: lower case, words joined by hyphens, at most 80 characters cut between words.
 * Letters of every script stay with the marks that belong to them (a Hindi headline gives a Hindi slug); accents of
 * Latin letters go, since nobody types them into an address. Empty if the headline has no letter or digit.
 * @param language BCP 47; decides how letters are lowered (Turkish I)
 */
export function proposeSlug(headline: string, language: string): string {
  const words = wordsOf(headline, language);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (count(longer) > MAX_SLUG) break;
    slug = longer;
  }
  return slug || firstLetters(words[0] ?? '');
}

/** Whether a slug of these words holds all of them. */
export const fitsSlug = (words: string, language: string): boolean =>
  count(wordsOf(words, language).join('-')) <= MAX_SLUG;

/** The words of a headline as a slug has them. */
const wordsOf = (headline: string, language: string): readonly string[] =>
  lower(headline.normalize('NFC'), language)
    .normalize('NFD')
    .replaceAll(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    // Possessives and elisions stay one word; tatweel only stretches; joiners cannot be seen in an address.
    .replaceAll(/(?<=[\p{L}\p{N}])['’ʼ](?=\p{L})|[\u0640\u200c\u200d]/gu, '')
    // Figures keep their separators' sense: 1,200 is one number, 5.5 would become 55.
    .replaceAll(/(?<=\p{N}),(?=\p{N}{2,3})/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function lower(text: string, language: string): string {
  try {
    return text.toLocaleLowerCase(language);
  } catch {
    return text.toLowerCase();
  }
}

const count = (text: string): number => [...text].length;

/** The start of a word that is longer than a whole slug, cut between letters as readers see them. */
function firstLetters(word: string): string {
  let start = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    if (count(start + segment) > MAX_SLUG) break;
    start += segment;
  }
  return start;
}
