import { z } from 'zod';
import { anchorTag } from './anchor';
import { areBlank } from '../../block-contract/blank';
import { isSafeHref, safeHref } from '../../html/href';
import { html } from '../../html/html';
import { defineBlock, elementShape, plainElement } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';

const LinkNode = z.looseObject({
  ...elementShape,
  type: z.literal('link'),
  url: z.string().refine(isSafeHref, 'is not a web, mail or telephone address'),
  // The export derives these from the address, whatever a link was pasted with.
  rel: z.string().nullable().default(null),
  target: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
});

/** A link of these inline nodes. */
export const linkNode = (url: string, children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'link', ...plainElement, url, title: null, children },
});

const END = html`</a>`;

export const link = defineBlock({
  type: 'link',
  version: 1,
  label: 'Link',
  place: 'inline',
  contains: 'inline',
  link: {
    address: ({ url }) => url,
    to: (node, url) => ({ ...node, url }),
    // One without words is no link on the page.
    joined: (node, next) =>
      node.url === next.url && !areBlank(node.children) && !areBlank(next.children)
        ? { ...node, children: [...node.children, ...next.children] }
        : null,
  },
  schema: LinkNode,
  writeHtml: (node, out, context) => {
    // A reader who does not see it cannot read or follow a link without words.
    const start = areBlank(node.children) ? null : anchorTag(node.url, context.houseOrigin);
    if (start) out.add(start);
    context.write(node.children, out);
    if (start) out.add(END);
  },
  says: ({ url, title, rel, target, children }, { runs }) => {
    const looks = [
      `link to ${url}`,
      ...Object.entries({ title, rel, target }).flatMap(([name, value]) =>
        value ? [`link’s ${name} ${value}`] : [],
      ),
    ];
    return runs(children).map((run) => ({ ...run, looks: [...looks, ...run.looks] }));
  },
  toContent: ({ url, children }, { runs }, around) => {
    const said = runs(children, around);
    const href = areBlank(children) ? null : safeHref(url);
    return href === null ? said : said.map((run) => ({ ...run, href: run.href ?? href }));
  },
});
