import { expect, it } from 'vitest';
import { thisMinute } from './this-minute';
import { tomorrowMorning } from './tomorrow-morning';

const at = Date.parse('2024-12-31T20:15:42Z');

it('offers the minute that runs, with the house’s offset', () => {
  expect(thisMinute('Asia/Kolkata', at)).toBe('2025-01-01T01:45:00+05:30');
  expect(thisMinute('America/New_York', at)).toBe('2024-12-31T15:15:00-05:00');
});

it('offers the house’s next morning, over the end of a year and into summer time', () => {
  expect(tomorrowMorning('Asia/Kolkata', at)).toBe('2025-01-02T06:00:00+05:30');
  expect(tomorrowMorning('America/New_York', at)).toBe('2025-01-01T06:00:00-05:00');
  expect(tomorrowMorning('Europe/London', Date.parse('2024-03-30T12:00:00Z'))).toBe(
    '2024-03-31T06:00:00+01:00',
  );
});
