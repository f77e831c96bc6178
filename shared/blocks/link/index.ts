import { z } from 'zod';
import { html } from '../../html/html';
import { isSafeHref } from '../../html/href';
import { defineBlock, elementShape } from '../block';

const LinkNode = z.looseObject({
  ...elementShape,
  type: z.literal('link'),
  url: z.string().refine(isSafeHref, 'is not a web, mail or telephone address'),
  title: z.string().nullable().default(null),
});

export const link = defineBlock({
  type: 'link',
  version: 1,
  label: 'Link',
  place: 'inline',
  contains: 'inline',
  schema: LinkNode,
  toHtml: (node, { children }) => html`<a href="${node.url}" rel="noopener">${children(node)}</a>`,
  toText: (node, { children }) => children(node),
});
