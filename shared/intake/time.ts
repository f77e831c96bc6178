import { isWallTime, type WallTime } from '../story/zoned-time';
import { AFTER_WORD, anyOf, BEFORE_WORD, fold, months, oneOf, phraseSet } from './words';
import { ZONE } from './zones';

/** A date, with or without a time of day, found in a line. Positions count in the line's plain form. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  /** Without a time of day if the copy names only the date. */
  readonly date: Pick<WallTime, 'year' | 'month' | 'day'>;
  readonly clock: Pick<WallTime, 'hour' | 'minute' | 'second'> | null;
  /** The zone's words as written, or null. */
  readonly zone: string | null;
  readonly label: 'published' | 'updated' | null;
  /** True for 03/04/2024: day and month could be either. */
  readonly ambiguous: boolean;
}

const MONTH = `(?<month>${oneOf([...months.keys()])})`;
const WEEKDAY = `(?:${BEFORE_WORD}${anyOf('weekdays')}${AFTER_WORD}\\.?,?\\s*(?:،\\s*)?)?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|शे|ই|লা|রা|ঠা|শে)?';
/** Some pages print the time right after the year: `20245:02 PM`. */
const YEAR = '(?<year>(?:19|20)\\d{2})(?:(?!\\d)|(?=\\d{1,2}:\\d{2}\\s?[ap]\\.?m))';
const PERIOD = `${BEFORE_WORD}(?<before>${anyOf('morning', 'afternoon', 'night')})\\s*`;
const SUFFIX = `\\s*(?<after>${anyOf('morning', 'afternoon')})(?![\\p{L}\\p{M}])`;
const HOURS = `\\s*${anyOf('hours')}${AFTER_WORD}`;

/** Times of day: 5:12 pm, 17:12:05, 17.12 hrs, 1712 hrs, 5 pm, शाम 5:12 बजे. */
const CLOCK = `(?:${[
  // 下午5时48分, 午後5時48分, 오후 5시 48분, 下午5:48
  `(?<before>上午|早上|凌晨|下午|晚上|午前|午後|오전|오후)?\\s?(?<hour>\\d{1,2})\\s?[时時点點시]\\s?(?:(?<minute>\\d{2})\\s?[分분])?`,
  `(?<before>上午|早上|凌晨|下午|晚上|午前|午後|오전|오후)\\s?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?!\\d)`,
  `(?:${PERIOD})?(?<hour>\\d{1,2})(?::\\s?|[.h])(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?!\\d)(?:${SUFFIX})?(?:${HOURS})?`,
  `(?<army>\\d{4})${HOURS}`,
  `(?<hour>\\d{1,2})${SUFFIX}`,
  `${PERIOD}(?<hour>\\d{1,2})\\s*(?:টা|টায়|बजे|بجے)${AFTER_WORD}`,
].join('|')})`;

const ZONED = `(?:\\s*(?<zone>${ZONE}))?`;
const BETWEEN = `\\s*(?:[,،|/•·–—:@(-]\\s*)?(?:(?:at|as of|को|تا|الساعة|-|kl|om|um|à|às|a las|alle|ore|pukul|jam|saat|в|klo)\\s*)?`;

const DATES = [
  `${DAY}[\\s./–-]*(?:de\\s|of\\s|ב)?${MONTH}\\.?(?:\\s*/\\s*[\\p{L}\\p{M}]+|\\s${oneOf([...months.keys()])})?[\\s,،./–-]*(?:del?\\s)?${YEAR}`,
  `${MONTH}\\.?\\s*${DAY}\\s*[,،]?\\s*${YEAR}`,
  `(?<year>(?:19|20)\\d{2})[-/.](?<monthNumber>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)`,
  `${YEAR}\\s?[年년]\\s?(?<monthNumber>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日号號일]?(?:\\s?[(（]?[\\p{Script=Han}\\p{Script=Hangul}]{1,3}[)）])?`,
  `(?<first>\\d{1,2})(?<mark>[-/.])(?<next>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d{2}|(?<!-)\\d{2})(?![\\d:/])`,
];

const ISO =
  '(?<year>\\d{4})-(?<monthNumber>\\d{2})-(?<day>\\d{2})[Tt\\s](?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?\\s*(?<zone>Z(?!\\p{L})|[+\\u2212-]\\d{2}:?\\d{2})';

const FORMS = [
  new RegExp(ISO, 'giu'),
  ...DATES.map(
    (date) =>
      new RegExp(
        `(?<!\\d)${WEEKDAY}(?<!\\d)${date}(?:${BETWEEN}(?:(?<!\\d)|(?<=20\\d{2}))${CLOCK}${ZONED})?`,
        'giu',
      ),
  ),
  ...DATES.map(
    (date) =>
      new RegExp(`(?<!\\d)${CLOCK}${ZONED}[\\s,،|/•·–—-]*(?:on\\s+)?${WEEKDAY}(?<!\\d)${date}`, 'giu'),
  ),
];

const LABEL = new RegExp(
  `(?:^|${BEFORE_WORD})(?<label>${anyOf('published', 'updated')})\\s*(?:(?:on|at|date|time|:|：|-|–|—)\\s*)*$`,
  'iu',
);

type Groups = Readonly<Record<string, string | undefined>>;

function clockOf(groups: Groups): FoundTime['clock'] | undefined {
  if (groups.army) return { hour: Number(groups.army.slice(0, 2)), minute: Number(groups.army.slice(2)) };
  const written = groups.hour;
  if (written === undefined) return undefined;
  const words = [groups.before, groups.after].filter((word) => word !== undefined).map(fold);
  let hour = Number(written);
  const says = (key: 'morning' | 'afternoon' | 'night'): boolean =>
    words.some((word) => phraseSet(key).has(word));
  if (says('afternoon') && hour < 12) hour += 12;
  else if (says('night') && hour >= 6 && hour < 12) hour += 12;
  else if ((says('morning') || says('night')) && hour === 12) hour = 0;
  return {
    hour,
    minute: Number(groups.minute ?? 0),
    ...(groups.second && { second: Number(groups.second) }),
  };
}

function dateOf(groups: Groups, monthFirst: boolean): Pick<FoundTime, 'date' | 'ambiguous'> {
  const short = Number(groups.year);
  const year = short < 100 ? 2000 + short : short;
  if (groups.first !== undefined) {
    const [first, second] = [Number(groups.first), Number(groups.next)];
    const open = first <= 12 && second <= 12 && first !== second;
    const american = second > 12 || (open && monthFirst);
    const [day, month] = american ? [second, first] : [first, second];
    return { date: { year, month, day }, ambiguous: open };
  }
  const month = groups.month ? (months.get(fold(groups.month)) ?? 0) : Number(groups.monthNumber);
  return { date: { year, month, day: Number(groups.day) }, ambiguous: false };
}

function labelBefore(text: string): { label: FoundTime['label']; start: number } | null {
  const match = LABEL.exec(text);
  if (!match?.groups?.label) return null;
  const label = phraseSet('updated').has(fold(match.groups.label)) ? 'updated' : 'published';
  return { label, start: match.index };
}

/** A time of day alone: `Updated 04:10 PM IST`, when the date is somewhere else. */
const CLOCK_ALONE = new RegExp(
  `^(?<label>${anyOf('published', 'updated')}\\s*(?:(?:on|at|time|um|à|a las|às|alle|:)\\s*)*)?${CLOCK}${ZONED}$`,
  'iu',
);

/** A date without its year: `3 November`. */
const DAY_OF_YEAR = new RegExp(`^(?:${DAY}\\s*${MONTH}|${MONTH}\\s*${DAY})\\.?$`, 'iu');

/** True for a time of day with nothing but its label and zone. Without a label, 22.47 may be a sum or a score. */
export function isClockAlone(line: string): boolean {
  const match = CLOCK_ALONE.exec(line);
  return match !== null && (/:\d/.test(line) || match.groups?.label !== undefined);
}

/** The time of day of a line that says nothing else; null for any other line, and for one labelled as an update. */
export function readClockAlone(line: string): Pick<FoundTime, 'clock' | 'zone'> | null {
  const groups = CLOCK_ALONE.exec(line)?.groups;
  if (!groups || !isClockAlone(line)) return null;
  if (
    groups.label !== undefined &&
    !phraseSet('published').has(fold(groups.label).replace(/(?<![\s:])[\s:]+$/u, ''))
  )
    return null;
  const clock = clockOf(groups);
  return clock && isWallTime({ year: 2000, month: 1, day: 1, ...clock })
    ? { clock, zone: groups.zone ?? null }
    : null;
}

/** True for a day and month, which are not a date without a year. */
export const isDayOfYear = (line: string): boolean => line.length < 40 && DAY_OF_YEAR.test(line);

/**
 * The dates and times in a line, in reading order. A date needs its year; without one it is ignored.
 * @param line a line in its plain form
 * @param monthFirst whether 03/04/2024 is 4 March, as in the United States
 */
export function findTimes(line: string, monthFirst: boolean): readonly FoundTime[] {
  if (!/\d/.test(line)) return [];
  const found: FoundTime[] = [];
  for (const form of FORMS) {
    for (const match of line.matchAll(form)) {
      const groups: Groups = match.groups ?? {};
      const { date, ambiguous } = dateOf(groups, monthFirst);
      const clock = clockOf(groups) ?? null;
      if (!isWallTime({ ...date, hour: 0, minute: 0, ...clock })) continue;
      const label = labelBefore(line.slice(0, match.index));
      found.push({
        start: label?.start ?? match.index,
        end: match.index + match[0].length,
        date,
        clock,
        zone: groups.zone ?? null,
        label: label?.label ?? null,
        ambiguous,
      });
    }
  }
  return withClocksApart(line, widestFirst(found));
}

const CLOCK_OF_SAME_DAY = new RegExp(
  `${BEFORE_WORD}(?<label>${anyOf('updated')})\\s*(?:(?:on|at|time|um|à|a las|às|alle|:)\\s*)*${CLOCK}${ZONED}`,
  'giu',
);

/** `May 16, 2024 2:03 PM GMT Updated 3:27 PM GMT`: the second is of the same day. A bare date's clock is the site's. */
function withClocksApart(line: string, found: readonly FoundTime[]): readonly FoundTime[] {
  const [first, ...more] = found;
  if (!first?.clock || more.length > 0) return found;
  for (const match of line.slice(first.end).matchAll(CLOCK_OF_SAME_DAY)) {
    const groups: Groups = match.groups ?? {};
    const clock = clockOf(groups);
    if (!clock || !isWallTime({ ...first.date, ...clock })) continue;
    const start = first.end + match.index;
    const end = start + match[0].length;
    const zone = groups.zone ?? null;
    return [first, { start, end, date: first.date, clock, zone, label: 'updated', ambiguous: false }];
  }
  return found;
}

/** Of overlapping readings, the one with a time of day, then the longest. */
function widestFirst(found: readonly FoundTime[]): readonly FoundTime[] {
  const weight = (time: FoundTime): number => (time.clock ? 1000 : 0) + time.end - time.start;
  const kept: FoundTime[] = [];
  for (const time of [...found].sort((a, b) => weight(b) - weight(a))) {
    if (kept.every((other) => time.end <= other.start || time.start >= other.end)) kept.push(time);
  }
  return kept.sort((a, b) => a.start - b.start);
}
