import { bylineOf, whoReports } from './byline';
import { isSiteName } from './pass-site';
import { NO_PLACE } from './dateline';
import { filedAt, townAt } from './pass-dateline';
import { isUnspaced } from '../document/word-count';
import { chooseHeadline, headlineText } from './headline';
import { isSameHeadline } from './same-headline';
import { isMenuWords } from './menu';
import { isOrganisation, isPersonLike, isPlace, isTitled, namesPlace } from './names';
import { readLoneNames } from './pass-names';
import { isAltText } from './pass-photos';
import { endsSentence, isCaseless } from './plain';
import { inSection } from './sections';
import type { Sheet } from './sheet';

/** A deck is a sentence or two. */
const MAX_DECK_WORDS = 60;

/** The last line above the copy that gives an author or a time; -1 if there is none. */
export function findTopMeta(sheet: Sheet): number {
  let top = -1;
  sheet.marks.forEach((mark, at) => {
    if (mark.is !== 'meta') return;
    const before = sheet.proseIn(0, at);
    const after = sheet.proseIn(at + 1, sheet.length);
    const words = (from: number, to: number): number =>
      sheet.units
        .slice(from, to)
        .reduce((sum, unit, index) => sum + (sheet.isProse(from + index) ? unit.words : 0), 0);
    const plainDate = mark.meta.timeOnly && mark.meta.times.every(({ label }) => label === null);
    const underTop =
      top >= 0 && sheet.units.slice(top + 1, at).every((_, next) => !sheet.isOpen(top + 1 + next));
    if (before > (plainDate && top >= 0 && !underTop ? 0 : 2)) return;
    if (after === 0 && before > 0) return;
    if (before > 0 && words(0, at) > words(at + 1, sheet.length)) return;
    top = at;
  });
  return top;
}

/** Finds the headline and decides what the lines above it are. */
export function readHeadline(sheet: Sheet, topMeta: number): void {
  if (sheet.headlineAt < 0) {
    const at = chooseHeadline(sheet, topMeta);
    const { subject } = sheet.fields;
    if (at < 0) {
      sheet.fields.headline = subject;
      return;
    }
    sheet.headlineAt = at;
    sheet.fields.headline = headlineText(sheet, at);
    if (subject && !isSameHeadline(subject, sheet.fields.headline) && endsSentence(sheet.unit(at).plain)) {
      // The mail's subject names the story better than its first sentence does.
      sheet.fields.headline = subject;
      sheet.headlineAt = -1;
      return;
    }
    sheet.read(at, 'headline');
  }
  sheet.units.forEach((unit, at) => {
    if (
      at !== sheet.headlineAt &&
      sheet.isText(at) &&
      isSameHeadline(unit.plain, sheet.fields.headline) &&
      !endsLikeCopy(sheet, at)
    ) {
      sheet.leave(at, 'repeated headline');
    }
  });
}

