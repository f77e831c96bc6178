import { fromAbsolute } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZonedTime } from './fields';
import { writeWallTime } from './write-wall-time';
import { fixedOffset, inZone, instantOf, isWallTime, wallTimeOf, writeInstant } from './zoned-time';

describe('zoned times', () => {
  const noon = Date.UTC(2024, 2, 20, 11, 42);

  it('writes an instant in the zone that is asked for, whatever the zone of this machine', () => {
    expect(writeInstant(noon, 'Asia/Kolkata')).toBe('2024-03-20T17:12:00+05:30');
    expect(writeInstant(noon, 'America/New_York')).toBe('2024-03-20T07:42:00-04:00');
    expect(writeInstant(noon, '+05:45')).toBe('2024-03-20T17:27:00+05:45');
  });

  it('never writes Z: the offset is news', () => {
    for (const zone of ['UTC', 'Z', 'Europe/London', '+00:00']) {
      expect(writeInstant(noon, zone)).toBe('2024-03-20T11:42:00+00:00');
      expect(ZonedTime.safeParse(writeInstant(noon, zone)).success).toBe(true);
    }
  });

  it('knows the offset of any instant in any zone, as the calendar library does', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.integer({ min: Date.UTC(1850, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const minutes = Math.trunc(fromAbsolute(instant, zone).offset / 60_000);
        expect(fixedOffset(writeInstant(instant, zone).slice(-6))).toBe(minutes);
      }),
      { numRuns: 500 },
    );
  });

  it('throws on a zone that nobody knows and on an instant that is none', () => {
    expect(() => writeInstant(0, 'Mars/Olympus')).toThrow(RangeError);
    expect(() => writeInstant(Number.NaN, 'Asia/Kolkata')).toThrow(RangeError);
  });

  it('drops fractions of a second without moving the second', () => {
    expect(writeInstant(noon + 999, 'UTC')).toBe('2024-03-20T11:42:00+00:00');
    expect(writeInstant(-1, 'UTC')).toBe('1969-12-31T23:59:59+00:00');
  });

  it('gives a wall time the offset of its season', () => {
    const at = { day: 20, hour: 17, minute: 12, year: 2024 };
    expect(writeWallTime({ ...at, month: 1 }, 'America/New_York')).toBe('2024-01-20T17:12:00-05:00');
    expect(writeWallTime({ ...at, month: 7 }, 'America/New_York')).toBe('2024-07-20T17:12:00-04:00');
    expect(writeWallTime({ ...at, month: 7 }, '+0530')).toBe('2024-07-20T17:12:00+05:30');
  });

  it('moves a time that the zone skips forward, and takes the first of one that comes twice', () => {
    const gap = { year: 2024, month: 3, day: 31, hour: 1, minute: 30 };
    expect(writeWallTime(gap, 'Europe/London')).toBe('2024-03-31T02:30:00+01:00');
    const twice = { year: 2024, month: 10, day: 27, hour: 1, minute: 30 };
    expect(writeWallTime(twice, 'Europe/London')).toBe('2024-10-27T01:30:00+01:00');
  });

  it('shows the same instant in another zone', () => {
    const there = inZone('2024-03-20T17:12:00+05:30', 'Asia/Dhaka');
    expect(there).toBe('2024-03-20T17:42:00+06:00');
    expect(instantOf(there)).toBe(noon);
  });

  it('reads back what the clocks showed', () => {
    const wall = { year: 2024, month: 3, day: 20, hour: 17, minute: 12, second: 5 };
    expect(wallTimeOf(writeWallTime(wall, 'Asia/Kolkata'))).toEqual(wall);
    expect(wallTimeOf('2024-03-20T17:12-04:00')).toEqual({ ...wall, second: 0 });
  });

  it('knows offsets from names, and dates that are not in the calendar', () => {
    expect([
      fixedOffset('+5'),
      fixedOffset('-0400'),
      fixedOffset('UTC'),
      fixedOffset('Asia/Kolkata'),
    ]).toEqual([300, -240, 0, null]);
    expect(isWallTime({ year: 2023, month: 2, day: 29, hour: 0, minute: 0 })).toBe(false);
    expect(isWallTime({ year: 2024, month: 2, day: 29, hour: 23, minute: 59 })).toBe(true);
    expect(isWallTime({ year: 2024, month: 2, day: 29, hour: 24, minute: 0 })).toBe(false);
  });
});
