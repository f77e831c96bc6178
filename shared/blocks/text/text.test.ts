import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@shared/block-contract/body-node';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format });
const paragraph = (...children: BodyNode[]) => ({ type: 'paragraph', version: 1, children });
const BOLD = 1;
const ITALIC = 2;

describe('text', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it('closes no element only to open it again', () => {
    const page = printed(
      storyWith([
        paragraph(text('a', BOLD), text('b', BOLD), text('c', BOLD | ITALIC), text('d', ITALIC), text('e')),
      ]),
    );
    expect(page).toBe('<p><strong>ab<em>c</em></strong><em>d</em>e</p>\n');
  });

  it('opens nothing for a text without letters', () => {
    const page = printed(
      storyWith([
        paragraph(
          text('', BOLD),
          text('a', BOLD),
          text('', BOLD | ITALIC),
          text('b', BOLD),
          text('', ITALIC),
        ),
        paragraph(text('a', BOLD), text(''), text('b', BOLD)),
      ]),
    );
    expect(page).toBe('<p><strong>ab</strong></p>\n<p><strong>a</strong><strong>b</strong></p>\n');
  });

  it('prints code as code, inside the other formats', () => {
    const CODE = 16;
    expect(printed(storyWith([paragraph(text('a', BOLD), text('b', BOLD | CODE), text('c', CODE))]))).toBe(
      '<p><strong>a<code>b</code></strong><code>c</code></p>\n',
    );
  });

  it('prints formats that a page does not know as plain text', () => {
    const HIGHLIGHT = 128;
    expect(printed(storyWith([paragraph(text('a', BOLD), text('b', BOLD | HIGHLIGHT))]))).toBe(
      '<p><strong>ab</strong></p>\n',
    );
  });

  it('escapes what would be markup', () => {
    expect(printed(storyWith([paragraph(text('</p><script>&amp;'))]))).toBe(
      '<p>&lt;/p&gt;&lt;script&gt;&amp;amp;</p>\n',
    );
  });
});
