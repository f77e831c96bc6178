import { z } from 'zod';
import { defineBlock, elementShape, plainElement } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';

const SlotLineNode = z.looseObject({ ...elementShape, type: z.literal('slot-line') });

/** A line of these inline nodes, for a slot of a block. */
export const slotLineNode = (children: readonly BodyNode[]): BodyNode => ({
  ...{ type: 'slot-line', ...plainElement, children },
});

/** One line of rich text in a named slot of a block: the words of a pull quote, or who said them. */
export const slotLine = defineBlock({
  type: 'slot-line',
  version: 1,
  label: 'Line',
  place: 'slot',
  contains: 'inline',
  schema: SlotLineNode,
  // The block that has the slot writes and says its words, and its tags.
  writeHtml: (node, out, context) => context.write(node.children, out),
  says: () => [],
  toContent: (node, context, around) =>
    node.children.length === 0 ? [] : [{ kind: 'paragraph', runs: context.runs(node.children, around) }],
});
