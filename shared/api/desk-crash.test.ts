import { expect, it } from 'vitest';
import { readingAtCrash, showingAtCrash } from './desk-crash';

it('says which file not to add again, and how to find it among several', () => {
  expect(readingAtCrash([])).toBe('');
  expect(readingAtCrash(['rain.jpg'])).toContain('It was reading “rain.jpg”. Do not add this file again');
  expect(readingAtCrash(['rain.jpg', 'wind.jpg'])).toContain(
    '“rain.jpg” and “wind.jpg”. Add them one at a time',
  );
});

it('says which photo of the library it may have been, if there are few', () => {
  expect(showingAtCrash([])).toBe('');
  expect(showingAtCrash(['rain.jpg'])).toContain('It was working on “rain.jpg”. If that happens again');
  expect(showingAtCrash(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'])).toBe('');
});
