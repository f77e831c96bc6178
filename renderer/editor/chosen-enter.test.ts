// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { $createBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $choose } from '@shared/blocks/choose-block.dom';
import { $createPullQuote } from '@shared/blocks/pull-quote/node.dom';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  KEY_ENTER_COMMAND,
  type LexicalNode,
} from 'lexical';
import { expect, it } from 'vitest';
import { readBody } from './body-state';
import { bodyExtension } from './editor-extension';
import { saidBy } from '../../test/support/story-blocks';

/** Chooses a pull quote, presses Enter and types: the blocks behind it. */
function typedBehind($next: () => readonly LexicalNode[]) {
  const editor = buildEditorFromExtensions(bodyExtension);
  editor.update(
    () => {
      const quote = $createPullQuote('Large', 'Asha');
      $getRoot()
        .clear()
        .append(quote, ...$next());
      $choose(quote);
    },
    { discrete: true },
  );
  editor.update(
    () => {
      editor.dispatchCommand(KEY_ENTER_COMMAND, new KeyboardEvent('keydown', { key: 'Enter' }));
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('Typed');
    },
    { discrete: true },
  );
  return readBody(editor.getEditorState()).root.children.slice(1);
}

const typed = { type: 'paragraph', children: [{ text: 'Typed' }] };

it('goes on behind a chosen block at Enter, in a paragraph of its own', () => {
  expect(typedBehind(() => [$createParagraphNode().append($createTextNode('Next'))])).toMatchObject([
    typed,
    { type: 'paragraph', children: [{ text: 'Next' }] },
  ]);
});

it('leaves a quotation behind the chosen block as it is', () => {
  expect(typedBehind(() => [$createBlockQuote('Mira').append($createTextNode('Said'))])).toMatchObject([
    typed,
    { type: 'block-quote', ...saidBy('Mira'), children: [{ text: 'Said' }] },
  ]);
});

it('goes on behind a chosen block that is the last', () => {
  expect(typedBehind(() => [])).toMatchObject([typed]);
});
