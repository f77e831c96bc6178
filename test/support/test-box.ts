import { z } from 'zod';
import { defineBlock, elementShape, type Block } from '@shared/block-contract/block';
import type { BodyNode } from '@shared/block-contract/body-node';
import { plainContent } from '@shared/block-contract/content';
import { deeper, plainRun, saidLine } from '@shared/block-contract/says';
import { html } from '@shared/html/html';

/** A box with a title that any block may stand in: the least that a container can be. Of tests alone. */
export const testBox = defineBlock({
  type: 'test-box',
  version: 1,
  label: 'Box',
  place: 'block',
  contains: 'block',
  fields: [{ name: 'title', label: 'title' }],
  schema: z.looseObject({ ...elementShape, type: z.literal('test-box'), title: z.string().default('') }),
  writeHtml: (node, out, context) => {
    out.add(html`<aside class="test-box"><p>${node.title}</p>\n`);
    context.write(node.children, out);
    out.add(html`</aside>\n`);
  },
  says: (node, { lines }) => [
    saidLine({ kind: 'Box', runs: plainRun(node.title) }),
    ...deeper(lines(node.children)),
  ],
  toContent: (node, { blocks }, around) => [
    { kind: 'aside', title: plainContent(node.title, around), blocks: blocks(node.children, around) },
  ],
}) as unknown as Block;

export const boxNode = (...children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'test-box', version: 1, title: 'The bridge', children },
});

/** The blocks of this build and the box, for `vi.mock('@shared/blocks', …)`. */
export function withTestBox<T extends { readonly blocks: readonly Block[] }>(own: T) {
  const blocks = [...own.blocks, testBox];
  return { ...own, blocks, findBlock: (type: string) => blocks.find((block) => block.type === type) };
}
