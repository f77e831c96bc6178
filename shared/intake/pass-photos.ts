import { readNamedByline } from './byline';
import { readTrailingWeak, type Credit } from './credit';
import { isSameHeadline } from './same-headline';
import type { PhotoFound, Sheet } from './sheet';
import { isPersonLike, isPictureSource } from './names';
import { endsSentence, wordsOf } from './plain';

/** A caption is a sentence or two. */
const MAX_CAPTION_WORDS = 55;

/** Finds the pictures: captions with their credits, and credits with the caption beside them. */
export function readPhotos(sheet: Sheet): void {
  const spaced = sheet.units.filter(({ gap }) => gap > 0).length > 1;
  sheet.marks.forEach((mark, at) => {
    if (!sheet.isOpen(at)) return;
    if (mark.is === 'caption') readLabelledCaption(sheet, at, mark.credit);
    else if (mark.is === 'credit') readCreditLine(sheet, at, mark.credit, spaced);
    else if (mark.is === 'text') {
      if (!readSourceAndAlt(sheet, at)) readWeakCaption(sheet, at);
    } else if (mark.is === 'meta') readBareSource(sheet, at);
  });
}

function readLabelledCaption(sheet: Sheet, at: number, { caption, credit }: Credit): void {
  const last = sheet.fates[at - 1];
  // `Image source, X` over `Image caption, Y` (and a lone credit over a labelled caption) is one picture.
  if (last?.is === 'photo' && last.photo.caption === '' && credit === '') {
    sheet.place(at - 1, { caption, credit: last.photo.credit ?? '' }, last.field);
    return sheet.read(at, 'photo caption');
  }
  if (last?.is === 'photo' && last.photo.credit === '' && caption === '') {
    sheet.place(at - 1, { caption: last.photo.caption ?? '', credit }, last.field);
    return sheet.read(at, 'photo credit');
  }
  sheet.place(at, { caption, credit }, 'photo');
}

function readCreditLine(sheet: Sheet, at: number, found: Credit, spaced: boolean): void {
  const inHead = isInHead(sheet, at);
  if (found.credit === '' || found.caption !== '') {
    if (found.credit === '' && !found.caption) return;
    const signed = found.credit === '' ? null : readNamedByline(found.caption);
    if (signed) {
      sheet.addBylines(signed);
      return sheet.place(at, { caption: '', credit: found.credit }, 'byline and photo credit');
    }
    if (at < sheet.bodyAt && isAltText(sheet, at - 1) && sheet.isText(at - 1)) {
      const alt = sheet.unit(at - 1).seen;
      sheet.place(at, { ...found, alt }, 'photo caption and credit');
      sheet.read(at - 1, 'photo alt text');
      sheet.doubt(at - 1, 'Read as the alt text of the photo below it. It may be a deck or copy.');
      return noteUnnamed(sheet, at, found);
    }
    sheet.place(at, found, found.credit && found.caption ? 'photo caption and credit' : 'photo caption');
    return noteUnnamed(sheet, at, found);
  }
  const last = sheet.fates[at - 1];
  if (last?.is === 'photo' && last.photo.credit === '') {
    sheet.place(at - 1, { caption: last.photo.caption ?? '', credit: found.credit }, last.field);
    return sheet.read(at, 'photo credit');
  }
  if (last?.is === 'photo' && sheet.unit(at).gap === 0 && found.unnamed) {
    sheet.doubt(at - 1, 'The copy calls it a file or representative picture.');
    return sheet.read(at, 'photo credit');
  }
  const above = captionAbove(sheet, at, inHead, spaced);
  if (found.strength === 'weak' && !(above && inHead && sheet.unit(at).gap === 0)) return;
  if (above) {
    sheet.place(at - 1, { caption: sheet.unit(at - 1).seen, credit: found.credit }, 'photo caption');
    if (above === 'doubtful')
      sheet.doubt(at - 1, 'Read as the caption of the photo credited below it. It may be copy.');
    sheet.read(at, 'photo credit');
    return noteUnnamed(sheet, at - 1, found);
  }
  const below = captionBelow(sheet, at);
  // Below the copy, away from any caption, it is the publication's claim to the page.
  if (
    !below &&
    !inHead &&
    /^(?:©|\(c\))/iu.test(sheet.unit(at).seen) &&
    sheet.proseIn(at, sheet.length) === 0
  )
    return sheet.leave(at, 'copyright notice');
  const beside = sheet.isText(at - 1) && at - 1 > sheet.headlineAt && sheet.unit(at).gap === 0;
  if (!below && beside && sheet.unit(at - 1).words <= 25)
    sheet.doubt(at - 1, 'It is right above a photo’s credit. It may be the caption.');
  sheet.place(at, { caption: below ? sheet.unit(at + 1).seen : '', credit: found.credit }, 'photo credit');
  if (below) sheet.read(at + 1, 'photo caption');
  noteUnnamed(sheet, at, found);
}

