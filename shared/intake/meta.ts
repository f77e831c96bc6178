import type { Byline } from '../story/fields';
import {
  filedFrom,
  isEditorLine,
  readBareOrganisation,
  readHandle,
  readNamedByline,
  readPieces,
  tookPictures,
  townOverDesk,
} from './byline';
import { NO_PLACE } from './dateline';
import { isAgency, isOrganisation, isPersonLike, isPlace } from './names';
import { wordsOf } from './plain';
import { findTimes, type FoundTime, isClockAlone } from './time';
import { AFTER_WORD, anyOf, BEFORE_WORD, escaped, fold, oneOf, phrases, phraseSet } from './words';

/** A line about the story: who wrote it and when. */
export interface Meta {
  readonly times: readonly FoundTime[];
  readonly bylines: readonly Byline[];
  readonly place: string;
  /** True if only its place beside the time shows that it is a byline. */
  readonly placeIsLikely?: boolean;
  /** True if nothing but a time is said. */
  readonly timeOnly: boolean;
  /** True for `14 March 2026 | Updated 22:47 IST`, which is how sites print the current time. */
  readonly clockApart?: boolean;
}

/** Longer lines are copy. */
const MAX_META = 220;

const SEPARATORS = /(?:(?<!\s)\s+)?(?:[|•·●]|\s\/\s|\s[–—-]\s|\s{2,})\s*/u;
const READING_TIME = new RegExp(
  `^(?:${anyOf('readingTime')}\\s*:?\\s*)?\\d{1,3}\\s*(?:${anyOf('readingTime')})?$`,
  'iu',
);
const COUNT =
  /^(?:\d[\d,.]*\s*(?:[km]\s*)?(?:views?|shares?|comments?|reads?|likes?)|(?:views?|shares?|comments?|reads?|likes?)\s*(?::\s*)?\d[\d,.]*\s*[km]?)$/iu;
const RELATIVE =
  /^(?:about |an? |\d+ )(?:\d+ )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago$/iu;
/** The same in scripts without capitals: `2 घंटे पहले`, `২ ঘণ্টা আগে`, `4 گھنٹے قبل`, `منذ 3 ساعات`. */
const RELATIVE_ELSEWHERE =
  /^(?:\p{Nd}{1,3}\s(?:घंटे|घंटा|मिनट|दिन|हफ्ते)\sपहले|\p{Nd}{1,3}\s?(?:ঘণ্টা|ঘন্টা|মিনিট|দিন)\sআগে|\p{Nd}{1,3}\s(?:گھنٹے|گھنٹہ|منٹ|دن|ہفتے)\s(?:قبل|پہلے)|(?:منذ|قبل)\s\p{Nd}{1,3}\s(?:ساعات|ساعة|دقائق|دقيقة|أيام|يوم))$/u;
/** The same in other languages of Latin and Cyrillic letters, and without spaces: `há 2 horas`, `2 saat önce`, `2時間前`. */
const RELATIVE_ABROAD =
  /^(?:(?:há|hace|vor|il y a)\s\p{Nd}{1,3}\s\p{L}{1,9}|\p{Nd}{1,3}\s(?:\p{L}{1,9}\s(?:fa|yang lalu|lalu|önce|назад|тому|geleden|temu)|(?:ore|ora|giorni|minuti)\sfa)|\p{Nd}{1,3}\s?(?:秒|分钟|分鐘|小时|小時|天|分|時間|日|분|시간|일)\s?(?:前|전))$/iu;
const LEFTOVER = new RegExp(
  `^(?:${oneOf([...phrases('published'), ...phrases('updated'), 'on', 'at', 'by', 'last', 'time', 'ist', 'local time', 'new', 'and'])}\\s*:?\\s*)+$`,
  'iu',
);

const TIME_LABEL = new RegExp(`^${oneOf([...phrases('published'), ...phrases('updated')])}\\s*:?\\s*`, 'iu');

