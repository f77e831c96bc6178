import type { House } from '../house/house';
import { isLanguageTag } from '../story/language-tag';
import { html, type Html } from './html';
import { primaryLanguage } from './phrases';

/** What a zone's clock is called where its readers would not be misled. Others show their offset. */
const ABBREVIATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Asia/Kolkata': { '+05:30': 'IST' },
  'Asia/Calcutta': { '+05:30': 'IST' },
  'Asia/Karachi': { '+05:00': 'PKT' },
  'Asia/Kathmandu': { '+05:45': 'NPT' },
  'Europe/London': { '+00:00': 'GMT', '+01:00': 'BST' },
  'Europe/Paris': { '+01:00': 'CET', '+02:00': 'CEST' },
  'Europe/Berlin': { '+01:00': 'CET', '+02:00': 'CEST' },
  'America/New_York': { '-05:00': 'EST', '-04:00': 'EDT' },
  UTC: { '+00:00': 'UTC' },
};

/** Digits in the script that the language's newspapers set dates in; Latin ones elsewhere. */
const DIGITS: Readonly<Record<string, string>> = { bn: 'beng', mr: 'deva', fa: 'arabext' };

/** Where a language is written differently by country and the story does not say, the house's country decides. */
const localeOf = (language: string, house: House): string => {
  if (!isLanguageTag(language)) return 'en-GB';
  const { language: primary, region } = new Intl.Locale(language);
  if (region) return language;
  if (primaryLanguage(house.language) === primary) return house.language;
  return primary === 'en' ? 'en-GB' : language;
};

const formats = new Map<string, (instant: Date) => string>();

/** Making an Intl format costs far more than using one, so each is kept. */
function formatter(key: string, make: () => (instant: Date) => string): (instant: Date) => string {
  const kept = formats.get(key) ?? make();
  formats.set(key, kept);
  return kept;
}

function dayFormat(locale: string, timeZone: string, digits: string): (instant: Date) => string {
  return formatter(`day ${locale} ${timeZone} ${digits}`, () => {
    const format = new Intl.DateTimeFormat(locale, {
      timeZone,
      calendar: 'gregory',
      numberingSystem: digits,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    // Versions of ICU differ in the spaces they choose, not in the words.
    return (instant) => format.format(instant).replaceAll(/[\u00a0\u202f]/g, ' ');
  });
}

function clockFormat(timeZone: string, digits: string): (instant: Date) => string {
  return formatter(`clock ${timeZone} ${digits}`, () => {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      numberingSystem: digits,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    return (instant) => format.format(instant);
  });
}

/** The zone's offset at an instant: `+05:30`. */
export function offsetAt(instant: Date, timeZone: string): string {
  const format = formatter(`offset ${timeZone}`, () => {
    const zoned = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    return (at) => zoned.formatToParts(at).find(({ type }) => type === 'timeZoneName')!.value;
  });
  return /[+-]\d\d:\d\d/.exec(format(instant))?.[0] ?? '+00:00';
}

/**
 * A time as readers see it, in the house's zone and the story's language: `20 March 2024, 17:12 IST`. Independent of
 * the machine's clock, zone and locale.
 */
export function printTime(time: string, language: string, house: House): string {
  const instant = new Date(time);
  const digits = DIGITS[primaryLanguage(language)] ?? 'latn';
  const day = dayFormat(localeOf(language, house), house.timeZone, digits)(instant);
  const clock = clockFormat(house.timeZone, digits)(instant);
  const offset = offsetAt(instant, house.timeZone);
  return `${day}, ${clock} ${ABBREVIATIONS[house.timeZone]?.[offset] ?? `UTC${offset}`}`;
}

/** A `time` element. `datetime` is the story's own instant with the offset it was given in. */
export const timeHtml = (time: string, language: string, house: House): Html =>
  html`<time datetime="${time}">${printTime(time, language, house)}</time>`;

/** Year, month and day of an instant in the house's zone, as addresses use them: `['2024', '03', '20']`. */
export function dayInHouse(time: string, house: House): readonly [year: string, month: string, day: string] {
  const format = formatter(`ymd ${house.timeZone}`, () => {
    const zoned = new Intl.DateTimeFormat('en-CA', {
      timeZone: house.timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    return (at) =>
      ['year', 'month', 'day']
        .map((part) => zoned.formatToParts(at).find(({ type }) => type === part)!.value)
        .join('-');
  });
  const [year = '', month = '', day = ''] = format(new Date(time)).split('-');
  return [year, month, day];
}
