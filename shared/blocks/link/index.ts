import { z } from 'zod';
import { anchor } from '../../html/anchor';
import { areBlank } from '../../html/blank';
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
  toHtml: (node, context) => {
    const inner = context.children(node);
    // A link without words cannot be read or followed by a reader who does not see it.
    return areBlank(node.children) ? inner : anchor(node.url, inner, context.houseOrigin);
  },
  toText: (node, { children }) => children(node),
});
