import { describe, expect, it } from 'vitest';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format });
const heading = (tag: string, words: string) => ({
  type: 'heading',
  version: 1,
  tag,
  children: [text(words)],
});

describe('a heading', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it.each([
    [
      ['h4', 'h4', 'h2', 'h4'],
      ['h2', 'h2', 'h2', 'h3'],
    ],
    [
      ['h2', 'h3', 'h4', 'h2', 'h3'],
      ['h2', 'h3', 'h4', 'h2', 'h3'],
    ],
    [
      ['h3', 'h2', 'h4', 'h3'],
      ['h2', 'h2', 'h3', 'h3'],
    ],
  ])('never skips a level: %j prints as %j', (chosen, expected) => {
    const page = printed(storyWith(chosen.map((tag) => heading(tag, 'x'))));
    expect([...page.matchAll(/<(h\d)/g)].map(([, tag]) => tag)).toEqual(expected);
  });

  it('opens no level when it is empty', () => {
    expect(printed(storyWith([heading('h2', ' '), heading('h3', 'x')]))).toBe('<h2>x</h2>\n');
  });
});
