import { $isAtEdge } from '@shared/blocks/block-edge.dom';
import { $isHolder } from '@shared/blocks/holders.dom';
import { $blockAround, speakerOf } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { type Span, $spanOverBorder } from './borders';
import { $removeOverQuotes } from './join-blocks';

/** The selection is deleted, or replaced by words. */
export type Purpose = 'delete' | 'insert';

interface Place {
  readonly key: string;
  readonly offset: number;
  readonly type: 'text' | 'element';
}

const placeOf = ({ key, offset, type }: PointType): Place => ({ key, offset, type });

/** The first or the last place in a block. Moves the caret there. */
const $edgeOf = (block: ElementNode, edge: 'start' | 'end'): Place =>
  placeOf((edge === 'start' ? block.selectStart() : block.selectEnd()).anchor);

/** Removes what a block holds between two places, and puts the caret there. In a box there may be borders between them. */
function $clearBetween(start: Place, end: Place): void {
  const inside = $createRangeSelection();
  inside.anchor.set(start.key, start.offset, start.type);
  inside.focus.set(end.key, end.offset, end.type);
  $setSelection(inside);
  const span = $spanOverBorder(inside);
  if (span) $clearSpan(span, 'delete');
  else if (!$removeOverQuotes(inside)) inside.removeText();
}

/** A block with words that quotes nobody. */
const $isCopy = (node: LexicalNode): node is ElementNode => $isElementNode(node) && speakerOf(node) === null;

/** Whether a point is between a block and a neighbour of it, not in one of them. */
const $isBeside = (point: PointType, block: LexicalNode): boolean =>
  block.getParent()?.is(point.getNode()) ?? false;

/** Whether a span takes all of its first block. One without words is only where the span begins. */
const $takesFirst = (block: LexicalNode, start: PointType): boolean =>
  !$isElementNode(block) ||
  $isBeside(start, block) ||
  (!block.isEmpty() && $isAtEdge(start, block, 'previous'));

const $takesLast = (block: LexicalNode, end: PointType): boolean =>
  !$isElementNode(block) ||
  $isBeside(end, block) ||
  ((!block.isEmpty() || $isCopy(block)) && $isAtEdge(end, block, 'next'));

/** Puts an empty paragraph in a block's place, with the caret in it. */
function $emptyInPlaceOf(block: LexicalNode): void {
  block.replace($createParagraphNode()).selectStart();
}

/** Puts the caret into an empty paragraph after the quotation that it is in, if it is in one. */
function $leaveQuotation(): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null;
  if (block && speakerOf(block) !== null) block.insertAfter($createParagraphNode()).selectStart();
}

/**
 * Removes what a span over a border selects, without joining what is left on its two sides: each block keeps its own
 * words. A quotation that is selected whole goes with its attribution, which says nothing without it.
 *
 * The caret stays where the span began. Words that are to be put there go into the first block if nobody is quoted in
 * it, and into a paragraph of their own otherwise: they are not that speaker's.
 */
export function $clearSpan({ start, end, blocks }: Span, purpose: Purpose): void {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last || first.is(last)) return;
  const from = placeOf(start);
  const to = placeOf(end);
  const isBetween = $isBeside(start, first);
  const takesFirst = $takesFirst(first, start);
  const takesLast = $takesLast(last, end);
  // The title of a box is before all that is in it: a span that begins in the box does not take it.
  const keepsTitle = $isHolder(first) && !isBetween;
  const takesAll =
    takesFirst && takesLast && !keepsTitle && !first.getPreviousSibling() && !last.getNextSibling();
  for (const block of blocks.slice(1, -1)) block.remove();
  if (takesLast) last.remove();
  else if ($isElementNode(last)) $clearBetween($edgeOf(last, 'start'), to);
  if (takesAll) $emptyInPlaceOf(first);
  else if ($isElementNode(first) && (!takesFirst || ($isHolder(first) ? keepsTitle : $isCopy(first)))) {
    $clearBetween(isBetween ? $edgeOf(first, 'start') : from, $edgeOf(first, 'end'));
    if (purpose === 'insert') $leaveQuotation();
  } else if (!takesLast && $isCopy(last)) {
    first.remove();
    last.selectStart();
  } else $emptyInPlaceOf(first);
}
