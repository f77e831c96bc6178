import { areBlank } from '../block-contract/blank';
import { slotNodes } from '../block-contract/slots';
import { findBlock } from '../blocks';
import { nodesOf } from '../document/nodes';
import type { Check, Finding } from './check';

/** A box without a title cannot be named to those who hear the page, and one with only a title promises what is not there. */
export const titledHolders: Check = {
  id: 'titled-holders',
  title: 'Every box has a title, and something below it',
  run: ({ body }) =>
    [...nodesOf(body)].flatMap(({ node, holder, index }): readonly Finding[] => {
      const block = findBlock(node.type);
      if (!block?.titled) return [];
      const { slot } = block.titled;
      const isUntitled = areBlank(slotNodes(node, slot));
      const isEmpty = areBlank(node.children);
      if (!isUntitled && !isEmpty) return [];
      const place = `The ${block.label.toLowerCase()} in block ${index + 1}`;
      const target = { at: 'block', index, ...(!holder && { field: slot }) } as const;
      if (!isUntitled)
        return [{ weight: 'stop', message: `${place} has a title but nothing below it.`, target }];
      if (!isEmpty) return [{ weight: 'stop', message: `${place} has no title.`, target }];
      return [{ weight: 'advice', message: `${place} is empty. It will not be published.`, target }];
    }),
};
