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
  [(6 * 24 + 23) * 60 * MINUTE, 'in 6 days and 23 hours'],
  [(7 * 24 + 11) * 60 * MINUTE, 'in 7 days'],
  [(7 * 24 + 13) * 60 * MINUTE, 'in 8 days'],
  [(1571 * 24 + 14) * 60 * MINUTE, 'in 1572 days'],
])('%i milliseconds are “%s”', (milliseconds, words) => {
  expect(timeUntil(milliseconds)).toBe(words);
});
