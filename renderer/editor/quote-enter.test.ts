// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { $createBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $createLineBreakNode, $createTextNode, $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { readBody } from './body-state';
import { bodyExtension } from './editor-extension';
import { saidBy } from '../../test/support/story-blocks';

type Caret = number | 'end';

/** Presses Enter in a quote of these lines by Mira, at this letter of its first line or at its very end. */
function enter(lines: readonly string[], caret: Caret) {
  const editor = buildEditorFromExtensions(bodyExtension);
  editor.update(
    () => {
      const texts = lines.map((line) => $createTextNode(line));
      const run = texts.flatMap((text, at) => {
        const words = text.getTextContent() === '' ? [] : [text];
        return at === 0 ? words : [$createLineBreakNode(), ...words];
      });
      const quote = $createBlockQuote('Mira').append(...run);
      $getRoot().clear().append(quote);
      if (caret === 'end') quote.select();
      else texts[0]?.select(caret, caret);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertParagraph();
    },
    { discrete: true },
  );
  return readBody(editor.getEditorState()).root.children;
}

describe('Enter in a block quote', () => {
  it('parts it into two that both say who said it', () => {
    expect(enter(['We counted. It never came.'], 11)).toMatchObject([
      { type: 'block-quote', ...saidBy('Mira'), children: [{ text: 'We counted.' }] },
      { type: 'block-quote', ...saidBy('Mira'), children: [{ text: ' It never came.' }] },
    ]);
  });

  it('keeps the lines after the caret with their speaker', () => {
    expect(enter(['One.', 'Two.'], 4)).toMatchObject([
      { type: 'block-quote', ...saidBy('Mira') },
      { type: 'block-quote', ...saidBy('Mira'), children: [{ type: 'linebreak' }, { text: 'Two.' }] },
    ]);
  });

  it('leaves it from its end', () => {
    expect(enter(['We counted.'], 'end')).toMatchObject([
      { type: 'block-quote', children: [{ text: 'We counted.' }] },
      { type: 'paragraph', children: [] },
    ]);
  });

  it('leaves it from an empty last line, which goes', () => {
    expect(enter(['We counted.', ''], 'end')).toMatchObject([
      { type: 'block-quote', ...saidBy('Mira'), children: [{ text: 'We counted.' }] },
      { type: 'paragraph', children: [] },
    ]);
  });
});
