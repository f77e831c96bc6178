import { findBlock } from '@shared/blocks';
import { mayStand } from '@shared/block-contract/may-stand';
import { $isHolder } from '@shared/blocks/holders.dom';
import { $selectedBlocks } from '@shared/blocks/selected-blocks.dom';
import type { LexicalNode } from 'lexical';

/** Whether blocks may stand in another. One of a later build stays where it is. */
function $takes(holder: LexicalNode, blocks: readonly LexicalNode[]): boolean {
  const rules = findBlock(holder.getType());
  const known = blocks.map((block) => findBlock(block.getType()));
  return rules !== undefined && known.every((block) => block !== undefined && mayStand(block, rules));
}

/**
 * Moves the selected blocks past their neighbour, into it if it holds blocks, or out of their own holder. Returns false at the top or the
 * end. Runs inside an update.
 */
export function $moveBlocks(direction: 'up' | 'down'): boolean {
  const blocks = $selectedBlocks();
  const [first] = blocks;
  const neighbour = direction === 'up' ? first?.getPreviousSibling() : blocks.at(-1)?.getNextSibling();
  if ($isHolder(neighbour) && $takes(neighbour, blocks)) {
    neighbour.splice(direction === 'up' ? neighbour.getChildrenSize() : 0, 0, blocks);
    return true;
  }
  const holder = first?.getParent();
  const past = neighbour ?? ($isHolder(holder) ? holder : null);
  if (!past) return false;
  if (direction === 'up') for (const block of blocks) past.insertBefore(block);
  else for (const block of blocks.toReversed()) past.insertAfter(block);
  return true;
}
