import { describe, expect, it } from 'vitest';
import { fromZonedTime, toZonedTime } from './zoned-times';

describe('times with their zone', () => {
  it("stands in the house's zone where the offset is the house's", () => {
    const time = fromZonedTime('2024-03-20T17:12:00+05:30', 'Asia/Kolkata');
    expect(time.timeZone).toBe('Asia/Kolkata');
    expect(toZonedTime(time)).toBe('2024-03-20T17:12:00+05:30');
  });

  it('keeps an offset that is not the house’s', () => {
    const time = fromZonedTime('2024-03-20T17:12:00-04:00', 'Asia/Kolkata');
    expect(toZonedTime(time)).toBe('2024-03-20T17:12:00-04:00');
    expect(toZonedTime(time.set({ hour: 9 }))).toBe('2024-03-20T09:12:00-04:00');
  });

  it('follows the house through its summer time', () => {
    const winter = fromZonedTime('2024-01-20T12:00:00+00:00', 'Europe/London');
    expect(toZonedTime(winter.set({ month: 7 }))).toBe('2024-07-20T12:00:00+01:00');
  });

  it('writes UTC as an offset, never as Z', () => {
    expect(toZonedTime(fromZonedTime('2024-03-20T17:12:00Z', 'Asia/Kolkata'))).toBe(
      '2024-03-20T17:12:00+00:00',
    );
  });
});
