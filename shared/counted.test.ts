import { expect, it } from 'vitest';
import { counted } from './counted';

it('says one thing as one and every other number as many', () => {
  expect(counted(1, 'story', 'stories')).toBe('1 story');
  expect(counted(0, 'story', 'stories')).toBe('0 stories');
  expect(counted(2, 'word')).toBe('2 words');
});
