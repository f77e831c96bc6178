import { $isHolder } from '@shared/blocks/holders.dom';
import { $blocksAround, $saidBy } from '@shared/blocks/turn-into.dom';
import {
  $isElementNode,
  $isRootOrShadowRoot,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';

/** A selection in reading order, with the blocks that it touches, neighbours in one holder: at least one. */
export interface Span {
  readonly start: PointType;
  readonly end: PointType;
  readonly blocks: readonly LexicalNode[];
}

/** The block after a point between blocks, or the node of one inside a block. At the edge of a box that is the box. */
function $nodeAt(point: PointType, side: 'after' | 'before'): LexicalNode | null {
  const node = point.getNode();
  if (!$isElementNode(node) || !$isRootOrShadowRoot(node)) return node;
  const child = node.getChildAtIndex(side === 'after' ? point.offset : point.offset - 1);
  return child ?? ($isHolder(node) ? node : null);
}

export function $spanOf(selection: RangeSelection): Span | null {
  const { anchor, focus } = selection;
  const [start, end] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
  const from = $nodeAt(start, 'after');
  const to = $nodeAt(end, 'before');
  if (!from || !to) return null;
  const [first, last = first] = $blocksAround([from, to]);
  if (!first || !last) return null;
  const blocks = [first, ...first.getNextSiblings()];
  const at = blocks.findIndex((block) => block.is(last));
  return at < 0 ? null : { start, end, blocks: blocks.slice(0, at + 1) };
}

/** Whether words of these two blocks must not join: one quotes somebody who does not say the other, or one holds blocks of its own. */
export const $isBorder = (one: LexicalNode, other: LexicalNode): boolean =>
  $isHolder(one) || $isHolder(other) || $saidBy(one) !== $saidBy(other);

/** The selection as a span, if it reaches over a border of quotations. */
export function $spanOverBorder(selection: RangeSelection): Span | null {
  if (selection.isCollapsed()) return null;
  const span = $spanOf(selection);
  const [first, ...others] = span?.blocks ?? [];
  return first && others.some((block) => $isBorder(first, block)) ? span : null;
}
