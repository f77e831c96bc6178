import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@shared/block-contract/body-node';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format });
const paragraph = (...children: BodyNode[]) => ({ type: 'paragraph', version: 1, children });

describe('a paragraph', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it('leaves no trace on the page when it is empty', () => {
    expect(
      printed(
        storyWith([
          paragraph(),
          paragraph(text(' \u00a0\u200b')),
          paragraph({ type: 'linebreak', version: 1 }),
        ]),
      ),
    ).toBe('');
  });

  it('says its direction only where it is not the story’s own', () => {
    expect(printed(storyWith([{ ...paragraph(text('a')), direction: 'ltr' }]))).toBe('<p>a</p>\n');
    expect(printed(storyWith([{ ...paragraph(text('ا')), direction: 'rtl' }]))).toBe('<p dir="rtl">ا</p>\n');
  });
});
