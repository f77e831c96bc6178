import { stripCreditWording } from './credit-wording';
import { isFileName } from './file-name';
import { NOBODY_PHRASES, NOBODY_WORDS, REAL_NAMES } from './nobody-words';

/** A text as its words alone: composed, folded, without signs that nobody sees, dots of abbreviations and other marks. */
export const bareWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    // The points of Arabic and Hebrew vowels, and the dot below that Hindi may leave out.
    .replaceAll(/[\u064b-\u0652\u0591-\u05c7\u093c\u09bc]/gu, '')
    .replaceAll(/[أإآ]/gu, 'ا')
    .replaceAll(/(?<=^|[\s.])(\p{L})[./](?=\p{L}(?:[./\s]|$))/gu, '$1')
    .replaceAll(/[^\p{L}\p{M}\p{N}@]+/gu, ' ')
    .trim();

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(bareWords));

const PHRASES = folded(NOBODY_PHRASES);
const WORDS = folded(NOBODY_WORDS);
const NAMES = folded(REAL_NAMES);

/** Scripts that write words without spaces: there a text is made of these words if they fill it. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

function isFilledBy(text: string, words: ReadonlySet<string>): boolean {
  const isReached = [true];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - 12); start < end; start++) {
      if (isReached[start] && words.has(text.slice(start, end))) isReached[end] = true;
    }
  }
  return isReached[text.length] === true;
}

/** `B. Stock`, `A. N. Page`: initials make any word a surname. */
const HAS_INITIALS = /^(?:\p{Lu}\.[ \u00a0]?)+\p{Lu}\p{Ll}+$/u;

const isNobodyWord = (word: string): boolean =>
  WORDS.has(word) ||
  // xx, xxx, zzz, a single letter; a number, as of a picture.
  /^(?:([a-z])\1+|[a-z]|\p{N}+|(?:tk)+)$/u.test(word) ||
  (SPACELESS.test(word) && isFilledBy(word, WORDS));

/** A web address without what every address has; the host alone if nothing follows it. */
const hostOf = (text: string): string => {
  const bare = text.trim().replace(/^(?:https?:\/\/)?(?:www\.|m\.)?/iu, '');
  return /^[\w-]+\.(?:com|org|net|in|co\.\w+)\/?(?:[?#].*|search.*|images?.*|imgres.*)?$/iu.test(bare)
    ? bare.replace(/\..*$/u, '')
    : text;
};

/**
 * Whether a credit names nobody who made or owns a picture: `TBC`, `Internet`, `Google Images`, `Courtesy`, `फाइल फोटो`,
 * a file's name. A platform is no person, but an account on it is one: `X/@janeroe`. What names somebody beside it names
 * somebody: `Unknown photographer / National Archives`. An empty credit names nobody either.
 */
export function namesNobody(credit: string): boolean {
  const name = stripCreditWording(credit);
  if (isFileName(name)) return true;
  if (HAS_INITIALS.test(name)) return false;
  const words = bareWords(hostOf(name));
  if (words === '') return true;
  if (NAMES.has(words)) return false;
  return PHRASES.has(words) || words.split(' ').every((word) => PHRASES.has(word) || isNobodyWord(word));
}
