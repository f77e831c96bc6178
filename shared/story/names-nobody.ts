import { stripCreditWording } from './credit-wording';
import { isFileName } from './file-name';
import { isFilledBy } from './filled-by';
import { COMPANION_WORDS, NOBODY_PHRASES, NOBODY_WORDS, REAL_NAMES } from './nobody-words';

/** A text as its words alone: composed, folded, without signs that nobody sees, dots of abbreviations and other marks. */
export const bareWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    // The points of Arabic and Hebrew vowels, and the dot below that Hindi may leave out.
    .replaceAll(/[\u064b-\u0652\u0591-\u05c7\u093c\u09bc]/gu, '')
    .replaceAll(/[أإآ]/gu, 'ا')
    // Urdu and Persian type two letters that Arabic has as well.
    .replaceAll('ی', 'ي')
    .replaceAll('ک', 'ك')
    // The dot that a small letter keeps of a Turkish İ.
    .replaceAll('i\u0307', 'i')
    .replaceAll(/(?<=^|[\s.])(\p{L})[./](?=\p{L}(?:[./\s]|$))/gu, '$1')
    .replaceAll(/[^\p{L}\p{M}\p{N}@]+/gu, ' ')
    .trim();

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(bareWords));

const PHRASES = folded(NOBODY_PHRASES);
const WORDS = folded(NOBODY_WORDS);
const COMPANIONS = folded(COMPANION_WORDS);
const NAMES = folded(REAL_NAMES);

/** `B. Stock`, `A. N. Page`: initials make any word a surname. */
const HAS_INITIALS = /^(?:\p{Lu}\.[ \u00a0]?)+\p{Lu}\p{Ll}+$/u;

/** Long words that hardly anything else is one slip of the hand away from. */
const OFTEN_MISTYPED = [
  ...['unknown', 'internet', 'facebook', 'whatsapp', 'instagram', 'anonymous', 'photographer', 'photograph'],
  ...['courtesy', 'screenshot', 'unidentified', 'representative', 'representational', 'unavailable'],
];

/** Whether a word has one letter more, fewer or other than another, or two in turned order. */
function isOneSlipFrom(word: string, meant: string): boolean {
  if (Math.abs(word.length - meant.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === meant[start]) start++;
  const rest = (text: string, from: number): string => text.slice(start + from);
  return (
    rest(word, 1) === rest(meant, 0) ||
    rest(word, 0) === rest(meant, 1) ||
    rest(word, 1) === rest(meant, 1) ||
    (word[start] === meant[start + 1] && word[start + 1] === meant[start] && rest(word, 2) === rest(meant, 2))
  );
}

const isNobodyWord = (word: string): boolean =>
  WORDS.has(word) ||
  // xx, zzz, a single letter; a number, as of a picture. AA and TT are agencies.
  /^(?:x+|z+|([a-z])\1{2,}|[a-z]|\p{N}+|(?:tk)+)$/u.test(word) ||
  OFTEN_MISTYPED.some((meant) => isOneSlipFrom(word, meant)) ||
  isFilledBy(word, WORDS);

/** A licence without the name that it asks for: `CC BY-SA 4.0`. */
const LICENCE = /^cc(?: ?0| by)(?: (?:sa|nc|nd))*(?: \p{N}+)*$/u;

/** What a camera writes into its files: `NIKON D850`, `Apple iPhone 13 Pro`. A maker alone can have made the picture. */
const CAMERA =
  /^(?:(?:canon|nikon|sony|fujifilm|olympus|panasonic|leica|pentax|apple|samsung|google|xiaomi|huawei|oneplus|oppo|vivo|realme|motorola) (?:corporation )?)?(?:eos [a-z_ ]*\d[\w ]*|d\d{2,4}\w?|z ?\d{1,2}|(?:ilce|dsc|dmc|finepix|coolpix|powershot|lumix|x t)(?:[\w ]* )?[a-z_]*\d\w*|(?:iphone|ipad|galaxy|pixel|redmi|sm|moto)[a-z_ ]*\d[\w ]*)$/u;

/** Made of words that name nobody, of which one at least could not be a name. */
function areNobodyWords(words: readonly string[]): boolean {
  const others = words.filter((word) => !isNobodyWord(word));
  return others.length < words.length && others.every((word) => COMPANIONS.has(word));
}

/** A web address without what every address has; the host alone if nothing follows it. */
const hostOf = (text: string): string => {
  const bare = text.trim().replace(/^(?:https?:\/\/)?(?:www\.|m\.|images\.)?/iu, '');
  return /^[\w-]+\.(?:com|org|net|in|de|fr|co\.\w+)\/?(?:[?#].*|search.*|images?.*|imgres.*)?$/iu.test(bare)
    ? bare.split('.', 1)[0]!
    : text;
};

/**
 * Whether a credit names nobody who made or owns a picture: `TBC`, `Internet`, `Google Images`, `Courtesy`, `फाइल फोटो`,
 * a file's name. A platform is no person, but an account on it is one: `X/@janeroe`. What names somebody beside it names
 * somebody: `Unknown photographer / National Archives`. An empty credit names nobody either.
 */
export function namesNobody(credit: string): boolean {
  const name = stripCreditWording(credit);
  const words = bareWords(hostOf(name));
  if (NAMES.has(words) || HAS_INITIALS.test(name)) return false;
  if (words === '' || isFileName(name)) return true;
  return PHRASES.has(words) || LICENCE.test(words) || CAMERA.test(words) || areNobodyWords(words.split(' '));
}
