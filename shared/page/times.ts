import type { House } from '../house/house';
import { isLanguageTag } from '../story/language-tag';
import { inZone } from '../story/zoned-time';
import { html, type Html } from '../html/html';
import { commaFor, primaryLanguage } from '../html/phrases';
import { zoneName } from './zone-names';

/** Digits in the script that the language's newspapers set dates in; Latin ones elsewhere. */
const DIGITS: Readonly<Record<string, { readonly system: string; readonly zero: number }>> = {
  bn: { system: 'beng', zero: 0x09e6 },
  as: { system: 'beng', zero: 0x09e6 },
  mr: { system: 'deva', zero: 0x0966 },
  ne: { system: 'deva', zero: 0x0966 },
  fa: { system: 'arabext', zero: 0x06f0 },
};
const LATIN_DIGITS = { system: 'latn', zero: 0x30 };

/** If a language is written differently by country and the story does not say, the house's country decides. */
const localeOf = (language: string, house: House): string => {
  if (!isLanguageTag(language)) return 'en-GB';
  const { language: primary, region } = new Intl.Locale(language);
  if (region) return language;
  if (primaryLanguage(house.language) === primary) return house.language;
  return primary === 'en' ? 'en-GB' : language;
};

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl format costs far more than using one, so each is kept. */
function dayFormat(locale: string, timeZone: string, numberingSystem: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${numberingSystem}`;
  let format = dayFormats.get(key);
  if (!format) {
    const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    format = new Intl.DateTimeFormat(locale, { timeZone, calendar: 'gregory', numberingSystem, ...day });
    dayFormats.set(key, format);
  }
  return format;
}

/** Languages whose dates end in a sign of their own and want none after it. */
const SPACED: ReadonlySet<string> = new Set(['ja', 'ko', 'th', 'zh']);

const betweenDayAndClock = (language: string): string =>
  SPACED.has(primaryLanguage(language)) ? ' ' : commaFor(language);

/**
 * A time as readers see it, in the house's zone and the story's language, its comma and the clock's name included:
 * `20 March 2024, 17:12 IST`. Independent of the machine's clock, zone and locale.
 */
export function printTime(time: string, language: string, house: House): string {
  const { system, zero } = DIGITS[primaryLanguage(language)] ?? LATIN_DIGITS;
  const day = dayFormat(localeOf(language, house), house.timeZone, system)
    .format(new Date(time))
    // Versions of ICU differ in their spaces, not in the words.
    .replaceAll(/[\u00a0\u202f]/g, ' ');
  const zoned = inZone(time, house.timeZone);
  const clock = `${zoned.slice(11, 16)} ${zoneName(house.timeZone, zoned.slice(-6), language)}`;
  const inScript = clock.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  return `${day}${betweenDayAndClock(language)}${inScript}`;
}

/** A `time` element. `datetime` is the story's own instant with the offset it was given in. */
export const timeHtml = (time: string, language: string, house: House): Html =>
  html`<time datetime="${time}">${printTime(time, language, house)}</time>`;

/** Year, month and day of an instant in the house's zone, as addresses use them: `['2024', '03', '20']`. */
export function dayInHouse(time: string, house: House): readonly [year: string, month: string, day: string] {
  const [year = '', month = '', day = ''] = inZone(time, house.timeZone).slice(0, 10).split('-');
  return [year, month, day];
}
