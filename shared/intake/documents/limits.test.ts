import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../../house/house';
import { storyWordCount } from '../../document/word-count';
import { takeInText } from '../take-in';
import { DOCUMENT_LIMITS, mustBeCountable, mustHaveReadableLines } from './limits';

describe('the tags of a document', () => {
  /** A word with marks of its own, as programs write them. */
  const word = '<w:r><w:rPr><w:b/><w:lang/></w:rPr><w:t>word </w:t></w:r>';
  const tags = word.split('<').length - 1;
  const most = Math.floor(DOCUMENT_LIMITS.tags / tags);

  it('are enough for 20,000 words of which each has marks of its own', () => {
    expect(most).toBeGreaterThan(20_000);
    expect(() => mustBeCountable(word.repeat(most))).not.toThrow();
  });

  it('are refused beyond that, before a tree is built', () => {
    expect(() => mustBeCountable(word.repeat(most + 1))).toThrow('more than 200,000 tags');
  });
});

describe('the letters of a text', () => {
  const lines = (letters: number): string => `${'x'.repeat(999)}\n`.repeat(letters / 1_000);
  const take = (text: string) => takeInText(text, { house: defaultHouse(), source: null });
  const most = DOCUMENT_LIMITS.letters;

  it('are enough for 90,000 words', () => {
    const words = 'words of copy '.repeat(70).trim();
    const copy = `${words}\n\n`.repeat(429);
    expect(copy.split(/\s+/u).length).toBeGreaterThan(90_000);
    expect(storyWordCount(take(copy).story)).toBeGreaterThan(89_000);
  });

  it('are refused beyond that, however short the lines are', () => {
    expect(() => take(lines(most))).not.toThrow();
    expect(() => take(`${lines(most)}x`)).toThrow('more than 600,000 letters');
  });
});

describe('a paragraph of XML', () => {
  const words = 'x'.repeat(DOCUMENT_LIMITS.letters / 2);

  it('is refused before a tree is built where it is longer than a text may be', () => {
    expect(() => mustHaveReadableLines(`<text:p>${words}<text:span>${words}.</text:span></text:p>`)).toThrow(
      'more than 600,000 letters',
    );
  });

  it('ends at the next, and no picture is in it', () => {
    expect(() =>
      mustHaveReadableLines(
        `<text:p>${words}</text:p><text:p>${words}<office:binary-data>${words}</office:binary-data></text:p>`,
      ),
    ).not.toThrow();
  });

  it('is read once however many signs in it open a tag', () => {
    expect(() => mustHaveReadableLines('<'.repeat(DOCUMENT_LIMITS.tags * 10))).not.toThrow();
    expect(() => mustHaveReadableLines(`${'<'.repeat(DOCUMENT_LIMITS.tags * 10)}>`)).not.toThrow();
  });
});
