import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DOMImportExtension } from '@lexical/html';
import { RichTextExtension } from '@lexical/rich-text';
import { $getSelection, $isRangeSelection, configExtension, CONTROL_OR_META, defineExtension } from 'lexical';
import { Quote } from 'lucide-react';
import { $isBlockQuote } from '../block-quote/node.dom';
import { $choose } from '../choose-block.dom';
import type { EditorBlock } from '../editor-block.dom';
import { $focusFieldAfterUpdate } from '../focus-field.dom';
import { $inOneLine, $tidyLine } from '../slot-line/in-one-line.dom';
import { $placeBeside } from '../place-block.dom';
import { $blockAround } from '../turn-into.dom';
import { $pulledWords } from './from-selection.dom';
import { PullQuoteRule } from './import.dom';
import { $createPullQuote, $isPullQuote, PullQuoteNode } from './node.dom';
import { strings } from './strings';

/**
 * Sets the selected words large before the block they are in; the copy itself stays as it is. With only a caret an
 * empty one goes beside the block.
 */
function $pullQuoteFromSelection(): void {
  const selection = $getSelection();
  const pulled = $isRangeSelection(selection) ? $pulledWords(selection) : null;
  const quote = pulled ? $createPullQuote(pulled.line, pulled.saidBy) : $createPullQuote();
  if (pulled) pulled.first.insertBefore(quote);
  else $placeBeside(quote);
  $focusFieldAfterUpdate(quote.getKey(), pulled ? 'attribution' : 'text');
}

/** Makes a pull quote of the block quote that the caret is in. */
function $pullQuoteFromBlockQuote(): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null;
  if (!$isBlockQuote(block)) return;
  const quote = $createPullQuote($tidyLine($inOneLine(block.getChildren()).line), block.$attributionWords());
  block.replace(quote);
  $choose(quote);
}

export const editorBlock: EditorBlock = {
  type: 'pull-quote',
  extension: defineExtension({
    name: 'copydesk/pull-quote',
    nodes: () => [PullQuoteNode],
    dependencies: [
      RichTextExtension,
      configExtension(DOMImportExtension, { rules: [PullQuoteRule] }),
      configExtension(NodeSelectionDataSelectedExtension, { nodes: [PullQuoteNode] }),
    ],
  }),
  menu: [
    {
      id: 'pull-quote',
      label: strings.pullQuote,
      icon: Quote,
      keywords: ['callout', 'highlight', 'liftout', 'selection'],
      shortcut: { key: 'u', modifiers: { ...CONTROL_OR_META, altKey: true } },
      does: 'insert',
      $matches: $isPullQuote,
      $apply: $pullQuoteFromSelection,
      turn: { from: ['block-quote', 'pull-quote'], $apply: $pullQuoteFromBlockQuote },
    },
  ],
};
