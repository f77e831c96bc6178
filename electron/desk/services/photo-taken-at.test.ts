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
