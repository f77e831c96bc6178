import { findMainPart, type MainPart } from './main-part';
import type { LeftOutReason } from './report';
import { headlineText, overlap, stems } from './headline';
import { isMenuWords } from './menu';
import { isSameHeadline } from './same-headline';
import { isPersonLike, isPictureSource } from './names';
import { plain } from './plain';
import { findTimes } from './time';
import { isUnspaced } from '../document/word-count';
import type { Sheet } from './sheet';

/** A headline is at most this many lines above its copy: a deck, a byline, buttons and a caption are between. */
const MAX_ABOVE = 30;

/** For a page that was copied whole: finds its headline, and leaves out what is around its story. */
export function leaveAround(sheet: Sheet): void {
  const main = findMainPart(sheet);
  if (!main) return;
  const headline = headlineOf(sheet, main);
  const from = headline < 0 ? main.from : signedOver(sheet, headline);
  let under: LeftOutReason = 'page furniture';
  for (let at = 0; at < sheet.length; at += 1) {
    const mark = sheet.mark(at);
    under = mark.is === 'box' ? mark.box : mark.is === 'text' ? under : 'page furniture';
    const isUnderCopy = at > main.to && at < main.to + 4;
    const isOurs = at >= from && at <= main.to;
    if (isOurs || (isUnderCopy && SAYS_WHAT_IT_IS.has(mark.is))) continue;
    if (mark.is === 'furniture') sheet.leave(at, mark.reason);
    else sheet.leave(at, mark.is === 'text' && isMenuWords(sheet.unit(at).seen) ? 'navigation' : under);
  }
  if (headline < 0) return;
  sheet.headlineAt = headline;
  sheet.fields.headline = withoutAuthor(sheet, headline, headlineText(sheet, headline));
  sheet.readAsText(headline);
  sheet.read(headline, 'headline');
}

/** Where the story begins: the line right above its headline, if that line gives author and time. */
function signedOver(sheet: Sheet, headline: number): number {
  const mark = sheet.marks[headline - 1];
  const isSigned = mark?.is === 'meta' && mark.meta.times.length > 0 && mark.meta.bylines.length > 0;
  return isSigned ? headline - 1 : headline;
}

/** A page's share box names headline and author in one line: `The tide returns by Asha Rao`. */
function withoutAuthor(sheet: Sheet, at: number, text: string): string {
  const named =
    /^(?<headline>.{12,}?)(?<!\s)\s+by\s+(?<author>\p{Lu}[^\d|]{3,50}?)(?:\s*(?:[—–|@\d]|\p{Lu}\p{Ll}+ \d).*)?$/u.exec(
      text,
    )?.groups;
  if (!named) return text;
  const isAuthor =
    isPersonLike(named.author!.trim()) &&
    (findTimes(plain(text), sheet.monthFirst).length > 0 ||
      sheet.units.some((unit, other) => other !== at && unit.seen.includes(named.author!.trim())));
  return isAuthor ? named.headline! : text;
}

/** Below the copy, these lines are about it. */
const SAYS_WHAT_IT_IS: ReadonlySet<string> = new Set(['field', 'tags', 'meta', 'credit', 'wire mark']);

/** The line above a page's copy that is most like its headline; -1 if none is. */
function headlineOf(sheet: Sheet, { from, to }: MainPart): number {
  const copy = new Set<string>();
  for (let at = from; at <= to; at += 1)
    if (isStory(sheet, at)) for (const stem of stems(sheet.unit(at).plain)) copy.add(stem);
  let first = from;
  while (first < to && !isStory(sheet, first)) first += 1;
  let best = { at: -1, score: 0 };
  let lines = 0;
  for (let at = first - 1; at >= 0 && lines < MAX_ABOVE; at -= 1) {
    const { is } = sheet.mark(at);
    if (is === 'text' || is === 'box') lines += 1;
    const score = likeHeadline(sheet, at, copy) - 0.1 * lines;
    if (score > best.score) best = { at, score };
  }
  return overDeck(sheet, best.at, copy);
}

