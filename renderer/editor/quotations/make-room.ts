import { $isAtEdge } from '@shared/blocks/block-edge.dom';
import { $isBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $placeBlock } from '@shared/blocks/place-block.dom';
import { speakerOf, $blockAround } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $spanOverBorder } from './borders';
import { $clearSpan } from './clear-span';
import { $removeOverQuotes } from './join-blocks';

/** Puts an empty paragraph at the caret, and the caret in it. Splits the block around the caret if the caret is inside it. */
function $roomIn(block: ElementNode, { anchor }: RangeSelection): void {
  const room = $createParagraphNode();
  if ($isAtEdge(anchor, block, 'next')) block.insertAfter(room);
  else if ($isAtEdge(anchor, block, 'previous')) block.insertBefore(room);
  else $placeBlock(room);
  room.select();
}

/**
 * Whether nodes that go in at the caret of a block would join words that must not: those of a quotation with any that
 * somebody else says, or copy with a quotation at either end of them.
 */
function $wouldMix(nodes: readonly LexicalNode[], saidBy: string | null, block: ElementNode): boolean {
  const own = speakerOf(block);
  if (own !== null) {
    const speakers = nodes.length > 0 ? nodes.map((node) => speakerOf(node) ?? saidBy) : [saidBy];
    return speakers.some((speaker) => speaker !== own);
  }
  if ($isParagraphNode(block) && block.isEmpty()) return false;
  return [nodes.at(0), nodes.at(-1)].some((node) => node && speakerOf(node) !== null);
}

/**
 * Whether blocks go in at the start of a quotation. An empty first half of it would be no quotation any longer, and what
 * goes in would go with it.
 */
const $comesBefore = (
  nodes: readonly LexicalNode[],
  block: ElementNode,
  { anchor }: RangeSelection,
): boolean =>
  nodes.some((node) => $isElementNode(node) && !node.isInline()) &&
  $isBlockQuote(block) &&
  !block.isEmpty() &&
  $isAtEdge(anchor, block, 'previous');

/** Removes what is selected. Chosen blocks stay: words are put after them. */
function $clearSelected(): void {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const last = selection.getNodes().at(-1);
    last?.insertAfter($createParagraphNode()).selectStart();
  }
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
  const span = $spanOverBorder(selection);
  if (span) $clearSpan(span, 'insert');
  else if (!$removeOverQuotes(selection)) selection.removeText();
}

/**
 * Prepares the selection for a paste or drop. Deletes what is selected. If the words must not join those at the
 * caret, they get a paragraph of their own: a quotation is split there, and both halves keep their speaker.
 *
 * @param nodes what goes in; nothing for plain words
 * @param saidBy who says the words that no quotation among the nodes holds, as far as is known
 * @returns the caret; null if there is none
 */
export function $makeRoom(nodes: readonly LexicalNode[], saidBy: string | null): RangeSelection | null {
  $clearSelected();
  const caret = $getSelection();
  if (!$isRangeSelection(caret)) return null;
  const block = $blockAround(caret.anchor.getNode());
  if (!$isElementNode(block)) return caret;
  if ($wouldMix(nodes, saidBy, block) || $comesBefore(nodes, block, caret)) $roomIn(block, caret);
  return caret;
}
