import { describe, expect, it } from 'vitest';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';
import { blockQuote, link } from '../../../test/support/story-blocks';

describe('a block quote', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it('keeps its attribution with it, outside the quotation', () => {
    expect(printed(storyWith([blockQuote(' A. Sen ', 'Never.')]))).toBe(
      '<figure class="block-quote"><blockquote><p>Never.</p></blockquote><figcaption>A. Sen</figcaption></figure>\n',
    );
  });

  it('keeps the link of its attribution', () => {
    expect(printed(storyWith([blockQuote(link('https://example.org/', 'A. Sen'), 'Never.')]))).toContain(
      '<figcaption><a href="https://example.org/" rel="external noopener">A. Sen</a></figcaption>',
    );
  });
});
