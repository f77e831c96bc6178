import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import { $getSelection, $isRangeSelection, configExtension, CONTROL_OR_META, defineExtension } from 'lexical';
import { Quote } from 'lucide-react';
import { takeAttribution } from '../block-quote/editor.dom';
import { $isBlockQuote } from '../block-quote/node.dom';
import type { EditorBlock } from '../editor-block.dom';
import { $focusFieldAfterUpdate } from '../focus-field.dom';
import { $topBlock } from '../turn-into.dom';
import { $createPullQuote, $isPullQuote, PullQuoteNode } from './node.dom';

/** Sets the selected words large before the block they stand in; the copy itself stays as it is. */
function $pullQuoteFromSelection(): void {
  const selection = $getSelection();
  const text = $isRangeSelection(selection) ? selection.getTextContent().replace(/\s+/gu, ' ').trim() : '';
  const first = $isRangeSelection(selection)
    ? $topBlock((selection.isBackward() ? selection.focus : selection.anchor).getNode())
    : null;
  const speaker = $isBlockQuote(first) ? first.getAttribution() : '';
  const quote = $createPullQuote(text, speaker);
  if (text !== '' && first) first.insertBefore(quote);
  else $insertNodeToNearestRoot(quote);
  $focusFieldAfterUpdate(quote.getKey(), text === '' ? 'text' : 'attribution');
}

const AsideRule = defineImportRule({
  name: 'copydesk/pull-quote',
  match: sel.tag('aside').classAny('pull-quote', 'pullquote'),
  $import: (_ctx, aside) => {
    const line = aside.querySelector('.pull-quote-attribution');
    const attribution = line?.textContent.trim() ?? takeAttribution(aside);
    line?.remove();
    return [$createPullQuote(aside.textContent.replace(/\s+/gu, ' ').trim(), attribution)];
  },
});

export const editorBlock: EditorBlock = {
  type: 'pull-quote',
  extension: defineExtension({
    name: 'copydesk/pull-quote',
    nodes: () => [PullQuoteNode],
    dependencies: [
      configExtension(DOMImportExtension, { rules: [AsideRule] }),
      configExtension(NodeSelectionDataSelectedExtension, { nodes: [PullQuoteNode] }),
    ],
  }),
  menu: [
    {
      id: 'pull-quote',
      label: 'Pull quote',
      icon: Quote,
      keywords: ['callout', 'highlight', 'liftout', 'selection'],
      shortcut: { key: 'u', modifiers: { ...CONTROL_OR_META, altKey: true } },
      does: 'insert',
      $matches: $isPullQuote,
      $apply: $pullQuoteFromSelection,
    },
  ],
  markdown: [],
  words: [
    {
      field: 'text',
      printedIn: null,
      $read: (node) => ($isPullQuote(node) ? node.getText() : null),
      $write: (node, words) => $isPullQuote(node) && node.setText(words),
    },
    {
      field: 'attribution',
      printedIn: null,
      $read: (node) => ($isPullQuote(node) ? node.getAttribution() : null),
      $write: (node, words) => $isPullQuote(node) && node.setAttribution(words),
    },
  ],
};
