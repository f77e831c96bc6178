import { z } from 'zod';
import { areBlank } from '../../html/blank';
import { directionAttribute } from '../../html/direction';
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
  toHtml: (node, context) => {
    const attribution = node.attribution.trim();
    if (areBlank(node.children)) return noHtml;
    const inner = context.children(node);
    const dir = directionAttribute(node.direction, context);
    const by = attribution && html`<figcaption>${attribution}</figcaption>`;
    return html`<figure class="block-quote"${dir}><blockquote><p>${inner}</p></blockquote>${by}</figure>
`;
  },
  toText: (node, { children }) =>
    areBlank(node.children)
      ? ''
      : [children(node), node.attribution.trim() && `— ${node.attribution.trim()}`]
          .filter(Boolean)
          .join('\n'),
});
