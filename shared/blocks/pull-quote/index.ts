import { z } from 'zod';
import { html, noHtml } from '../../html/html';
import { defineBlock } from '../block';

const PullQuoteNode = z.looseObject({
  type: z.literal('pull-quote'),
  version: z.int(),
  text: z.string().default(''),
  attribution: z.string().default(''),
});

export const pullQuote = defineBlock({
  type: 'pull-quote',
  version: 1,
  label: 'Pull quote',
  place: 'block',
  contains: 'nothing',
  schema: PullQuoteNode,
  toHtml: (node, { inCopy }) => {
    const words = node.text.trim();
    if (words === '') return noHtml;
    const by = node.attribution.trim();
    const attribution = by && html`<p class="pull-quote-attribution">${by}</p>`;
    // The copy says it already: a screen reader would say it twice. Words that stand only here are read.
    const hidden = inCopy(words) && html` aria-hidden="true"`;
    return html`<aside class="pull-quote"${hidden}><p class="pull-quote-text">${words}</p>${attribution}</aside>
`;
  },
  // The words stand in the copy already: counting or searching them twice would be wrong.
  toText: () => '',
});
