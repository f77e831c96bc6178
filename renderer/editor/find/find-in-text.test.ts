import { describe, expect, it } from 'vitest';
import { findInText } from './find-in-text';

const loose = { matchCase: false, wholeWord: false };
const found = (text: string, wanted: string, options: Partial<typeof loose> = {}): string[] =>
  findInText(text, wanted, { ...loose, ...options }).map(
    ({ start, end }) => `${start}:${text.slice(start, end)}`,
  );

describe('finding words', () => {
  it('finds every one, in either case unless told otherwise', () => {
    expect(found('Ferry, ferry, FERRY', 'ferry')).toEqual(['0:Ferry', '7:ferry', '14:FERRY']);
    expect(found('Ferry, ferry, FERRY', 'ferry', { matchCase: true })).toEqual(['7:ferry']);
  });

  it('finds nothing where nothing is looked for', () => {
    expect(found('Ferry', '')).toEqual([]);
  });

  it('takes no sign of the query for a pattern', () => {
    expect(found('cost (Rs. 5*)', '(rs. 5*)')).toEqual(['5:(Rs. 5*)']);
  });

  it('finds stretches that do not overlap', () => {
    expect(found('aaaa', 'aa')).toEqual(['0:aa', '2:aa']);
  });

  it('finds whole words alone, also in Hindi, Bengali and Urdu', () => {
    expect(found('can scan can', 'can', { wholeWord: true })).toEqual(['0:can', '9:can']);
    expect(found('पुल पुलिस', 'पुल', { wholeWord: true })).toEqual(['0:पुल']);
    expect(found('সেতু সেতুর সেতু', 'সেতু', { wholeWord: true })).toEqual(['0:সেতু', '11:সেতু']);
    expect(found('پل پلس', 'پل', { wholeWord: true })).toEqual(['0:پل']);
    // The vowel sign belongs to the word.
    expect(found('कि क', 'क', { wholeWord: true })).toEqual(['3:क']);
  });

  it('finds letters however Unicode writes them, and says where they stand as written', () => {
    expect(found('Cafe\u0301 noir', 'café')).toEqual(['0:Cafe\u0301']);
    expect(found('xx Caf\u00e9 noir', 'cafe\u0301 n')).toEqual(['3:Caf\u00e9 n']);
    // Bengali yya: one code point, or two.
    expect(found('এ সময\u09bc', '\u09df')).toEqual(['4:য\u09bc']);
    expect(found('\u09df শেষ শেষ', 'শেষ')).toEqual(['2:শেষ', '6:শেষ']);
    expect(found('\u0130stanbul ferry', 'ferry')).toEqual(['9:ferry']);
  });

  it('takes no part of a letter for the whole one', () => {
    expect(found('cafe\u0301', 'cafe')).toEqual([]);
  });

  it('takes straight and curly quotation marks for the same', () => {
    expect(found('It’s “fine”', `it's "fine"`)).toEqual(['0:It’s “fine”']);
  });
});
