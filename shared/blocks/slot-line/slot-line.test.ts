import { describe, expect, it } from 'vitest';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';
import { link, paragraph, pullQuote, text } from '../../../test/support/story-blocks';

describe('a line in a slot', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it('keeps its links and its emphasis on the page', () => {
    const quote = pullQuote(link('https://example.org/', 'never'), text('Mira', 1));
    expect(printed(storyWith([paragraph('x'), quote]))).toContain(
      '<p class="pull-quote-text"><a href="https://example.org/" rel="external noopener">never</a></p><p class="pull-quote-attribution"><strong>Mira</strong></p>',
    );
  });
});