function noteUnnamed(sheet: Sheet, at: number, { unnamed, credit }: Credit): void {
  if (unnamed) {
    sheet.doubt(
      at,
      `The credit "${credit}" names nobody, or only where a file picture came from. Say whose picture it is and when it was taken.`,
    );
  }
}

/** Before the copy begins, or with only one line between the headline and here. */
const isInHead = (sheet: Sheet, at: number): boolean => {
  const prose = sheet.proseIn(sheet.headlineAt + 1, at);
  return at < sheet.bodyAt || prose === 0 || (prose === 1 && sheet.isProse(at - 1));
};

/** Whether the line above a credit is its caption. */
function captionAbove(
  sheet: Sheet,
  at: number,
  inHead: boolean,
  spaced: boolean,
): 'sure' | 'doubtful' | null {
  const above = at - 1;
  if (above < 0 || !sheet.isText(above) || above === sheet.headlineAt) return null;
  const unit = sheet.unit(above);
  const mark = sheet.mark(above);
  if (mark.is === 'text' && mark.dateline) return null;
  if (unit.words > MAX_CAPTION_WORDS || isSameHeadline(unit.plain, sheet.fields.headline)) return null;
  // Three sentences are a standfirst, or the copy's beginning.
  if (unit.plain.split(/[.!?।۔。](?=["'”’)]*(?:\s|$))/u).filter(Boolean).length > 2) return null;
  const together = sheet.unit(at).gap === 0;
  const sentence = endsSentence(unit.plain) && unit.words > 12;
  if (together && spaced) return sentence && !inHead && unit.words > 30 ? 'doubtful' : 'sure';
  if (inHead) return above > sheet.headlineAt ? (together || !sentence ? 'sure' : 'doubtful') : null;
  return !endsSentence(unit.plain) && unit.words <= 25 ? 'sure' : null;
}

const isBareCaption = (sheet: Sheet, at: number): boolean =>
  !sheet.isProse(at) && sheet.unit(at).words >= 3 && sheet.unit(at).words <= 40 && sheet.isProse(at + 1);

/** A credit over its caption: the caption follows at once and then a gap. */
function captionBelow(sheet: Sheet, at: number): boolean {
  const below = sheet.units[at + 1];
  if (!below || below.gap > 0 || !sheet.isText(at + 1)) return false;
  // `Getty Images` alone under the byline of a page without blank lines: such sites print the caption next.
  if (isInHead(sheet, at) && isPictureSource(sheet.unit(at).seen) && isBareCaption(sheet, at + 1))
    return true;
  if (sheet.unit(at).gap === 0) return false;
  const mark = sheet.mark(at + 1);
  const after = sheet.units[at + 2];
  return (
    below.words <= 35 && !(mark.is === 'text' && mark.dateline) && (after === undefined || after.gap > 0)
  );
}

/** `Getty Images` alone over or under a caption, on a page whose author is a person: a credit, no second byline. */
function readBareSource(sheet: Sheet, at: number): void {
  const { seen } = sheet.unit(at);
  const authored =
    sheet.fields.bylines.length > 0 ||
    sheet.marks.some((mark) => mark.is === 'meta' && mark.meta.bylines.some(({ kind }) => kind === 'person'));
  if (!authored || !isPictureSource(seen) || at <= sheet.headlineAt) return;
  const next = sheet.units[at + 1];
  const below =
    next?.gap === 0 && sheet.isText(at + 1) && !sheet.isProse(at + 1) && next.words >= 3 && next.words <= 40;
  const above = captionAbove(sheet, at, isInHead(sheet, at), true);
  if (below) {
    sheet.place(at, { caption: next.seen, credit: seen, ...altAbove(sheet, at) }, 'photo credit');
    sheet.read(at + 1, 'photo caption');
  } else if (above === 'sure' && sheet.unit(at).gap === 0) {
    sheet.place(at - 1, { caption: sheet.unit(at - 1).seen, credit: seen }, 'photo caption');
    sheet.read(at, 'photo credit');
  }
}

/**
 * A sentence right above a caption with its credit, and not right below the headline, where a deck would be: what the
 * page says about the picture to those who cannot see it.
 */
export function isAltText(sheet: Sheet, at: number): boolean {
  const below = sheet.marks[at + 1];
  return (
    at - 1 > sheet.headlineAt &&
    sheet.headlineAt >= 0 &&
    below?.is === 'credit' &&
    below.credit.caption !== '' &&
    below.credit.credit !== '' &&
    sheet.unit(at + 1).gap === 0 &&
    sheet.unit(at).words <= 40 &&
    endsSentence(sheet.unit(at).plain)
  );
}

/** Some sites print a picture's alt text as its source's name with the words after it, right above the source. */
function altAbove(sheet: Sheet, at: number): Partial<PhotoFound> {
  const above = sheet.units[at - 1];
  const { seen } = sheet.unit(at);
  if (!above?.seen.startsWith(`${seen} `) || !sheet.isText(at - 1) || sheet.unit(at).gap > 0) return {};
  sheet.read(at - 1, 'photo alt text');
  return { alt: above.seen.slice(seen.length + 1) };
}

/** `Getty Images The river at Ludlow` over the caption: a broadcaster's source and alt text, run together by copying. */
const SOURCE_AND_ALT =
  /^(?<source>(?:[A-Z]{2,6} via )?\p{Lu}[\p{L}&]+ Images|[A-Z]{2,4} Media|EPA(?:-EFE)?|Reuters|AFP|Alamy|Shutterstock|Supplied|\p{Lu}[\p{L}&.]+(?: \p{Lu}[\p{L}&.]+)?\/\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?) (?<alt>\p{Lu}\P{Ll}*\p{Ll}.{8,200})$/u;

function readSourceAndAlt(sheet: Sheet, at: number): boolean {
  const found = SOURCE_AND_ALT.exec(sheet.unit(at).seen)?.groups;
  const below = sheet.units[at + 1];
  if (!found || !below || sheet.isProse(at) || endsSentence(sheet.unit(at).plain)) return false;
  if (sheet.unit(at).gap === 0 && sheet.units.some(({ gap }) => gap > 0)) return false;
  // On some pages the byline follows the caption.
  const next = sheet.units[at + 2];
  const nameFollows =
    next !== undefined && isPersonLike(next.seen) && below.words >= 3 && !sheet.isProse(at + 1);
  const hasCaption = below.gap === 0 && (isBareCaption(sheet, at + 1) || nameFollows);
  if (!hasCaption || !sheet.isText(at + 1)) return false;
  sheet.place(
    at,
    { caption: below.seen, credit: found.source!, alt: found.alt! },
    'photo credit and alt text',
  );
  sheet.read(at + 1, 'photo caption');
  return true;
}

/** `A canal near Naukot.—Dawn`, `… in Lahore.—White Star`: papers that print the credit right behind a dash. */
const GLUED_CREDIT =
  /^(?<caption>.{8,}[.!?])[—–](?<credit>\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,3})$/u;

/** `Workers at a garden near Jorhat. | Asha Rao`, before the copy begins. */
const PIPED_CREDIT = /^(?<caption>[^|]{12,}?)(?:(?<!\s)\s+)?\|\s*(?<credit>[^|]{4,40})$/u;

function readPipedCredit(sheet: Sheet, at: number): boolean {
  const found = PIPED_CREDIT.exec(sheet.unit(at).seen)?.groups;
  if (!found || at <= sheet.headlineAt || sheet.headlineAt < 0 || sheet.proseIn(sheet.bodyAt, at) > 0)
    return false;
  if (!isPersonLike(found.credit!) || wordsOf(found.caption!).length < 4 || sheet.isProse(at)) return false;
  sheet.place(at, { caption: found.caption!, credit: found.credit! }, 'photo caption and credit');
  return true;
}

function readGluedCredit(sheet: Sheet, at: number): boolean {
  const found = GLUED_CREDIT.exec(sheet.unit(at).seen)?.groups;
  if (!found || at <= sheet.headlineAt || sheet.unit(at).words > MAX_CAPTION_WORDS) return false;
  if (at >= sheet.bodyAt && sheet.proseIn(sheet.bodyAt, at) > 0 && !isPictureSource(found.credit!))
    return false;
  sheet.place(at, { caption: found.caption!, credit: found.credit! }, 'photo caption and credit');
  return true;
}

/** `Modi waves in Patna (PTI)`: a caption above the copy, a sign-off within it. */
function readWeakCaption(sheet: Sheet, at: number): void {
  if (readGluedCredit(sheet, at) || readPipedCredit(sheet, at)) return;
  if (at <= sheet.headlineAt || at >= sheet.bodyAt || !sheet.isText(at)) return;
  const found = readTrailingWeak(sheet.unit(at).seen);
  if (found) return sheet.place(at, found, 'photo caption and credit');
  const named = NAME_IN_BRACKETS.exec(sheet.unit(at).seen)?.groups;
  if (!named || sheet.isProse(at) || wordsOf(named.caption!).length < 4) return;
  sheet.place(at, { caption: named.caption!, credit: named.credit! }, 'photo caption and credit');
  sheet.doubt(at, 'Read as a caption, because it ends in a name in brackets. It may be a deck.');
}

/** A caption over the copy with whoever is credited in brackets, in letters without capitals or only in capitals. */
const NAME_IN_BRACKETS =
  /^(?<caption>[^()]{12,}[^().!?।۔\s])\s*\((?<credit>[\p{Lo}\p{M}]{3,16}|\p{Lu}{3,6})\)$/u;
