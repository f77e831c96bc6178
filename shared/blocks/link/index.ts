import { z } from 'zod';
import { anchor } from '../../html/anchor';
import { isSafeHref } from '../../html/href';
import { isBlankHtml } from '../../html/html';
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
  toHtml: (node, { children, houseOrigin }) => {
    const inner = children(node);
    // A link without words cannot be read or followed by a reader who does not see it.
    return isBlankHtml(inner) ? inner : anchor(node.url, inner, houseOrigin);
  },
  toText: (node, { children }) => children(node),
});