/** True for `Published` or `Updated on` with nothing after it. */
export const isTimeLabel = (text: string): boolean =>
  text !== '' && text.length < 40 && text.replace(TIME_LABEL, '') === '';

/** True for `2 hours ago`, alone or with a label: once copied, it is no longer a date. */
export function isRelativeTime(text: string): boolean {
  const time = text.replace(TIME_LABEL, '').trim();
  return (
    text.length <= MAX_META && [RELATIVE, RELATIVE_ELSEWHERE, RELATIVE_ABROAD].some((form) => form.test(time))
  );
}

/** `Published in Dawn, …`: when and in what it was published; not by whom. */
const PUBLISHED_IN =
  /^(?:(?:[Ff]irst|[Oo]riginally) )?(?:[Pp]ublished|[Aa]ppeared|[Pp]rinted) in (?:[Tt]he )?\p{Lu}[^.!?]{1,50}$/u;

/** The source that a site names for the story: `来源:示例网`, `Источник: …`. */
const SOURCE =
  /^(?:来源|來源|稿源|出典|출처|source|fonte|fuente|quelle|источник|kaynak|sumber)\s*:\s*[^.!?。]{1,40}$/iu;

/** `coastalmirror.example`: a site names itself. */
const ADDRESS = /^(?:www\.)?\p{L}[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]{2,})*\.\p{Ll}{2,12}$/u;

function saysNothing(piece: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(piece) ||
    LEFTOVER.test(piece) ||
    isClockAlone(piece) ||
    PUBLISHED_IN.test(piece) ||
    (READING_TIME.test(piece) && /\p{L}/u.test(piece)) ||
    COUNT.test(piece) ||
    isRelativeTime(piece) ||
    /^ب?توقيت\s/u.test(piece) ||
    isEditorLine(piece) ||
    SOURCE.test(piece) ||
    ADDRESS.test(piece) ||
    phraseSet('menu').has(fold(piece)) ||
    phraseSet('furniture').has(fold(piece)) ||
    wordsOf(piece).every((word) => phraseSet('social').has(fold(word)))
  );
}

