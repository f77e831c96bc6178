import { $getSelection, $isElementNode, $isRangeSelection, type LexicalNode } from 'lexical';
import { $isAtEdge } from './block-edge.dom';
import { $blockAround, $blocksAround } from './turn-into.dom';

/** The blocks that the selection touches, neighbours in one holder, in reading order. Runs inside an update or a read. */
export function $selectedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (!selection) return [];
  const touched = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), selection.focus.getNode(), ...selection.getNodes()]
    : selection.getNodes();
  return $blocksAround(touched).sort((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent());
}

/**
 * The same without a block of which the selection has only the beginning: three clicks on a paragraph select as far as the start of the next.
 * Nothing for a mere caret.
 */
export function $takenBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (!selection || selection.isCollapsed()) return [];
  const blocks = $selectedBlocks();
  const last = blocks.at(-1);
  if (!$isRangeSelection(selection) || blocks.length < 2 || !$isElementNode(last)) return blocks;
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  const isOnlyTouched = last.is($blockAround(end.getNode())) && $isAtEdge(end, last, 'previous');
  return isOnlyTouched && !last.isEmpty() ? blocks.slice(0, -1) : blocks;
}
