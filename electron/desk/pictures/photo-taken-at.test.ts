import { describe, expect, it } from 'vitest';
import { exifTime, iimTime, xmpTime } from './photo-taken-at';

describe('when a picture was taken', () => {
  it('keeps the camera’s offset, and does without where it named none', () => {
    expect(exifTime('2024:03:20 17:12:00', '+05:30')).toBe('2024-03-20T17:12:00+05:30');
    expect(exifTime('2024:03:20 17:12:00', '')).toBe('2024-03-20T17:12:00');
    expect(iimTime('2024-03-20', '17:12:00+05:30')).toBe('2024-03-20T17:12:00+05:30');
    expect(xmpTime('2024-03-20T17:12:00.50Z')).toBe('2024-03-20T17:12:00+00:00');
    expect(xmpTime('2024-03-20T17:12')).toBe('2024-03-20T17:12:00');
    expect(xmpTime('2024-03-20')).toBe('2024-03-20');
  });

  it.each([
    ['2024-03-20T17:12:00 +05:30', '2024-03-20T17:12:00+05:30'],
    ['2024-03-20 17:12:00+05:30', '2024-03-20T17:12:00+05:30'],
    ['2024-03-20T17:12:00+0530', '2024-03-20T17:12:00+05:30'],
    ['2024-03-20T17:12:00-03', '2024-03-20T17:12:00-03:00'],
    ['2024-03-20T17:12:00.123z', '2024-03-20T17:12:00+00:00'],
    ['2024:03:20 17:12:00', '2024-03-20T17:12:00'],
    ['2024-03-20T17:12:00 IST', '2024-03-20'],
    ['2024-03', '2024-03'],
    ['1965', '1965'],
    ['1965-00-00', '1965'],
    ['2024-03-20x', null],
    ['20240320123', null],
  ])('reads %s in XMP', (written, read) => {
    expect(xmpTime(written)).toBe(read);
  });

  it.each([
    ['20240320', '171200+0530', '2024-03-20T17:12:00+05:30'],
    ['2024-03-20', '17:12:00', '2024-03-20T17:12:00'],
    ['2024:03:20', '17:12', '2024-03-20T17:12:00'],
    ['2024/03/20', '171200', '2024-03-20T17:12:00'],
    ['20240320', '171200Z', '2024-03-20T17:12:00+00:00'],
    ['20240300', '', '2024-03'],
    ['19650000', '000000', '1965'],
    ['00000000', '000000', null],
    ['2024', '', '2024'],
  ])('reads %s and %s in IIM', (date, time, read) => {
    expect(iimTime(date, time)).toBe(read);
  });

  it('knows no day that is not in the calendar', () => {
    expect(exifTime('0000:00:00 00:00:00', '')).toBeNull();
    expect(exifTime('2024:02:31 10:00:00', '')).toBeNull();
    expect(xmpTime('yesterday')).toBeNull();
    expect(iimTime('', '')).toBeNull();
  });

  it('keeps the day where the hour is none', () => {
    expect(exifTime('2024:03:20 27:00:00', '')).toBe('2024-03-20');
  });
});
