import { findBlock } from '../blocks';
import type { BodyNode } from '../block-contract/body-node';
import { bodyOf } from '../document/body';
import { nodesOf, withNode } from '../document/nodes';
import type { StorySwap } from '../document/story-swap';
import type { CheckTarget } from './check';

/** A place with formatted words: a block at the top of the body, or a slot of it or of a block in it. */
interface WordPlace {
  readonly node: BodyNode;
  /** For a sentence: `block 3`, `the attribution in block 3`. */
  readonly where: string;
  readonly target: CheckTarget;
  /** The swap that replaces it; null removes its words. */
  readonly swapTo: (to: BodyNode | null) => StorySwap;
}

/** The places of a block at the top of the body, in reading order. They do not share words. */
export function wordPlacesIn(block: BodyNode, index: number): readonly WordPlace[] {
  const target = { at: 'block', index } as const;
  const where = `block ${index + 1}`;
  const swap = (to: BodyNode | null): StorySwap => ({ at: 'block', index, was: block, to });
  const slots = [...nodesOf(bodyOf([block]))].flatMap(({ node }) =>
    (findBlock(node.type)?.slots ?? []).flatMap(({ name, label }) => {
      const slot = node.$slots?.[name];
      if (!slot) return [];
      const swapTo = (to: BodyNode | null) => swap(withNode(block, slot, to ?? { ...slot, children: [] }));
      return [{ node: slot, where: `the ${label} in ${where}`, target: { ...target, field: name }, swapTo }];
    }),
  );
  return [{ node: block, where, target, swapTo: swap }, ...slots];
}
