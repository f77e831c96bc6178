import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import { QuoteNode, RichTextExtension } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $isDecoratorNode,
  $isElementNode,
  COMMAND_PRIORITY_LOW,
  configExtension,
  CONTROL_OR_META,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  type LexicalNode,
} from 'lexical';
import { TextQuote } from 'lucide-react';
import type { EditorBlock } from '../editor-block.dom';
import { $turnInto } from '../turn-into.dom';
import { $createBlockQuote, $enterQuote, $isBlockQuote, BlockQuoteNode } from './node.dom';
import { putSlotsInto, registerSlotLines } from '../slot-line/slot-lines.dom';
import { $takeAttribution } from './take-attribution.dom';
import { strings } from './strings';

/** Paragraphs, lists and quotations inside a quotation become lines of it: a block quote holds one run of words. */
export const $oneRun = (nodes: readonly LexicalNode[]): LexicalNode[] =>
  nodes.flatMap((node, at) => {
    if (!$isElementNode(node) || node.isInline()) return [node];
    const words = $oneRun(node.getChildren());
    const before = nodes[at - 1];
    // After a divider, which will split the quotation, no line has to end.
    const isFirst = before === undefined || ($isDecoratorNode(before) && !before.isInline());
    return isFirst ? words : [$createLineBreakNode(), ...words];
  });

const QuoteRule = defineImportRule({
  name: 'copydesk/block-quote',
  match: sel.tag('blockquote'),
  $import: (ctx, element) => {
    const attribution = $takeAttribution(ctx, element);
    const words = $oneRun(ctx.$importChildren(element));
    return [$createBlockQuote(attribution).splice(0, 0, words)];
  },
});

const QuoteFigureRule = defineImportRule({
  name: 'copydesk/block-quote-figure',
  match: sel.tag('figure'),
  $import: (ctx, figure, $next) => {
    const quote = figure.querySelector('blockquote');
    if (!quote) return $next();
    const inside = $takeAttribution(ctx, quote);
    const outside = $takeAttribution(ctx, figure);
    return [
      $createBlockQuote(outside.length > 0 ? outside : inside).splice(
        0,
        0,
        $oneRun(ctx.$importChildren(quote)),
      ),
    ];
  },
});

/** Quotes of Lexical's own kind, from another editor's clipboard. */
function $adoptQuote(node: QuoteNode): void {
  node.replace($createBlockQuote().append(...$oneRun(node.getChildren())));
}

export const editorBlock: EditorBlock = {
  type: 'block-quote',
  extension: defineExtension({
    name: 'copydesk/block-quote',
    nodes: () => [BlockQuoteNode],
    init: (config) => putSlotsInto(config, $isBlockQuote, 'figcaption'),
    // After the rich text's own rules, so that these come before them.
    dependencies: [
      RichTextExtension,
      configExtension(DOMImportExtension, { rules: [QuoteFigureRule, QuoteRule] }),
    ],
    register: (editor) =>
      mergeRegister(
        editor.registerNodeTransform(QuoteNode, $adoptQuote),
        registerSlotLines(editor, BlockQuoteNode, {
          attribution: {
            className: 'block-quote-attribution',
            ...{ label: strings.attribution, placeholder: strings.whoSaidIt },
          },
        }),
        editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enterQuote, COMMAND_PRIORITY_LOW),
      ),
  }),
  menu: [
    {
      id: 'block-quote',
      label: strings.blockQuote,
      icon: TextQuote,
      keywords: ['quotation', 'citation', 'said', '>'],
      shortcut: { key: '(', unshiftedKey: '9', modifiers: { ...CONTROL_OR_META, shiftKey: true } },
      does: 'turn',
      $matches: $isBlockQuote,
      $apply: () => $turnInto($createBlockQuote),
    },
  ],
};
