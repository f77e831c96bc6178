import { isUnspaced } from '../document/word-count';
import { isCaseless, visible, wordsOf } from './plain';
import { AFTER_WORD, anyOf, BEFORE_WORD, escaped, fold, phrases, phraseSet } from './words';

/** Short Latin abbreviations are agencies only in capitals: `AP` is one, `ap` is a slip. */
const exact = (key: 'agencies' | 'pictureSources'): ReadonlySet<string> => new Set(phrases(key).map(visible));
const AGENCIES = exact('agencies');
const SOURCES = exact('pictureSources');

const known = (name: string, list: ReadonlySet<string>, key: 'agencies' | 'pictureSources'): boolean =>
  list.has(name) || (name.length > 4 && phraseSet(key).has(fold(name)));

/** True for a news agency's name or abbreviation. */
export const isAgency = (name: string): boolean => known(visible(name), AGENCIES, 'agencies');

/** True for agencies that are best known as sites and channels: alone on a page's first line, their name is a logo. */
export const isBroadcaster = (name: string): boolean =>
  /^(?:BBC|CNN|Al Jazeera|Bloomberg|HT|Reuters|AP)$/iu.test(visible(name));

/** `Torres Images`, `NJ Media`: picture sellers say so in their names. */
const SELLS_PICTURES =
  /^(?:\p{Lu}[\p{L}\p{M}&.'’-]+(?: \p{Lu}[\p{L}\p{M}&.'’-]+)? (?:Images|Pictures|Photos|Photography)|\p{Lu}{2,4} Media)$/u;
const NAMES_NO_SELLER = new RegExp(
  `^(?:${anyOf('menu', 'photo', 'alsoRead', 'related')}|the|all|more|these|those|our|see|view|best|first|last|new|top|old|rare|leaked|satellite|drone)${AFTER_WORD}`,
  'iu',
);

const sellsPictures = (name: string): boolean => SELLS_PICTURES.test(name) && !NAMES_NO_SELLER.test(name);

/** True for whoever pictures are usually credited to: agencies, archives, networks, and anyone whose name says so. */
export const isPictureSource = (name: string): boolean =>
  isAgency(name) || known(visible(name), SOURCES, 'pictureSources') || sellsPictures(visible(name));

export const isPlace = (name: string): boolean => phraseSet('places').has(fold(name));

const DESK_WORD = new RegExp(`${BEFORE_WORD}${anyOf('deskWords')}${AFTER_WORD}`, 'iu');

/** `India News` and `World News` are sections of sites. */
const isSections = (text: string): boolean =>
  wordsOf(fold(text)).every((word) => phraseSet('menu').has(word));

/** What a house offers its readers, not what it is: `Breaking News Emails`. */
const OFFERED = /\s(?:emails?|alerts?|newsletters?|updates|headlines|videos|photos|podcasts?|apps?)$/iu;

/** True for a byline that names an agency, a desk or a publication, not a person. */
export function isOrganisation(name: string): boolean {
  const text = visible(name);
  // An entry of a numbered list.
  if (/^\p{N}{1,2}\.\s/u.test(text)) return false;
  if (isAgency(text) || phraseSet('desks').has(fold(text))) return true;
  if (/^[A-Z]{2,6}$/.test(text)) return true;
  const [first = '', ...rest] = text.split(' ');
  if (rest.length > 0 && rest.length <= 2 && isAgency(first) && isPlace(rest.join(' '))) return true;
  if (
    rest.length > 0 &&
    rest.length <= 2 &&
    /^(?:[A-Z]{3,}|Reuters)$/.test(first) &&
    isAgency(first) &&
    isTitled(text)
  )
    return true;
  // A photographer under a picture: `Asha Rao, Associated Press`.
  const [, ...behind] = text.split(/[,،]/u).map((part) => part.trim());
  if (behind.length > 0 && behind.every(isAgency)) return false;
  const words = wordsOf(text).length;
  if (isSections(text) || OFFERED.test(text)) return false;
  return words >= 2 && words <= 6 && DESK_WORD.test(text) && (isCaseless(text) || isTitled(text));
}

/** True if a text speaks of a name as of a place: `in Dakar`, `near Bhatkal`. */
export const namesPlace = (text: string, name: string): boolean =>
  new RegExp(
    `\\b(?:in|at|near|from|around|across|outside|off|of)\\s+(?:the\\s+)?${escaped(visible(name))}(?![\\p{L}\\p{M}])`,
    'u',
  ).test(text);

const LINK =
  /^(?:de|del|della|da|do|dos|van|von|der|den|bin|bint|ibn|al|el|ul|ur|la|le|du|y|e|of|the|and|for|i)$/u;

/** True if every meaningful word has a capital. */
export const isTitled = (text: string): boolean =>
  wordsOf(text).every(
    (word) => /^[\p{Lu}\p{Lt}]/u.test(word) || LINK.test(word) || /^(?:al|el|ul|an)-\p{Lu}/u.test(word),
  );

/** A name in a script without spaces, if a label says that it is one: two to ten letters. */
export const isUnspacedName = (name: string): boolean =>
  isUnspaced(name) && /^[\p{L}\p{M}]{2,10}(?:[\s・·][\p{L}\p{M}]{1,10}){0,2}$/u.test(name);

/** True for what could be a person's name: two to five words of letters, in capitals if the script has them. */
export function isPersonLike(name: string): boolean {
  const words = wordsOf(name);
  // In these scripts only a label tells a name from any other short line.
  if (isUnspaced(name)) return false;
  if (
    words.length < 2 ||
    words.length > 5 ||
    /\s[–—-]\s/u.test(name) ||
    /[\p{N}@:;!?"“”()[\]{}|/।۔+]/u.test(name)
  )
    return false;
  if (/[.]$/u.test(name) && !/\b\p{Lu}\.$|\b[JS]r\.$/u.test(name)) return false;
  if (LINK.test(words[0]!)) return isTitled(name) && /^(?:de|van|von|al|el)$/u.test(words[0]!);
  if (/^(?:the|a|an)\b/iu.test(name) || isSections(name)) return false;
  return isCaseless(name)
    ? words.length <= 4
    : /\p{L}/u.test(name) && isTitled(name) && !/\b(?:of|the|and|for)\b/u.test(name);
}
