import { z } from 'zod';
import { directionAttribute } from '../../html/direction';
import { html, isBlankHtml, noHtml } from '../../html/html';
import { defineBlock, elementShape } from '../block';

const ParagraphNode = z.looseObject({ ...elementShape, type: z.literal('paragraph') });

export const paragraph = defineBlock({
  type: 'paragraph',
  version: 1,
  label: 'Paragraph',
  place: 'block',
  contains: 'inline',
  schema: ParagraphNode,
  // An empty paragraph is a typing habit, not copy: it leaves no trace on the page.
  toHtml: (node, context) => {
    const inner = context.children(node);
    return isBlankHtml(inner)
      ? noHtml
      : html`<p${directionAttribute(node.direction, context)}>${inner}</p>
`;
  },
  toText: (node, { children }) => children(node),
});
