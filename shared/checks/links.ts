import type { BodyNode } from '../blocks/block';
import { isSafeHref } from '../html/href';
import type { Check } from './check';

const linksIn = (node: BodyNode): BodyNode[] => [
  ...(node.type === 'link' ? [node] : []),
  ...(node.children ?? []).flatMap(linksIn),
];

/** Only addresses that a reader can follow and that run nothing: http, https, mailto, tel. */
export const links: Check = {
  id: 'links',
  title: 'Every link leads to a web, mail or telephone address',
  run: (story) =>
    story.body.root.children.flatMap((block, index) =>
      linksIn(block)
        .map(({ url }) => String(url))
        .filter((url) => !isSafeHref(url))
        .map((url) => ({
          weight: 'stop',
          message: `The link to “${url.slice(0, 80)}” in block ${index + 1} cannot be published. Use an http, https, mailto or tel address.`,
          target: { at: 'block', index },
        })),
    ),
};
