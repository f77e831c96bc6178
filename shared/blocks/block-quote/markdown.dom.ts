import type { ElementTransformer } from '@lexical/markdown';
import { $createBlockQuote, $isBlockQuote, BlockQuoteNode } from './node.dom';

export const markdown: readonly ElementTransformer[] = [
  {
    type: 'element',
    dependencies: [BlockQuoteNode],
    regExp: /^>\s/,
    export: (node, children) => ($isBlockQuote(node) ? `> ${children(node)}` : null),
    replace: (parent, children) => {
      if ($isBlockQuote(parent)) return false;
      const quote = $createBlockQuote().append(...children);
      parent.replace(quote);
      quote.selectStart();
      return true;
    },
  },
];
