import { z } from 'zod';
import { assertNever } from '../../assert-never';
import { areBlank } from '../../html/blank';
import { directionAttribute } from '../../html/direction';
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
  toHtml: (node, context) => {
    if (areBlank(node.children)) return noHtml;
    const inner = context.children(node);
    const dir = directionAttribute(node.direction, context);
    switch (node.tag) {
      case 'h2':
        return html`<h2${dir}>${inner}</h2>
`;
      case 'h3':
        return html`<h3${dir}>${inner}</h3>
`;
      case 'h4':
        return html`<h4${dir}>${inner}</h4>
`;
      default:
        return assertNever(node.tag);
    }
  },
  toText: (node, { children }) => children(node),
});
