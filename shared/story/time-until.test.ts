import { expect, it } from 'vitest';
import { timeUntil } from './time-until';

const MINUTE = 60_000;
it.each([
  [1, 'in 1 minute'],
  [MINUTE, 'in 1 minute'],
  [MINUTE + 1, 'in 2 minutes'],
  [59 * MINUTE + 1, 'in 1 hour'],
  [180 * MINUTE, 'in 3 hours'],
  [181 * MINUTE, 'in 3 hours and 1 minute'],
  [24 * 60 * MINUTE, 'in 1 day'],
  [(2 * 24 * 60 + 4 * 60 + 7) * MINUTE, 'in 2 days and 4 hours'],
])('%i milliseconds are “%s”', (milliseconds, words) => {
  expect(timeUntil(milliseconds)).toBe(words);
});