/** A headline's line is no longer, nor shorter. */
const [SHORTEST, LONGEST] = [4, 22];

/**
 * A deck says more of what the copy says than the headline right over it: of two lines together, the first is the
 * headline, if the copy mentions it and it is not part of a list.
 */
function overDeck(sheet: Sheet, at: number, copy: ReadonlySet<string>): number {
  const above = at - 1;
  if (above < 0 || sheet.mark(above).is !== 'text' || sheet.isProse(above)) return at;
  const { plain, words } = sheet.unit(above);
  // Some pages print the headline twice, one above the other: for the eye and for the bar that stays at the top.
  if (words >= SHORTEST && above > 0 && isSameHeadline(sheet.unit(above - 1).plain, plain)) return above;
  const isListed = [above - 1, above - 2].every(
    (other) => sheet.marks[other]?.is === 'text' && sheet.unit(other).words >= SHORTEST,
  );
  const isHeadline =
    words >= SHORTEST &&
    words <= LONGEST &&
    words * 1.5 <= sheet.unit(at).words &&
    !/[.।۔。:;,]["”]?$/u.test(plain) &&
    overlap(plain, copy) >= OF_COPY;
  return isHeadline && !isListed ? above : at;
}

/** How much of a headline's meaning the copy must mention, 0 to 1. */
const OF_COPY = 0.5;

/** A paragraph of the copy for sure: a headline can be a sentence, and a question. */
const isStory = (sheet: Sheet, at: number): boolean =>
  sheet.isProse(at) && (sheet.unit(at).words >= 24 || /[.।۔。]["'”’»)\]]*$/u.test(sheet.unit(at).plain));

/** How much a line is like the headline of copy with these words; 0 for a line that cannot be one. */
function likeHeadline(sheet: Sheet, at: number, copy: ReadonlySet<string>): number {
  const { plain, seen, words } = sheet.unit(at);
  const { is } = sheet.mark(at);
  const size = isUnspaced(plain) ? words / 2 : words;
  if (is !== 'text' || size < 2 || size > 35 || isMenuWords(seen) || isAtPicture(seen)) return 0;
  const told = stems(plain).filter((stem) => copy.has(stem)).length;
  const isRepeated = sheet.units.some(
    (unit, other) => other !== at && unit.words >= 3 && isSameHeadline(unit.plain, plain),
  );
  return (
    0.7 * Math.min(told, 5) * Math.sqrt(overlap(plain, copy)) +
    (isRepeated ? 0.5 : 0) +
    (saysWho(sheet, at) ? 1.5 : 0) +
    (size >= SHORTEST && size <= LONGEST ? 1.3 : 0) -
    (saysWhen(plain, sheet.monthFirst) ? 1.5 : 0) -
    (/[.।۔。]["”]?$/u.test(plain) ? 3 : 0) -
    (/[:;,]$|^[*•]/u.test(plain) ? 1 : 0)
  );
}

/** `Alex Wong | Getty Images`, `The mayor (left) on the quay`: a credit or a caption. */
const isAtPicture = (seen: string): boolean =>
  seen.split(/(?:(?<!\s)\s+)?\|\s*/u).some((part, _, parts) => parts.length > 1 && isPictureSource(part)) ||
  /\((?:left|right|cent(?:re|er)|top|bottom|[lr])\)/iu.test(seen);

/** A date with its year, or `Posted … 8:19 PM`. */
const saysWhen = (plain: string, monthFirst: boolean): boolean =>
  findTimes(plain, monthFirst).length > 0 || /^(?:updated|posted|published)\b.*\d:\d\d/iu.test(plain);

/** Whether the next lines say who wrote the story, or when; a deck may stand between. */
function saysWho(sheet: Sheet, at: number): boolean {
  let texts = 0;
  for (let next = at + 1; next < sheet.length && texts < 3; next += 1) {
    const { is } = sheet.mark(next);
    if (is === 'meta') return true;
    if (is !== 'furniture') texts += 1;
  }
  return false;
}
