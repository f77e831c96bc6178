import { $blocksAround } from '@shared/blocks/turn-into.dom';
import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';

/** The blocks that the selection touches, neighbours in one holder, in reading order. Runs inside an update or a read. */
export function $selectedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (!selection) return [];
  const touched = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), selection.focus.getNode(), ...selection.getNodes()]
    : selection.getNodes();
  return $blocksAround(touched).sort((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent());
}

/** Moves the selected blocks past their neighbour. Returns false at the top or the end. Runs inside an update. */
export function $moveBlocks(direction: 'up' | 'down'): boolean {
  const blocks = $selectedBlocks();
  const neighbour = direction === 'up' ? blocks[0]?.getPreviousSibling() : blocks.at(-1)?.getNextSibling();
  if (!neighbour) return false;
  if (direction === 'up') for (const block of blocks) neighbour.insertBefore(block);
  else for (const block of blocks.toReversed()) neighbour.insertAfter(block);
  return true;
}
