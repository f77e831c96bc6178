import { describe, expect, it } from 'vitest';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format });

describe('a block quote', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it('keeps its attribution with it, outside the quotation', () => {
    const quote = { type: 'block-quote', version: 1, attribution: ' A. Sen ', children: [text('Never.')] };
    expect(printed(storyWith([quote]))).toBe(
      '<figure class="block-quote"><blockquote><p>Never.</p></blockquote><figcaption>A. Sen</figcaption></figure>\n',
    );
  });
});
