import type { BodyNode } from '../../block-contract/body-node';
import { lineOf, plainWords } from './line-of-words';
import { wordsIntoSlots } from './words-into-slots';

function withSlots(node: BodyNode): BodyNode {
  const { attribution = '', ...rest } = node;
  if (typeof attribution !== 'string' || node.$slots !== undefined) return node;
  return { ...rest, version: 2, $slots: { attribution: lineOf(attribution) } };
}

function withFields(node: BodyNode): BodyNode | null {
  const { $slots = {}, ...rest } = node;
  if ('attribution' in rest || Object.keys($slots).length !== 1) return null;
  const attribution = plainWords($slots.attribution);
  return attribution === null ? null : { ...rest, version: 1, attribution };
}

/** Who said a block quote is a line of rich text, in a slot; it was a string. */
export const {
  inSlots: withAttributionsInSlots,
  inFields: withAttributionsInFields,
  upgrade: attributionSlot,
} = wordsIntoSlots({ type: 'block-quote', schema: 4, withSlots, withFields });
