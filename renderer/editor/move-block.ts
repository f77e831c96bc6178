import { $isHolder, $takes } from '@shared/blocks/holders.dom';
import { $selectedBlocks } from '@shared/blocks/selected-blocks.dom';

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
