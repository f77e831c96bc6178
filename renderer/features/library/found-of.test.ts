import { expect, it } from 'vitest';
import { foundOf } from './found-of';

it('says how many stories were found, as the least if not all were counted', () => {
  expect(foundOf({ total: 1000, areAllCounted: true })).toBe('1,000 stories found');
  expect(foundOf({ total: 1, areAllCounted: true })).toBe('1 story found');
  expect(foundOf({ total: 1000, areAllCounted: false })).toBe('1,000 stories or more found');
  expect(foundOf({ total: 1, areAllCounted: false })).toBe('1 story or more found');
  expect(foundOf({ total: 0, areAllCounted: false })).toBe('Stories found');
});
