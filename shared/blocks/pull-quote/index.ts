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
  toHtml: (node) => {
    if (node.text.trim() === '') return noHtml;
    const attribution = node.attribution && html`<p class="pull-quote-attribution">${node.attribution}</p>`;
    return html`<aside class="pull-quote">
      <p class="pull-quote-text">${node.text}</p>
      ${attribution}
    </aside> `;
  },
  // The words stand in the copy already: counting or searching them twice would be wrong.
  toText: () => '',
});
