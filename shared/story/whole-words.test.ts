import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfCutWord, startOfCutWord } from './whole-words';

/** The word around `|`, or nothing if it cuts none. */
function cut(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return text.slice(startOfCutWord(text, offset), endOfCutWord(text, offset));
}

describe('the word that a selection cuts', () => {
  it.each([
    ['We will re|build it', 'rebuild'],
    ['a well-|known man', 'well-known'],
    ['they don’|t know', 'don’t'],
    ['l’ho|mme', 'l’homme'],
    ['up by 3.|5 per cent', '3.5'],
    ['हमने कि|सानों से', 'किसानों'],
    ['סמנכ|ל אמר', 'סמנכל'],
    ['नही|ं, कहा', 'नहीं'],
    ['He said “ye|s”.', 'yes'],
  ])('is whole in %s', (marked, word) => {
    expect(cut(marked)).toBe(word);
  });

  it.each(['We |will', 'We| will', '|We', 'We|', 'end.| Next', 'one –| two', 'yes|”.', ''])(
    'is none in %s',
    (marked) => {
      expect(cut(marked)).toBe('');
    },
  );

  it('is around the place in any text, and beginning and end cut none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, any) => {
        const offset = any % (text.length + 1);
        const start = startOfCutWord(text, offset);
        const end = endOfCutWord(text, offset);
        expect(start <= offset && offset <= end).toBe(true);
        expect([startOfCutWord(text, start), endOfCutWord(text, end)]).toEqual([start, end]);
      }),
    );
  });
});
