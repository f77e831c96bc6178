import { z } from 'zod';
import { html, noHtml } from '../../html/html';
import { defineBlock, elementShape } from '../block';

const BlockQuoteNode = z.looseObject({
  ...elementShape,
  type: z.literal('block-quote'),
  attribution: z.string().default(''),
});

export const blockQuote = defineBlock({
  type: 'block-quote',
  version: 1,
  label: 'Block quote',
  place: 'block',
  contains: 'inline',
  schema: BlockQuoteNode,
  toHtml: (node, { children }) => {
    const inner = children(node);
    if (inner.markup.trim() === '') return noHtml;
    const attribution = node.attribution && html`<figcaption>${node.attribution}</figcaption>`;
    return html`<figure class="block-quote">
      <blockquote><p>${inner}</p></blockquote>
      ${attribution}
    </figure> `;
  },
  toText: (node, { children }) =>
    [children(node), node.attribution && `— ${node.attribution}`].filter(Boolean).join('\n'),
});