const trimPiece = (piece: string): string =>
  piece.replace(/^[\s,،:;()[\]–—-]+|(?<![\s,،:;([\]–—-])[\s,،:;([\]–—-]+$/gu, '');

/** What is left of a line without its times, in pieces. */
function piecesOf(seen: string, times: readonly FoundTime[]): readonly string[] {
  let rest = seen;
  for (const { start, end } of [...times].reverse()) rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
  return rest
    .split(SEPARATORS)
    .map(trimPiece)
    .filter((piece) => piece !== '');
}

/** A post's own signature (`— Name (@handle) March 20, 2024`) belongs to the quotation above it. */
export const isPostSignature = (plainText: string): boolean =>
  /^[—–-]+\s*[^|]{1,60}\(@\w+\)/u.test(plainText);

/** What `by` belongs to: `pictures by Leo Das` is one piece. */
const BEFORE_BY = '(?<!(?:photo(?:graph)?s?|pictures?|images?|video|words|text|story|written|reported)\\s)';
const SPLIT_NAME = new RegExp(`${BEFORE_BY}${BEFORE_WORD}(?=${anyOf('by')}\\s+)`, 'iu');

/**
 * The author and time from a line that says nothing else; null for any other line.
 * @param seen the line in its visible form
 * @param plainText the same in its plain form
 */
export function readMeta(seen: string, plainText: string, monthFirst: boolean): Meta | null {
  if (seen.length > MAX_META || isPostSignature(plainText)) return null;
  const times = findTimes(plainText, monthFirst);
  if (times.length === 0) {
    if (/^[\p{L}\p{M}\p{N}\s.]*[|•·]/u.test(seen) && seen.includes('@')) return readSigned(seen);
    const named = readNamedByline(seen);
    if (named) return { times, bylines: named, place: '', timeOnly: false };
    const bylines = readBareOrganisation(seen);
    const place =
      seen
        .split(/[,،/|•·]/u)
        .map((part) => part.trim())
        .find((part) => isPlace(part)) ??
      (filedFrom(seen) ?? townOverDesk(seen))?.town ??
      '';
    return bylines && { times, bylines, place, timeOnly: false };
  }
  return readPiecesOf(seen, piecesOf(seen, times), times);
}

function readSigned(seen: string): Meta | null {
  const meta = readPiecesOf(seen, piecesOf(seen, []), []);
  return meta?.bylines.some(({ handle }) => handle) ? meta : null;
}

function readPiecesOf(seen: string, pieces: readonly string[], times: readonly FoundTime[]): Meta | null {
  const names: string[] = [];
  let place = '';
  let placeIsLikely = false;
  let isPictured = false;
  for (const piece of pieces.flatMap((piece) => piece.split(SPLIT_NAME)).map(trimPiece)) {
    if (isPlace(piece) || (times.length > 0 && !place && isTownBeforeTime(piece, seen))) place ||= piece;
    else if (tookPictures(piece)) isPictured = true;
    else if (saysNothing(piece)) continue;
    else if (!place && isTownBesideTime(piece, seen, times)) {
      place = piece;
      placeIsLikely = true;
    } else if (readHandle(piece) || isOrganisation(piece) || isPersonLike(piece)) names.push(piece);
    else {
      const named = readNamedByline(piece) ?? readPieces([piece]);
      if (!named) return null;
      names.push(piece);
    }
  }
  const bylines = names.length > 0 ? readPieces(names) : [];
  // A picture’s credit with its day is no byline.
  if (!bylines || (isPictured && bylines.length === 0)) return null;
  const clockApart = times.every(({ clock }) => clock === null) && pieces.some(isClockAlone);
  return {
    times,
    bylines,
    place,
    timeOnly: bylines.length === 0 && place === '',
    ...(placeIsLikely && { placeIsLikely }),
    ...(clockApart && { clockApart }),
  };
}

/** A town that no list knows, before the date and a comma: `Silchar, July 22, 2025 19:05`. */
const isTownBeforeTime = (piece: string, seen: string): boolean =>
  wordsOf(piece).length === 1 &&
  /^(?:\p{Lu}\p{Ll}{2,}|\p{Lo}[\p{Lo}\p{M}]{2,})$/u.test(piece) &&
  seen.startsWith(piece) &&
  // Some sites print the date right after the town: `Bareilly19 August 2025`.
  /^(?:\s?[,،]|\p{Nd})/u.test(seen.slice(piece.length)) &&
  !saysNothing(piece) &&
  !isOrganisation(piece);

/** One word in capitals right before or after the time, whatever else the line says: `… 18:20 IST - Silchar`. */
function isTownBesideTime(piece: string, seen: string, times: readonly FoundTime[]): boolean {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return false;
  // Abbreviations of agencies are shorter, and few can be pronounced.
  const isShouted = /^(?=.*[AEIOUY])\p{Lu}{5,}$/u.test(piece) && !isAgency(piece);
  if (!isShouted && !/^(?:\p{Lu}\p{Ll}{2,}|\p{Lo}[\p{Lo}\p{M}]{2,})$/u.test(piece)) return false;
  if ((!isShouted && isOrganisation(piece)) || NO_PLACE.has(piece.toUpperCase())) return false;
  const bare = (text: string): string => text.replace(/^[\s,،|·•–—-]+|(?<![\s,،|·•–—-])[\s,،|·•–—-]+$/gu, '');
  return (
    new RegExp(`(?<![\\p{L}\\p{M}\\s])\\s*${escaped(piece)}$`, 'u').test(bare(seen.slice(0, first.start))) ||
    bare(seen.slice(last.end)) === piece
  );
}

const READING = new RegExp(`${anyOf('readingTime')}${AFTER_WORD}`, 'iu');

/** True for a line that only says how long the story takes to read. */
export const isReadingTime = (plainText: string): boolean =>
  READING_TIME.test(plainText) && /\d/.test(plainText) && READING.test(plainText);
