// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import type { BodyNode } from '@shared/block-contract/body-node';
import { bodyOf } from '@shared/document/body';
import { $getRoot, $isTextNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { printed, storyWith } from '../../test/support/block-fixtures';
import { pasted } from '../../test/support/pasted';
import { readBody } from './body-state';
import { storyExtension } from './editor-extension';
import { textFormats } from './text-formats';

const text = (words: string, format: number): BodyNode => ({
  ...{ type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' },
});
const paragraph = (...children: BodyNode[]): BodyNode => ({
  ...{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0, children },
});

/** The words of a body that have a format, with its bits. */
function formatted(blocks: readonly BodyNode[]): [unknown, unknown][] {
  return blocks.flatMap(({ text: words, format, children }): [unknown, unknown][] =>
    children ? formatted(children) : Number(format) > 0 ? [[words, format]] : [],
  );
}

const PRINTED = [1, 2, 4, 8, 16, 32, 64];
const CODE = 16;

describe('formats of words', () => {
  it.each(PRINTED)('that a page prints stay when an older story is opened and written in: %i', (bit) => {
    const editor = buildEditorFromExtensions(
      storyExtension(bodyOf([paragraph(text('Run ', 0), text('npm', bit), text(' now', 0))])),
    );
    editor.update(
      () => {
        for (const node of $getRoot().getAllTextNodes()) if ($isTextNode(node)) node.markDirty();
        $getRoot().selectEnd().insertText('!');
      },
      { discrete: true },
    );
    const { children } = readBody(editor.getEditorState()).root;
    expect(formatted(children)).toEqual([['npm', bit]]);
    expect(printed(storyWith(children))).toMatch(/^<p>Run <(?<tag>\w+)>npm<\/\k<tag>> now!<\/p>/u);
  });

  it.each(['code', 'kbd', 'samp', 'tt'])('keep code of a pasted %s, to the exported page', (tag) => {
    const { blocks } = pasted(`<p>Run <${tag}>npm <b>test</b></${tag}> now.</p>`);
    expect(formatted(blocks)).toEqual([
      ['npm ', CODE],
      ['test', CODE | 1],
    ]);
    expect(printed(storyWith(blocks))).toBe(
      '<p>Run <code>npm </code><strong><code>test</code></strong> now.</p>\n',
    );
  });

  it('have each a tool that sets them and takes them off', () => {
    expect(textFormats.map(({ format }) => format).sort()).toEqual(
      ['bold', 'italic', 'underline', 'strikethrough', 'code', 'subscript', 'superscript'].sort(),
    );
  });
});
