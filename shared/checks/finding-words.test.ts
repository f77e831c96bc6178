import { describe, expect, it } from 'vitest';
import { bodyOf } from '../document/body';
import { paragraph, storyOf } from '../../test/support/newsroom';
import { courierHouse } from '../../test/support/courier-house';
import { runChecks } from '.';
import { placeOfWords, wordsAt } from './finding-words';
import { pullQuote } from '../../test/support/story-blocks';

describe('the words of a finding', () => {
  it.each([
    ['TK and TK', 7, 9, '', { text: 'TK', nth: 1 }],
    ['TK and TK', 0, 2, '', { text: 'TK', nth: 0 }],
    ['TK and TK', 7, 9, 'TK one\nTK two', { text: 'TK', nth: 3 }],
    ['an  [JS1] end', 3, 9, '', { text: '[JS1]', nth: 0 }],
    ['xxxxx', 2, 5, '', { text: 'xxx', nth: 2 }],
    ['   ', 0, 3, '', null],
  ])('of “%s” from %i to %i are told from the same words before them', (text, start, end, before, words) => {
    const found = wordsAt(text, start, end, before);
    expect(found).toEqual(words);
    if (!found) return;
    const whole = `${before}\n${text}`;
    const at = placeOfWords(whole, found);
    expect(whole.slice(at, at + found.text.length)).toBe(found.text);
    expect(at).toBeGreaterThan(before.length);
  });

  it('are not there if they were written over', () => {
    expect(placeOfWords('TK and five', { text: 'TK', nth: 1 })).toBe(-1);
    expect(placeOfWords('', { text: 'TK', nth: 0 })).toBe(-1);
  });

  it('are a link’s that tracks readers, and a pull quote’s', () => {
    const text = (words: string) => ({ type: 'text', version: 1, text: words });
    const link = (url: string) => ({ type: 'link', version: 1, url, children: [text('the report')] });
    const story = {
      ...storyOf('A headline', ''),
      body: bodyOf([
        {
          type: 'paragraph',
          version: 1,
          children: [
            text('See the report, '),
            link('https://a.example/'),
            text(' and '),
            link('https://a.example/?utm_source=x'),
          ],
        },
        pullQuote('Not in it'),
      ]),
    };
    const found = runChecks(story, courierHouse()).filter(({ words }) => words);
    expect(found.map(({ target, words }) => [target, words])).toEqual([
      [
        { at: 'block', index: 0 },
        { text: 'the report', nth: 2 },
      ],
      [
        { at: 'block', index: 1, field: 'text' },
        { text: 'Not in it', nth: 0 },
      ],
    ]);
  });

  it('are counted over the lines of their block', () => {
    const story = {
      ...storyOf('A headline', ''),
      body: bodyOf([paragraph('About TKTK people.'), paragraph('It says [JS1] here.')]),
    };
    const found = runChecks(story, courierHouse()).filter(({ words }) => words);
    expect(found.map(({ target, words }) => [target, words])).toEqual([
      [
        { at: 'block', index: 0 },
        { text: 'TKTK', nth: 0 },
      ],
      [
        { at: 'block', index: 1 },
        { text: '[JS1]', nth: 0 },
      ],
    ]);
  });
});
