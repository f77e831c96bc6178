import { describe, expect, it } from 'vitest';
import { House } from '../house/house';
import { printTime } from './times';

const at = '2024-03-20T17:12:00+05:30';
const inZone = (language: string, timeZone = 'Asia/Kolkata'): string =>
  printTime(at, language, House.parse({ timeZone }));

describe('a printed time', () => {
  it.each([
    ['en-IN', '20 March 2024, 17:12 IST'],
    ['ar', '20 مارس 2024، 17:12 بتوقيت الهند'],
    ['ur', '20 مارچ، 2024، 17:12 (ہندوستان کا معیاری وقت)'],
    ['fa', '۲۰ مارس ۲۰۲۴، ۱۷:۱۲ به وقت هند'],
    ['he', '20 במרץ 2024, 17:12 (שעון הודו)'],
    ['hi', '20 मार्च 2024, 17:12 (भारतीय मानक समय)'],
    ['bn', '২০ মার্চ, ২০২৪, ১৭:১২ (ভারতীয় মানক সময়)'],
    ['mr', '२० मार्च, २०२४, १७:१२ (भारतीय प्रमाण वेळ)'],
    ['ta', '20 மார்ச், 2024, 17:12 (இந்திய நிலையான நேரம்)'],
    ['zh', '2024年3月20日 17:12 IST'],
  ])('is the language’s own: %s', (language, printed) => {
    expect(inZone(language)).toBe(printed);
  });

  it.each([
    ['ar', 'Asia/Riyadh', '14:42 بتوقيت السعودية'],
    ['ar', 'Africa/Cairo', '13:42 بتوقيت القاهرة'],
    ['ar', 'Asia/Tokyo', '20:42 غرينتش+09:00'],
    ['ur', 'Asia/Karachi', '16:42 (پاکستان کا معیاری وقت)'],
    ['bn', 'Asia/Dhaka', '১৭:৪২ (বাংলাদেশ মানক সময়)'],
    ['bn', 'Asia/Tokyo', '২০:৪২ UTC+০৯:০০'],
    ['hi', 'Asia/Dhaka', '17:42 (बांग्लादेश मानक समय)'],
    ['fr', 'Europe/Paris', '12:42 CET'],
  ])('names the clock as readers of %s in %s do', (language, timeZone, end) => {
    expect(inZone(language, timeZone)).toMatch(new RegExp(`${end.replaceAll(/[()+]/g, '\\$&')}$`, 'u'));
  });

  // The names are fixed, so that a page is the same whatever its machine knows; CLDR's own are in a runtime of its version.
  it
    .runIf(process.versions.cldr?.startsWith('48.') === true)
    .each(
      ['hi', 'mr', 'ne', 'bn', 'as', 'or', 'ta', 'te', 'gu', 'kn', 'ml', 'pa', 'ur'].flatMap((language) =>
        ['Asia/Kolkata', 'Asia/Karachi', 'Asia/Kathmandu', 'Asia/Dhaka'].map(
          (zone) => [language, zone] as const,
        ),
      ),
    )('names a clock of South Asia as CLDR does, or by its offset: %s, %s', (language, zone) => {
    const printed = inZone(language, zone);
    const names = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' });
    const name = names.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value;
    if (/UTC|GMT/u.test(printed)) expect(zone).not.toBe('Asia/Kolkata');
    else expect(printed).toContain(`(${name})`);
  });

  it('mixes no Latin letters or commas into Arabic, in any zone', () => {
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (const language of ['ar', 'fa', 'ar-EG'])
        expect(inZone(language, zone), `${language} ${zone}`).not.toMatch(/[a-z,]/i);
  });
});
