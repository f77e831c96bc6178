import {
  $getSlotFrame,
  $getSlotHost,
  $getSlotNameWithinHost,
  $isElementNode,
  $isTextNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { findBlock } from '.';

/** Towards the beginning of the story or its end. */
export type Direction = 'previous' | 'next';

/** The neighbour of a node, skipping empty text nodes. */
function $beside(node: LexicalNode, direction: Direction): LexicalNode | null {
  const next = direction === 'previous' ? node.getPreviousSibling() : node.getNextSibling();
  return $isTextNode(next) && next.getTextContentSize() === 0 ? $beside(next, direction) : next;
}

/** Whether a node is in a slot of a block that is below what the block holds. */
export function $isBelow(node: LexicalNode, block: LexicalNode): boolean {
  const slot = $getSlotFrame(node);
  if (!slot || !block.is($getSlotHost(slot))) return false;
  const name = $getSlotNameWithinHost(slot);
  return findBlock(block.getType())?.slots?.find((field) => field.name === name)?.isBelow ?? false;
}

/** Whether nothing of a block lies between a point in it and the block's first or last edge. */
export function $isAtEdge(point: PointType, block: LexicalNode, direction: Direction): boolean {
  const node: LexicalNode = point.getNode();
  if (direction === 'previous' && $isBelow(node, block)) return false;
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (point.offset !== (direction === 'previous' ? 0 : size)) return false;
  for (let at: LexicalNode | null = node; at && !at.is(block); at = at.getParent()) {
    if ($beside(at, direction)) return false;
  }
  return true;
}
