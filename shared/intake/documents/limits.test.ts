import { describe, expect, it } from 'vitest';
import { DOCUMENT_LIMITS, mustBeCountable } from './limits';

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
