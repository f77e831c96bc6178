import { endsSentence, wordsOf } from './plain';
import { fold, phraseSet } from './words';

/** Segments of a ticker are headlines; those of a menu or a breadcrumb are single words. */
const TICKER_MARK = /\s(?:[|•·●■▪►»]|\/\/|\*{1,3})\s|\s?\|\s?/u;
/** Typists write a dash this way, and only rows of headlines have two or more. */
const DOUBLE_HYPHEN = /\s-{2,3}\s/u;
const CRUMB_MARK = /(?:(?<!\s)\s+)?[>›»→]\s*|(?<!\s)\s+\/\s+/u;

/** A line without the marks around it, folded. */
export const bare = (text: string): string =>
  fold(text)
    .replace(/^\d{1,2}\.\s+/u, '')
    .replace(/^[\s*|>»•·–—#-]+/u, '')
    // Starts where the run of marks begins. Starting at each mark would take quadratic time for a line of dots.
    .replace(/(?<![\s*|<«•·–—:…!.-])[\s*|<«•·–—:…!.-]+$/u, '');

/** The parts of a line between marks. */
export const segments = (text: string, mark: RegExp): readonly string[] =>
  text
    .split(mark)
    .map((segment) => segment.trim())
    .filter(Boolean);

/** Several headlines in one line. */
export function isTicker(text: string): boolean {
  const marked = segments(text, TICKER_MARK);
  const items = marked.length > 1 ? marked : segments(text, DOUBLE_HYPHEN);
  if (items.length < 3 && !(marked.length === 2 && text.length > 90 && !endsSentence(text))) return false;
  const full = items.filter((item) => wordsOf(item).length >= 3);
  return (
    full.length >= items.length * 0.7 &&
    full.length >= 2 &&
    !items.some((item) => /[.।۔。]["'”’»)\]]*$/u.test(item))
  );
}

/** `Home > India > Politics`, or a menu on one line. */
export function isMenu(text: string): boolean {
  const crumbs = segments(text, CRUMB_MARK);
  const inMenu = (item: string): boolean =>
    phraseSet('menu').has(bare(item)) || phraseSet('home').has(bare(item));
  if (crumbs.length >= 2 && text.length < 260) {
    if (/[>›»→]/u.test(text) && (inMenu(crumbs[0]!) || isTrail(crumbs))) return true;
    if (crumbs.length >= 3 && inMenu(crumbs[0]!) && crumbs.filter(inMenu).length >= 2) return true;
  }
  const items = segments(text, /(?:(?<!\s)\s+)?[|•·,/]\s*|\s{2,}/u);
  if (items.length >= 3 && items.filter(inMenu).length >= items.length * 0.7) return true;
  const words = wordsOf(fold(text));
  return (
    words.length >= 3 &&
    words.length <= 40 &&
    !endsSentence(text) &&
    /^\p{Lu}|\p{Lo}/u.test(text) &&
    isTitleRun(text) &&
    words.every((word) => phraseSet('menu').has(word))
  );
}

/** `News > Cities > The bus stays`: places on a site, then perhaps a headline, but not a sum. */
const isTrail = (crumbs: readonly string[]): boolean =>
  crumbs.slice(0, -1).every(mayBeCrumb) && !/^[\p{Sc}\p{N}]/u.test(crumbs.at(-1)!);

/** A place on a site; `£2 → £3` and `Fares: adults → children` say something. */
const mayBeCrumb = (item: string): boolean =>
  wordsOf(item).length <= 3 && !/[\p{N}\p{Sc}:=「『（(]/u.test(item);

/** A menu's words each begin with a capital. */
const isTitleRun = (text: string): boolean => wordsOf(text).every((word) => !/^\p{Ll}/u.test(word));

/** A menu that a browser copied into one line has at least this many entries that every site has. */
const MIN_MENU_ENTRIES = 4;

/**
 * True for a whole menu on one line, whose other entries only this site has: `News Tech Spaceflight Forums Videos About us More`.
 * A headline in capitals is shorter, and has few of a menu's words.
 */
export function isMenuLine(text: string): boolean {
  const words = wordsOf(text).map(fold);
  const entries = words.filter((word) => phraseSet('menu').has(word)).length;
  return words.length >= 12 && entries >= MIN_MENU_ENTRIES && entries * 3 >= words.length && isTitleRun(text);
}

/** True for one entry of a menu, or several: `India News`. */
export const isMenuWords = (text: string): boolean =>
  isMenuWord(text) || wordsOf(fold(text)).every((word) => phraseSet('menu').has(word));

/** True for a line that is one entry of a site's menu. */
export const isMenuWord = (text: string): boolean => phraseSet('menu').has(bare(text));
