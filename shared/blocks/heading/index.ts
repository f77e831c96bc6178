import { z } from 'zod';
import { html, noHtml } from '../../html/html';
import { defineBlock, elementShape } from '../block';

/** Headings of the body are h2 to h4: h1 is the headline's. */
const HeadingNode = z.looseObject({
  ...elementShape,
  type: z.literal('heading'),
  tag: z.enum(['h2', 'h3', 'h4']),
});

export const heading = defineBlock({
  type: 'heading',
  version: 1,
  label: 'Heading',
  place: 'block',
  contains: 'inline',
  schema: HeadingNode,
  toHtml: (node, { children }) => {
    const inner = children(node);
    if (inner.markup.trim() === '') return noHtml;
    switch (node.tag) {
      case 'h2':
        return html`<h2>${inner}</h2> `;
      case 'h3':
        return html`<h3>${inner}</h3> `;
      case 'h4':
        return html`<h4>${inner}</h4> `;
    }
  },
  toText: (node, { children }) => children(node),
});
