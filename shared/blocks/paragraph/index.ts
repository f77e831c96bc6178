import { z } from 'zod';
import { areBlank } from '../../html/blank';
import { directionAttribute } from '../../html/direction';
import { html, noHtml } from '../../html/html';
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
    if (areBlank(node.children)) return noHtml;
    return html`<p${directionAttribute(node.direction, context)}>${context.children(node)}</p>
`;
  },
  toText: (node, { children }) => children(node),
});
