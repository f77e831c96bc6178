import { isUnspaced } from '../document/word-count';
import { plain, visible, wordsOf } from './plain';
import type { Mark } from './mark';
import { isMenuLine, isMenuWord } from './menu';
import { headlineKey, isSameHeadline } from './same-headline';
import type { Sheet } from './sheet';
import { fold, phraseSet } from './words';

/** The beginnings of a text's meaningful words; for scripts without spaces, every two letters. */
export const stems = (text: string): readonly string[] =>
  wordsOf(fold(text)).flatMap((word) => {
    const letters = [...word];
    if (isUnspaced(word)) return letters.slice(1).map((letter, at) => letters[at]! + letter);
    return letters.length >= 3 && !phraseSet('stopwords').has(word) ? [letters.slice(0, 5).join('')] : [];
  });

/** How much of a line's meaning the copy also mentions, 0 to 1. */
export function overlap(line: string, copy: ReadonlySet<string>): number {
  const words = stems(line);
  return words.length === 0 ? 0 : words.filter((word) => copy.has(word)).length / words.length;
}

/** Words alone over a section or a picture: never a headline if there is another candidate. */
const MIN_HEADLINE_WORDS = 3;

/** More is a paragraph, or no text at all. */
const MAX_HEADLINE = 300;

/** A page has no more lines over its headline; a list of thousands has none at all. */
const MAX_CANDIDATES = 200;

/** The units that could be the headline: lines above the copy that are not among its sentences. */
export function headlineCandidates(sheet: Sheet, topMeta: number): readonly number[] {
  const upTo = (end: number): number[] => {
    const found: number[] = [];
    for (let at = 0; at < end && found.length < MAX_CANDIDATES; at += 1) {
      if (!sheet.isText(at) || isMenuLine(sheet.unit(at).seen)) continue;
      const short =
        !isParagraph(sheet, at) ||
        (at < topMeta && sheet.unit(at).words <= 30 && sheet.mark(at).is === 'text');
      if (short && sheet.unit(at).seen.length <= MAX_HEADLINE && !isCaptionAbove(sheet, at)) found.push(at);
    }
    return found;
  };
  let firstProse = 0;
  while (firstProse < sheet.length && !isParagraph(sheet, firstProse)) firstProse += 1;
  const under = headlineUnder(sheet, topMeta);
  if (under >= 0) return [under];
  const above = topMeta > 0 ? upTo(topMeta).filter((at) => !isMenuWord(sheet.unit(at).seen)) : [];
  const found = above.length > 0 ? above : upTo(firstProse);
  // A headline has no full stop: a short first sentence or a deck with one yields to any line without.
  const open = found.filter((at) => !isStopped(sheet.unit(at).plain));
  // A section's name has no full stop either: right over the byline, a sentence is the headline.
  const isNamesOnly = open.every((at) => sheet.unit(at).words < MIN_HEADLINE_WORDS);
  const last = found.at(-1);
  if (isNamesOnly && last !== undefined && last === topMeta - 1) return [last];
  return open.length > 0 ? open : found;
}

/**
 * A site prints its name or a section over the time, and the headline under it: the line between the time and the copy,
 * if nothing above is longer than two words and the copy says neither. -1 for any other page.
 */
function headlineUnder(sheet: Sheet, topMeta: number): number {
  const at = topMeta + 1;
  if (topMeta < 1 || !sheet.isText(at) || sheet.isProse(at)) return -1;
  const { plain: line, words } = sheet.unit(at);
  if (words < MIN_UNDER || words > MAX_HEADLINE_WORDS || isStopped(line) || /[:,;]$/u.test(line)) return -1;
  const copy = new Set(sheet.units.flatMap((unit, other) => (sheet.isProse(other) ? stems(unit.plain) : [])));
  if (overlap(line, copy) < TOLD_UNDER) return -1;
  const isName = (other: number): boolean => {
    const unit = sheet.unit(other);
    const isTold = stems(unit.plain).length > 1 && overlap(unit.plain, copy) === 1;
    return unit.words < MIN_HEADLINE_WORDS && !isTold;
  };
  const above = sheet.units.flatMap((_, other) => (other < topMeta && sheet.isText(other) ? [other] : []));
  return above.every(isName) ? at : -1;
}

/** The least number of words of a headline under the time, and how much of it the copy must mention. */
const MIN_UNDER = 4;
const TOLD_UNDER = 0.4;

