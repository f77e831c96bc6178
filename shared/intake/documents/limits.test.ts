import { describe, expect, it } from 'vitest';
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

describe('a paragraph of XML', () => {
  const words = 'x'.repeat(DOCUMENT_LIMITS.letters / 2);

  it('is refused before a tree is built where it is longer than a line may be', () => {
    expect(() => mustHaveReadableLines(`<text:p>${words}<text:span>${words}.</text:span></text:p>`)).toThrow(
      'a line of more than 2,000,000 letters',
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
