import { describe, expect, it } from 'vitest';
import { plain } from './plain';
import { findTimes } from './time';

const read = (line: string, monthFirst = false): string[] =>
  findTimes(plain(line), monthFirst).map(({ date, clock, zone, label, ambiguous }) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    const day = `${date.year}-${two(date.month)}-${two(date.day)}`;
    const time = clock ? ` ${two(clock.hour)}:${two(clock.minute)}` : '';
    return [`${day}${time}`, zone && `[${zone}]`, label, ambiguous && 'ambiguous'].filter(Boolean).join(' ');
  });

describe('times in a line', () => {
  const cases: readonly (readonly [line: string, ...times: string[]])[] = [
    ['| @indiablooms | 20 Mar 2024, 05:12 pm', '2024-03-20 17:12'],
    ['July 27, 2024 10:42 (IST)', '2024-07-27 10:42 [(IST)]'],
    // As a page of ours prints it.
    ['20 मार्च 2024, 17:12 (भारतीय मानक समय)', '2024-03-20 17:12 [(भारतीय मानक समय)]'],
    ['Updated on: March 20, 2024 17:12 IST', '2024-03-20 17:12 [IST] updated'],
    [
      'Published: Mar 20, 2024, 17:12 IST | Updated: Mar 20, 2024, 6:05 PM IST',
      '2024-03-20 17:12 [IST] published',
      '2024-03-20 18:05 [IST] updated',
    ],
    [
      'March 20, 2024 2:03 PM GMT Updated 3:27 PM GMT',
      '2024-03-20 14:03 [GMT]',
      '2024-03-20 15:27 [GMT] updated',
    ],
    ['14 March 2026 | Updated 22:47:09 IST', '2026-03-14'],
    ['22/10/2024 - 11:05 (توقيت عمّان)', '2024-10-22 11:05 [(توقيت عمّان)]'],
    ['Mar 20, 2024 / 5:12 PM ET', '2024-03-20 17:12 [ET]'],
    ['2024-03-20T17:12:00+05:30', '2024-03-20 17:12 [+05:30]'],
    ['2024-03-20 17:12', '2024-03-20 17:12'],
    ['20/03/2024', '2024-03-20'],
    ['03/04/2024 9:15 am', '2024-04-03 09:15 ambiguous'],
    ['Published 20.03.24, 05:12 PM', '2024-03-20 17:12 published'],
    ['5:12 p.m. GMT+5:30, Wednesday, 20th March 2024', '2024-03-20 17:12 [GMT+5:30]'],
    ['Wed, 20 Mar 2024 17:12:00 +0530', '2024-03-20 17:12 [+0530]'],
    ['20 March 2024 at 12.05 am BST', '2024-03-20 00:05 [BST]'],
    ['20-Mar-2024 1712 hrs', '2024-03-20 17:12'],
    ['प्रकाशित: २० मार्च २०२४, शाम ५:१२ बजे', '2024-03-20 17:12 published'],
    ['अपडेटेड: 20 मार्च 2024 05:12 PM IST', '2024-03-20 17:12 [IST] updated'],
    ['প্রকাশিত: ২০ মার্চ ২০২৪, বিকেল ৫:১২', '2024-03-20 17:12 published'],
    ['২০ মার্চ, ২০২৪ রাত ১১:৩০', '2024-03-20 23:30'],
    ['نشر في: 20 مارس 2024 05:12 م', '2024-03-20 17:12 published'],
    ['شائع: ۲۰ مارچ ۲۰۲۴، شام ۵:۱۲ بجے', '2024-03-20 17:12 published'],
    ['פורסם: 20 במרץ 2024 17:12', '2024-03-20 17:12 published'],
    ['He was born in 1947 and paid 20,24 for 3.14.'],
    ['31 February 2024, 10:00'],
    ['Score: 12-3-20'],
  ];
  it.each(cases)('%s', (line, ...times) => {
    expect(read(line)).toEqual(times);
  });

  it('reads month before day where the house does', () => {
    expect(read('03/04/2024', true)).toEqual(['2024-03-04 ambiguous']);
    expect(read('20/03/2024', true)).toEqual(['2024-03-20']);
  });
});
