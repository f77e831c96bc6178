import { z } from 'zod';
import { blocks, findBlock } from '../blocks';
import type { Block } from '../block-contract/block';
import type { BodyNode } from '../block-contract/body-node';
import type { Body } from './body';
import { topBlocksOf, withInside, withTopBlocks } from './nodes';

/** Properties that Lexical always writes on its nodes; a page is the same without them. */
const OF_LEXICAL = 'direction format indent detail mode style textFormat textStyle rel target title'.split(
  ' ',
);

/** Of those, the ones that a block's own schema fills in again if a node lacks them. */
function filledIn({ schema }: Block): ReadonlyMap<string, unknown> {
  if (!(schema instanceof z.ZodObject)) return new Map();
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  return new Map(
    OF_LEXICAL.flatMap((name) => {
      const field = shape[name];
      return field instanceof z.ZodDefault ? [[name, field.def.defaultValue] as const] : [];
    }),
  );
}

const defaults = new Map(blocks.map((block) => [block.type, filledIn(block)]));

/**
 * A body without what Lexical writes on every node, a third of its JSON: that a text has no style, that a paragraph has no
 * indent. Lexical's own compact form leaves the same out. `Body.parse` gives the whole again, and `toHtml` prints it as it
 * is. Nodes that this build does not know stay as they are.
 */
export const leanBody = (body: Body): Body => withTopBlocks(body, topBlocksOf(body).map(leanBlock));

/** Blocks never change, and nearly all of a story's are the same objects from one save of what changed to the next. */
const known = new WeakMap<BodyNode, BodyNode>();

function leanBlock(block: BodyNode): BodyNode {
  const before = known.get(block);
  if (before) return before;
  const lean = leanNode(block);
  known.set(block, lean);
  return lean;
}

/** The same of one node and all that is in it. */
export function leanNode(node: BodyNode): BodyNode {
  const block = findBlock(node.type);
  const known = defaults.get(node.type);
  if (!block || !known || node.version > block.version) return node;
  const said = Object.entries(node).filter(([name, value]) => !known.has(name) || known.get(name) !== value);
  const lean = Object.fromEntries(said) as unknown as BodyNode;
  return withInside(lean, leanNode);
}
