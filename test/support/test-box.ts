import { z } from 'zod';
import { areBlank } from '@shared/block-contract/blank';
import { defineBlock, elementShape, type Block } from '@shared/block-contract/block';
import type { BodyNode } from '@shared/block-contract/body-node';
import { plainContent } from '@shared/block-contract/content';
import { deeper, plainRun, readNote, saidLine } from '@shared/block-contract/says';
import { slotNodes } from '@shared/block-contract/slots';
import { html } from '@shared/html/html';

/** The smallest possible container, for tests only: a box with a rich-text title and source. It can hold any block. */
export const testBox = defineBlock({
  type: 'test-box',
  version: 1,
  label: 'Box',
  place: 'block',
  contains: 'block',
  fields: [{ name: 'title', label: 'title' }],
  slots: [{ name: 'source', label: 'source' }],
  schema: z.looseObject({ ...elementShape, type: z.literal('test-box'), title: z.string().default('') }),
  writeHtml: (node, out, context) => {
    out.add(html`<aside class="test-box"><p>${node.title}</p>\n`);
    context.write(node.children, out);
    if (!areBlank(slotNodes(node, 'source'))) {
      out.add(html`<p>`);
      context.write(slotNodes(node, 'source'), out);
      out.add(html`</p>`);
    }
    out.add(html`</aside>\n`);
  },
  says: (node, { lines, runs }) => [
    saidLine({
      kind: 'Box',
      runs: plainRun(node.title),
      notes: readNote('Source', runs(slotNodes(node, 'source'))),
    }),
    ...deeper(lines(node.children)),
  ],
  toContent: (node, { blocks }, around) => {
    const source = areBlank(slotNodes(node, 'source')) ? [] : slotNodes(node, 'source');
    const runs = plainContent(node.title, around);
    const title = runs.length === 0 ? [] : [{ kind: 'paragraph', runs } as const];
    return [
      {
        kind: 'aside',
        // Its title is a paragraph on the page.
        ...{ title: [], level: 2 },
        blocks: [...title, ...blocks(node.children, around), ...blocks(source, around)],
      },
    ];
  },
}) as unknown as Block;

export const boxNode = (...children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'test-box', version: 1, title: 'The bridge', children },
});

/** The box with a source of these words. */
export const sourcedBox = (source: readonly BodyNode[], ...children: readonly BodyNode[]): BodyNode => ({
  ...boxNode(...children),
  $slots: { source: lineNode(...source) },
});

export const lineNode = (...children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'slot-line', version: 1, children },
});

/** The blocks of this build and the box, for `vi.mock('@shared/blocks', …)`. */
export function withTestBox<T extends { readonly blocks: readonly Block[] }>(own: T) {
  const blocks = [...own.blocks, testBox];
  return { ...own, blocks, findBlock: (type: string) => blocks.find((block) => block.type === type) };
}
