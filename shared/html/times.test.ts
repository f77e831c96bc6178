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
    ['ur', '20 مارچ، 2024، 17:12 (بھارتی وقت)'],
    ['fa', '۲۰ مارس ۲۰۲۴، ۱۷:۱۲ به وقت هند'],
    ['he', '20 במרץ 2024, 17:12 (שעון הודו)'],
    ['hi', '20 मार्च 2024, 17:12 (भारतीय समय)'],
    ['bn', '২০ মার্চ, ২০২৪, ১৭:১২ (ভারতীয় সময়)'],
    ['mr', '२० मार्च, २०२४, १७:१२ (भारतीय वेळ)'],
    ['ta', '20 மார்ச், 2024, 17:12 (இந்திய நேரம்)'],
    ['zh', '2024年3月20日 17:12 IST'],
  ])('is the language’s own: %s', (language, printed) => {
    expect(inZone(language)).toBe(printed);
  });

  it.each([
    ['ar', 'Asia/Riyadh', '14:42 بتوقيت السعودية'],
    ['ar', 'Africa/Cairo', '13:42 بتوقيت القاهرة'],
    ['ar', 'Asia/Tokyo', '20:42 غرينتش+09:00'],
    ['ur', 'Asia/Karachi', '16:42 (پاکستانی وقت)'],
    ['bn', 'Asia/Dhaka', '১৭:৪২ (বাংলাদেশ সময়)'],
    ['bn', 'Asia/Tokyo', '২০:৪২ UTC+০৯:০০'],
    ['hi', 'Asia/Dhaka', '17:42 UTC+06:00'],
    ['fr', 'Europe/Paris', '12:42 CET'],
  ])('names the clock as readers of %s in %s do', (language, timeZone, end) => {
    expect(inZone(language, timeZone)).toMatch(new RegExp(`${end.replaceAll(/[()+]/g, '\\$&')}$`, 'u'));
  });

  it('mixes no Latin letters or commas into Arabic, in any zone', () => {
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (const language of ['ar', 'fa', 'ar-EG'])
        expect(inZone(language, zone), `${language} ${zone}`).not.toMatch(/[a-z,]/i);
  });
});
