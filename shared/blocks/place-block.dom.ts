import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $isAtEdge, $isBelow } from './block-edge.dom';
import { $saidBy, $blockAround } from './turn-into.dom';

/** The end of the selection, and the top-level block of copy that it is in; null if it is in none. */
function $place(): { readonly caret: PointType; readonly block: ElementNode } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const caret = selection.isBackward() ? selection.anchor : selection.focus;
  const block = $blockAround(caret.getNode());
  return $isElementNode(block) ? { caret, block } : null;
}

/**
 * Puts a block at the caret. It parts the block of copy that the caret is inside. At the first or last letter of a
 * quotation it goes beside it, so that no attribution is left without words; the halves of one both keep theirs. From the attribution
 * it goes after the quotation.
 */
export function $placeBlock(node: LexicalNode): void {
  const at = $place();
  if (at && $isBelow(at.caret.getNode(), at.block)) {
    at.block.insertAfter(node);
    return;
  }
  const isBefore = at && $isAtEdge(at.caret, at.block, 'previous');
  if (!at || $saidBy(at.block) === null || (!isBefore && !$isAtEdge(at.caret, at.block, 'next'))) {
    $insertNodeToNearestRoot(node);
    return;
  }
  if (isBefore && !at.block.isEmpty()) at.block.insertBefore(node);
  else at.block.insertAfter(node);
  const next = node.getNextSibling() ?? node.insertAfter($createParagraphNode());
  if ($isElementNode(next)) next.selectStart();
}

/** Puts a block beside the one that the caret is in, which stays whole: before it at its beginning, otherwise after it. */
export function $placeBeside(node: LexicalNode): void {
  const at = $place();
  if (!at) $insertNodeToNearestRoot(node);
  else if ($isAtEdge(at.caret, at.block, 'previous')) at.block.insertBefore(node);
  else at.block.insertAfter(node);
}