/** Prose that is no headline: of those, only questions and exclamations read like sentences. */
const isParagraph = (sheet: Sheet, at: number): boolean => {
  const { plain: line, words } = sheet.unit(at);
  const mark = sheet.mark(at);
  const mayBeHeadline =
    /[!?؟]/u.test(line) &&
    !isStopped(line) &&
    !/[:,;]$/u.test(line) &&
    words <= MAX_HEADLINE_WORDS &&
    !/^["“].*["”]$/u.test(line) &&
    !(mark.is === 'text' && mark.dateline);
  return sheet.isProse(at) && !mayBeHeadline;
};

/** The longest headline of a question or two sentences. */
const MAX_HEADLINE_WORDS = 25;

/** True for a line that ends in a full stop that does not belong to an abbreviation (`in the U.S.`). */
const isStopped = (line: string): boolean =>
  /[.।॥۔。]["')\]」』]*$/u.test(line) &&
  !/(?:\b\p{Lu}\.|\.\.|\b(?:Jr|Sr|Inc|Ltd|Co|vs|etc)\.)["')\]]*$/u.test(line);

/** Leaves out breadcrumbs that end in the headline (`News / Cities / Metro to run till 2 am`). */
export function leaveCrumbs(sheet: Sheet): void {
  sheet.units.forEach((unit, at) => {
    if (!sheet.isText(at)) return;
    const crumbs = unit.plain.split(/(?:(?<!\s)\s+)?[/>»›→]\s*|\s\|\s/u);
    const last = headlineKey(crumbs.at(-1) ?? '');
    const short = crumbs.slice(0, -1).every((crumb) => wordsOf(crumb).length <= 4);
    if (crumbs.length < 2 || !short || wordsOf(last).length < 4) return;
    if (sheet.units.some((other, index) => index !== at && headlineKey(other.plain).endsWith(last)))
      sheet.leave(at, 'navigation');
  });
}

/** True for the line right above a credit. */
function isCaptionAbove(sheet: Sheet, at: number): boolean {
  const next = sheet.marks[at + 1];
  return (
    next?.is === 'credit' &&
    next.credit.caption === '' &&
    sheet.unit(at + 1).gap === 0 &&
    next.credit.strength === 'strong'
  );
}

/** Chooses the headline: what is printed twice, else the first line that the copy goes on to speak of. */
export function chooseHeadline(sheet: Sheet, topMeta: number): number {
  let candidates = headlineCandidates(sheet, topMeta);
  if (candidates.length === 0) return fallback(sheet);
  if (candidates.every((at) => at !== topMeta - 1 && isStopped(sheet.unit(at).plain))) return fallback(sheet);
  const long = candidates.filter((at) => sheet.unit(at).words >= MIN_HEADLINE_WORDS);
  if (long.length > 0) candidates = long;
  const copy = new Set(
    sheet.units.flatMap((unit, at) =>
      sheet.isProse(at) && !candidates.includes(at) ? stems(unit.plain) : [],
    ),
  );
  const told = new Map(candidates.map((at) => [at, overlap(sheet.unit(at).plain, copy)]));
  const twice = candidates.filter((at) =>
    sheet.units.some(
      (unit, other) =>
        other !== at &&
        other < at + 60 &&
        unit.words >= 4 &&
        isSameHeadline(unit.plain, sheet.unit(at).plain),
    ),
  );
  const own = underList(sheet, candidates, told, topMeta);
  const pool = twice.length > 0 ? twice : own.length > 0 ? own : withoutKickers(sheet, candidates, told);
  if (isHeadlineOverDeck(sheet, pool) || (pool.length > 1 && isShortOverDeck(sheet, pool[0]!, told)))
    return pool[0]!;
  const most = Math.max(...pool.map((at) => told.get(at) ?? 0));
  const chosen = pool.find((at) => (told.get(at) ?? 0) >= most * 0.6 && most >= 0.15) ?? pool[0]!;
  return shortest(sheet, chosen, candidates);
}

/**
 * Under a list of other headlines (`Trending`, `Latest news`) one of them may share more words with the copy than the
 * story's own, which stands over the byline, with a deck between them at most.
 */
function underList(
  sheet: Sheet,
  candidates: readonly number[],
  told: ReadonlyMap<number, number>,
  topMeta: number,
): readonly number[] {
  const listed = sheet.marks
    .slice(0, candidates[0])
    .some((mark) => mark.is === 'box' && (mark.box === 'related link' || mark.box === 'headline ticker'));
  if (!listed || candidates.length < 3) return [];
  return candidates.filter((at) => at >= topMeta - 2 && at < topMeta && (told.get(at) ?? 0) >= 0.1);
}

/**
 * Two lines that belong together if no page is above them, the second the longer: a headline and its deck. A
 * deck always says more of what the copy says, so its words must not decide.
 */
function isHeadlineOverDeck(sheet: Sheet, pool: readonly number[]): boolean {
  const [first, second, ...more] = pool;
  if (first === undefined || second !== first + 1 || more.length > 0) return false;
  const ticker = sheet.marks.slice(0, first).some((mark) => mark.is === 'box' || isTickerMark(mark));
  const { words } = sheet.unit(first);
  return !ticker && words >= 5 && sheet.unit(second).words > words;
}

const isTickerMark = (mark: Mark): boolean => mark.is === 'furniture' && mark.reason === 'headline ticker';

/** `Middle East|Water` and `City news` stand over headlines: short lines yield to longer ones the copy speaks of. */
function withoutKickers(
  sheet: Sheet,
  candidates: readonly number[],
  told: ReadonlyMap<number, number>,
): readonly number[] {
  const isKicker = (at: number): boolean => {
    const { plain: line, words } = sheet.unit(at);
    const parts = line.split(/[|/•>»]/u).map((part) => part.trim());
    if (parts.length > 1 && parts.every((part) => wordsOf(part).length <= 3)) return true;
    const below = candidates.find((other) => other === at + 1 && sheet.unit(other).words >= 6);
    if (below !== undefined && isShortOverDeck(sheet, at, told)) return false;
    if (words <= 3 && below !== undefined && (told.get(below) ?? 0) >= 0.3) return true;
    return (
      words <= 4 &&
      candidates.some(
        (other) => sheet.unit(other).words >= 6 && (told.get(other) ?? 0) >= (told.get(at) ?? 0) * 0.7,
      )
    );
  };
  const rest = candidates.filter((at) => !isKicker(at));
  return rest.length > 0 ? rest : candidates;
}

/** `Ferry sails again`, three words that the copy speaks of, over a line that is too long for a headline. */
const isShortOverDeck = (sheet: Sheet, at: number, told: ReadonlyMap<number, number>): boolean =>
  sheet.unit(at).words === MIN_HEADLINE_WORDS &&
  sheet.unit(at + 1).words >= MIN_DECK &&
  (told.get(at) ?? 0) >= TOLD_SHORT;

/** Few headlines have more words. */
const MIN_DECK = 13;
const TOLD_SHORT = 0.6;

/** Of a headline with and without the site's name, the one without. */
function shortest(sheet: Sheet, chosen: number, candidates: readonly number[]): number {
  const same = candidates.filter((at) => isSameHeadline(sheet.unit(at).plain, sheet.unit(chosen).plain));
  const least = Math.min(...same.map((at) => headlineKey(sheet.unit(at).plain).length));
  return same.find((at) => headlineKey(sheet.unit(at).plain).length === least) ?? chosen;
}

/** If copy starts directly with sentences, a short first one above longer ones is its headline. */
function fallback(sheet: Sheet): number {
  const texts = sheet.units.flatMap((_, at) => (sheet.isText(at) ? [at] : []));
  const [first, second] = texts;
  if (first === undefined || second === undefined) return -1;
  const mark = sheet.mark(first);
  if (mark.is === 'text' && mark.dateline) return -1;
  if (sheet.isProse(first) && isStopped(sheet.unit(first).plain)) return -1;
  const { words, plain: line } = sheet.unit(first);
  const sentences = plain(line).split(/[.!?।۔]\s/u).length;
  return words <= 25 && sentences === 1 && words < sheet.unit(second).words * 1.5 ? first : -1;
}

/** The headline as the story prints it: without a site's name that the page repeats elsewhere, or a label. */
export function headlineText(sheet: Sheet, at: number): string {
  const text = visible(sheet.unit(at).seen);
  const site = /^(?<headline>.{15,}?)(?<!\s)\s+(?:[|–—]|-)\s+(?<site>[^|–—]{2,50})$/u.exec(text);
  if (!site?.groups) return text;
  const name = fold(site.groups.site!);
  const elsewhere = sheet.units.some(
    (unit, other) =>
      other !== at &&
      unit.words <= 20 &&
      fold(unit.plain).includes(name) &&
      /©|copyright|rights/iu.test(unit.plain),
  );
  const section = phraseSet('menu').has(name);
  return elsewhere || (section && text.includes('|')) ? site.groups.headline! : text;
}