/** A long sentence far down that happens to share the headline's words is copy. */
const endsLikeCopy = (sheet: Sheet, at: number): boolean =>
  sheet.isProse(at) &&
  sheet.unit(at).plain.replace(/(?<![."'])[."']+$/u, '') !==
    sheet.fields.headline.replace(/(?<![."'])[."']+$/u, '') &&
  /\.["”]?$/u.test(sheet.unit(at).plain);

/** Where the copy may begin: after the headline, the byline, and what belongs to them. */
export function findBody(sheet: Sheet, topMeta: number): number {
  const from = sheet.headlineAt + 1;
  let firstProse = from;
  while (firstProse < sheet.length && !sheet.isProse(firstProse)) firstProse += 1;
  if (topMeta < from) return firstProse < sheet.length ? firstProse : from;
  let prose = 0;
  for (let at = from; at < topMeta; at += 1) if (sheet.isProse(at) && !isAltText(sheet, at)) prose += 1;
  return prose >= 2 ? firstProse : topMeta + 1;
}

const isNavigation = (sheet: Sheet, at: number): boolean => {
  const fate = sheet.fates[at];
  return fate?.is === 'left' && fate.reason === 'navigation';
};

/** What is above the headline: sections, other headlines, menus. */
export function readAbove(sheet: Sheet, sections: readonly string[]): void {
  const lines: number[] = [];
  for (let at = 0; at < sheet.headlineAt; at += 1) {
    if (!sheet.isText(at)) continue;
    const { seen, words, plain } = sheet.unit(at);
    const section = inSection(seen, sections);
    if (section && !isNavigation(sheet, at - 1) && !isNavigation(sheet, at + 1)) {
      sheet.fields.section = section;
      sheet.read(at, 'section');
      sheet.doubt(
        at,
        'Read as the section, because it is alone above the headline. It may be the page’s menu.',
      );
    } else if (
      section ||
      (words <= 3 && (!endsSentence(plain) || /^(?:\p{Lu}\.)+$/u.test(plain)) && !/\p{N}|[,;:]$/u.test(plain))
    )
      sheet.leave(at, 'navigation');
    else if (sheet.isProse(at))
      sheet.doubt(at, 'It is above the headline. It may belong to the page, not to the story.');
    else lines.push(at);
  }
  const listed =
    lines.length > 1 ||
    sheet.marks
      .slice(0, sheet.headlineAt)
      .some((mark) => mark.is === 'box' || (mark.is === 'furniture' && mark.reason === 'headline ticker'));
  for (const at of lines) {
    if (listed && sheet.unit(at).words >= 3 && !/[.।۔,:]$/u.test(sheet.unit(at).plain))
      sheet.leave(at, 'headline ticker');
    else sheet.doubt(at, 'It is above the headline. It may be another headline, or belong to the page.');
  }
}

/** What is between the headline and the copy: names, places, the deck. */
export function readBetween(sheet: Sheet, topMeta: number, sections: readonly string[]): void {
  const lines: number[] = [];
  for (let at = Math.max(sheet.headlineAt + 1, 0); at < sheet.bodyAt || isLoose(sheet, at); at += 1) {
    if (!sheet.isText(at) || readName(sheet, at)) continue;
    const { seen, plain, words } = sheet.unit(at);
    const section = inSection(seen, sections);
    if (section && !sheet.fields.section) {
      sheet.fields.section = section;
      sheet.read(at, 'section');
    } else if (isPlace(seen) && !sheet.fields.dateline) {
      sheet.fields.dateline = seen;
      sheet.read(at, 'dateline');
    } else if (!sheet.fields.dateline && isFilingPlace(sheet, at)) {
      sheet.fields.dateline = withoutColon(seen);
      sheet.read(at, 'dateline');
      sheet.doubt(at, 'Read as the place of filing, because it is under the byline. It may be a heading.');
    } else if (words <= 3 && isMenuWords(seen) && !endsSentence(plain)) sheet.leave(at, 'navigation');
    else lines.push(at);
  }
  readDeckBelow(sheet, lines);
  for (const at of lines.filter((line) => sheet.isOpen(line))) {
    const isDeck =
      at < topMeta &&
      at < sheet.bodyAt &&
      sheet.fields.deck === '' &&
      sheet.unit(at).words >= 4 &&
      sheet.unit(at).words <= MAX_DECK_WORDS &&
      sheet.headlineAt >= 0 &&
      !/^[•●▪*–-]\s/u.test(sheet.unit(at).seen);
    if (isDeck) {
      sheet.fields.deck = sheet.unit(at).seen;
      sheet.read(at, 'deck');
    } else if (!sheet.isProse(at) && !endsSentence(sheet.unit(at).plain)) {
      sheet.doubt(
        at,
        'It is between the headline and the copy. It may be a deck, a caption or part of the page.',
      );
    }
  }
}

const withoutColon = (seen: string): string => seen.replace(/(?:(?<!\s)\s+)?:$/u, '');

/**
 * A word or two under the byline that the copy names as a place (`in Dakar`), or one word between the byline and the
 * first paragraph.
 */
function isFilingPlace(sheet: Sheet, at: number): boolean {
  const { words, plain } = sheet.unit(at);
  const seen = withoutColon(sheet.unit(at).seen);
  let last = at - 1;
  while (last > sheet.headlineAt && sheet.fate(last).is === 'left') last -= 1;
  const above = sheet.fates[last];
  const underByline = above?.is === 'read' && above.field.startsWith('byline');
  // `Guwahati:` on a line of its own.
  const isLabel = seen !== sheet.unit(at).seen && sheet.proseIn(sheet.headlineAt + 1, at) === 0;
  if (words > 2 || !(underByline || isLabel)) return false;
  const isOneWord =
    words === 1 && /^(?:\p{Lu}\p{Ll}{2,}|[\p{Lo}\p{M}]{3,})$/u.test(seen) && !isUnspaced(seen);
  const isHeading = NO_PLACE.has(seen.toUpperCase()) || isMenuWords(seen) || /[.?!।]$/u.test(plain);
  const below = sheet.marks[at + 1];
  const isBetween = sheet.isProse(at + 1) || (below?.is === 'meta' && below.meta.times.length > 0);
  if (isOneWord && !isHeading && isBetween) return true;
  const speaksOf = (text: string): boolean =>
    isCaseless(seen)
      ? // The case is marked at the word's end: গোসাবা, গোসাবায়.
        ` ${text}`.includes(` ${seen}`)
      : isTitled(seen) && namesPlace(text, seen);
  return sheet.units.some((unit, other) => sheet.isProse(other) && speaksOf(unit.seen));
}

/** One line alone between the byline and a paragraph that its dateline marks as the first: the deck. */
function readDeckBelow(sheet: Sheet, lines: readonly number[]): void {
  const [at, ...more] = lines;
  if (at === undefined || more.length > 0 || sheet.headlineAt < 0 || sheet.fields.deck !== '') return;
  let first = at + 1;
  while (first < sheet.length && !sheet.isText(first)) first += 1;
  const mark = sheet.marks[first];
  const { words, seen } = sheet.unit(at);
  if (mark?.is !== 'text' || !(mark.dateline ?? townAt(sheet, first)) || words < 6 || words > MAX_DECK_WORDS)
    return;
  sheet.fields.deck = seen;
  sheet.read(at, 'deck');
}

/** Lines without a full stop that follow the byline before the first real paragraph. */
const isLoose = (sheet: Sheet, at: number): boolean =>
  at < sheet.length && sheet.proseIn(sheet.bodyAt, at + 1) === 0 && sheet.proseIn(at + 1, sheet.length) > 0;

/** `山口 花子`: family and given name separated, in a script that has no spaces elsewhere. */
const isSpacedName = (name: string): boolean =>
  /^\p{Script=Han}{1,3}[\s\u3000](?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}){1,3}$/u.test(
    name,
  );

/** A name alone beside the line with the time: how many sites print the byline. */
function readName(sheet: Sheet, at: number): boolean {
  const reporter = whoReports(sheet.unit(at).seen);
  if (reporter !== null) {
    sheet.addBylines([bylineOf(reporter)]);
    sheet.read(at, 'byline');
    return true;
  }
  const name = sheet
    .unit(at)
    .seen.replace(/(?<![,|:–—-])[,|:–—-]+\s*$/u, '')
    .trim();
  const beside = [at - 1, at + 1, at + 2, at - 2].some((other) => {
    const mark = sheet.marks[other];
    return (
      mark?.is === 'meta' &&
      mark.meta.times.length > 0 &&
      mark.meta.bylines.length === 0 &&
      other > sheet.headlineAt
    );
  });
  if (!beside || filedAt(sheet, at)) return false;
  if (isPersonLike(name) && isSiteName(sheet, name)) {
    sheet.leave(at, 'navigation');
    return true;
  }
  const alone =
    sheet.unit(at).words <= 5 && (isPersonLike(name) || isOrganisation(name) || isSpacedName(name));
  const { bylines, place } = alone
    ? { bylines: [bylineOf(name)], place: '' }
    : (readLoneNames(name) ?? { bylines: [], place: '' });
  if (bylines.length === 0) return false;
  sheet.fields.dateline ||= place;
  sheet.addBylines(bylines);
  sheet.read(at, 'byline');
  if (bylines.some(({ kind }) => kind === 'person'))
    sheet.doubt(at, 'Read as the byline, because it is beside the time. It may be a caption.');
  return true;
}
