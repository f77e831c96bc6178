import { $choose } from '@shared/blocks/choose-block.dom';
import { $topBlock } from '@shared/blocks/turn-into.dom';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type ElementNode,
  type PointType,
} from 'lexical';

/** A caret by its place in the copy, so that it can be restored when the copy is loaded again, or nearby if the copy has changed. */
export interface CaretPlace {
  /** The place of its top-level block in the body. */
  readonly block: number;
  /** How much of the block's text is before it (UTF-16 units). */
  readonly offset: number;
}

function textBefore(block: ElementNode, point: PointType): number {
  const at = point.getNode();
  // A slot is above what the block holds.
  if (!block.is(at) && !block.isParentOf(at)) return 0;
  let size = 0;
  for (const text of block.getAllTextNodes()) {
    if (text.is(at)) return size + point.offset;
    const next = $isElementNode(at) ? at.getChildAtIndex(point.offset) : null;
    if (next?.is(text) || next?.isBefore(text)) return size;
    size += text.getTextContentSize();
  }
  return size;
}

/** Where the caret is, or the moving end of a selection; null if the copy never had it. */
export function $caretPlace(): CaretPlace | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const [node] = selection.getNodes();
    const block = node && $topBlock(node);
    return block ? { block: block.getIndexWithinParent(), offset: 0 } : null;
  }
  if (!$isRangeSelection(selection)) return null;
  const block = $topBlock(selection.focus.getNode());
  if (!block) return { block: selection.focus.offset, offset: 0 };
  if (!$isElementNode(block)) return { block: block.getIndexWithinParent(), offset: 0 };
  return { block: block.getIndexWithinParent(), offset: textBefore(block, selection.focus) };
}

/** Puts the caret there, or at the end if the text is now shorter. A block without text is selected. */
export function $putCaret({ block: index, offset }: CaretPlace): void {
  const root = $getRoot();
  const block = root.getChildAtIndex(Math.min(index, root.getChildrenSize() - 1));
  if (!block) return void root.selectStart();
  if (!$isElementNode(block)) return $choose(block);
  let left = offset;
  for (const text of block.getAllTextNodes()) {
    const size = text.getTextContentSize();
    if (left <= size) return void text.select(left, left);
    left -= size;
  }
  block.selectEnd();
}
