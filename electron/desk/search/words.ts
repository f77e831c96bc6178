/**
 * Cuts text into the words that search knows, the same way for the index and for the question.
 * Copy comes in any script: letters keep their vowel signs (Hindi, Bengali, Tamil), and scripts that leave no
 * spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are cut into single signs, so that any
 * run of them can be found wherever a dictionary would have put the word boundary.
 */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SIGNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** One sign of an unspaced script, or a word with any invisible signs in it, as it was written. */
const WRITTEN_SIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}\p{Co}\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff])+/gu;

/** Marks that readers leave out when they type: accents of Latin, Greek and Cyrillic, Arabic and Hebrew points. */
const OPTIONAL_MARKS =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+/gu;
/** Soft hyphen, joiners and direction marks, Arabic tatweel. */
const UNSEEN = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Letters that no normalization form takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
};

const fold = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøđðłıþς]/g, (letter) => LETTERS[letter] ?? letter);

/** The words of a text; a word of an unspaced script comes as its single signs. */
function cut(text: string): string[][] {
  return Array.from(fold(text).matchAll(WORD), ([word]) =>
    UNSPACED.test(word) ? (word.match(SIGNS) ?? []) : [word],
  );
}

/** The words of a question, each as its signs: the last sign of the last word may be a beginning. */
export const askedWords = (asked: string): readonly (readonly string[])[] => cut(asked);

/** A word, or a sign of an unspaced script, and its place in the text: `end` is the place after it. */
export interface PlacedSign {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

/** The signs of a text in the order of the index, with their places in the text as it was written. */
export function placedSigns(text: string): readonly PlacedSign[] {
  return Array.from(text.matchAll(WRITTEN_SIGN), (match) => {
    const [written] = match;
    return cut(written)
      .flat()
      .map((sign) => ({ start: match.index, end: match.index + written.length, sign }));
  }).flat();
}

/** A text as the index has it, for a quick check whether something is in it at all. */
export const folded = (text: string): string => fold(text);

/** What is put into the index for a text: words separated by spaces. */
export const searchText = (text: string): string => cut(text).flat().join(' ');

/** A question as phrases of FTS5: whole words, and the last one, of which only the beginning may have been typed. */
export interface SearchPhrases {
  readonly whole: readonly string[];
  /** Its signs; more than one in a script without spaces. */
  readonly last: readonly string[];
}

/**
 * Null if no word was entered. Every word is quoted, and has only letters, digits and marks: nothing typed can become FTS
 * syntax.
 */
export function searchPhrases(asked: string): SearchPhrases | null {
  const words = cut(asked);
  const last = words.pop();
  return last ? { whole: words.map(phrase), last } : null;
}

const phrase = (signs: readonly string[]): string => `"${signs.join(' ')}"`;

/** The expression for a question, `last` being that for its last word. */
export const allOf = ({ whole }: SearchPhrases, last: string): string => [...whole, last].join(' AND ');

/** The expression for a word that begins so. */
export const beginning = (signs: readonly string[]): string => `${phrase(signs)} *`;

/** An FTS5 expression that finds every word asked for, the last one as a beginning; null if no word was asked. */
export function searchQuery(asked: string): string | null {
  const phrases = searchPhrases(asked);
  return phrases && allOf(phrases, beginning(phrases.last));
}
