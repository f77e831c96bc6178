import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@shared/block-contract/body-node';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';
import { pullQuote } from '../../../test/support/story-blocks';

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format });
const paragraph = (...children: BodyNode[]) => ({ type: 'paragraph', version: 1, children });
const pull = (words: string) => pullQuote(words, 'Mira');

describe('a pull quote', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it('is not read twice to those who listen, whatever its quotation marks', () => {
    const copy = paragraph(text('She said, “We were  never asked – not once.”'));
    expect(printed(storyWith([copy, pull('“we were never asked – not once”')]))).toContain(
      '<aside class="pull-quote" role="none" aria-hidden="true">',
    );
  });

  it('is read where its words stand nowhere else', () => {
    expect(printed(storyWith([paragraph(text('She said nothing.')), pull('We were never asked')]))).toContain(
      '<aside class="pull-quote" role="none"><p',
    );
  });

  it('keeps its attribution out of the quotation', () => {
    expect(printed(storyWith([pull('Yes')]))).toContain(
      '<p class="pull-quote-text">Yes</p><p class="pull-quote-attribution">Mira</p>',
    );
  });
});
