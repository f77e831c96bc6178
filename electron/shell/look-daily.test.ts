import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lookDaily } from './look-daily';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe('the search for newer releases by the clock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const looking = () => {
    const look = vi.fn();
    lookDaily(look);
    return look;
  };

  it('begins a minute after the start, and not before', () => {
    const look = looking();
    vi.advanceTimersByTime(MINUTE_MS - 1);
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('is repeated once a day for as long as the app runs', () => {
    const look = looking();
    vi.advanceTimersByTime(23 * HOUR_MS);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(3 * HOUR_MS);
    expect(look).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(25 * HOUR_MS);
    expect(look).toHaveBeenCalledTimes(3);
  });

  it.each([2, -2])('takes place within an hour once the clock is %d days off, as after a sleep', (days) => {
    const look = looking();
    vi.advanceTimersByTime(MINUTE_MS);
    vi.setSystemTime(Date.now() + days * 24 * HOUR_MS);
    vi.advanceTimersByTime(HOUR_MS);
    expect(look).toHaveBeenCalledTimes(2);
  });
});
