import { $isListItemNode } from '@lexical/list';
import { $findMatchingParent } from '@lexical/utils';
import { $isAtEdge, type Direction } from '@shared/blocks/block-edge.dom';
import { $isBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $choose } from '@shared/blocks/choose-block.dom';
import { $isHolder, $unwrap } from '@shared/blocks/holders.dom';
import { $saidBy, $blockAround } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $createRangeSelection,
  $getSlot,
  $getSlotNames,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRootOrShadowRoot,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isBorder } from './borders';
import { $joining } from './join-blocks';

const $neighbour = (block: LexicalNode, direction: Direction): LexicalNode | null =>
  direction === 'previous' ? block.getPreviousSibling() : block.getNextSibling();

/** An empty block that quotes nobody. */
function $isBlank(block: LexicalNode): boolean {
  if (!$isElementNode(block) || $saidBy(block) !== null || block.getTextContent() !== '') return false;
  const last = block.getLastDescendant();
  return last === null || $isElementNode(last);
}

/** Selects the photo, pull quote or divider beside the caret. Removes the empty block that the caret was in. */
function $chooseNeighbour(block: ElementNode | null, neighbour: LexicalNode): true {
  if (block && $isBlank(block)) block.remove();
  $choose(neighbour);
  return true;
}

/** Backspace at the beginning of a block whose words must not join those before it: takes the block apart instead. */
function $takeApart(block: ElementNode, selection: RangeSelection): void {
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  if (item) item.collapseAtStart(selection);
  else if ($isBlockQuote(block)) block.collapseAtStart();
}

/** The last line of a block that is above what it holds: its last slot. */
function $lineAbove(holder: ElementNode): ElementNode | null {
  const name = $getSlotNames(holder).at(-1);
  const slot = name === undefined ? null : $getSlot(holder, name);
  return $isElementNode(slot) ? slot : null;
}

/**
 * Backspace at the beginning of what a block holds. First the line there becomes a plain paragraph. Then an empty one goes, if another
 * line is above or below it; otherwise the holder is taken apart. Delete at its end does nothing.
 */
function $deleteInHolder(block: ElementNode, holder: ElementNode, selection: RangeSelection): void {
  const above = $lineAbove(holder);
  if (!$isParagraphNode(block)) {
    const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
    if (item) item.collapseAtStart(selection);
    else if (!block.collapseAtStart(selection)) $unwrap(holder);
  } else if (!$isBlank(block)) $unwrap(holder);
  else if (above && !above.isEmpty()) {
    if (block.getNextSibling()) block.remove();
    above.selectEnd();
  } else if (block.getNextSibling()) {
    block.getNextSibling()?.selectStart();
    block.remove();
  } else $unwrap(holder);
}

/** Joins a block to its neighbour of the same speaker, if one of them is a quotation. */
function $joinQuotes(block: LexicalNode, neighbour: LexicalNode, $delete: () => void): boolean {
  if (![block, neighbour].some($isBlockQuote)) return false;
  $joining([block, neighbour], $delete);
  return true;
}

/** Deletes towards a block that holds others: an empty line goes, and the caret goes into the block. From any other line it is chosen. */
function $deleteToHolder(block: ElementNode, holder: ElementNode, direction: Direction): void {
  if (!$isBlank(block)) {
    $choose(holder);
    return;
  }
  const last = holder.getLastChild();
  if (direction === 'next') ($lineAbove(holder) ?? holder).selectStart();
  else if ($isElementNode(last)) last.selectEnd();
  else if (last) $choose(last);
  block.remove();
}

/** Removes the rest of the block in this direction if it is only spaces. Returns whether it did. */
function $clearToEdge(block: ElementNode, selection: RangeSelection, direction: Direction): boolean {
  const rest = $createRangeSelection();
  const { key, offset, type } = selection.anchor;
  rest.anchor.set(key, offset, type);
  if (direction === 'previous') rest.focus.set(block.getKey(), 0, 'element');
  else rest.focus.set(block.getKey(), block.getChildrenSize(), 'element');
  if (rest.getTextContent().trim() !== '') return false;
  $setSelection(rest);
  rest.removeText();
  return true;
}

/**
 * Deletes at the edge of a block, if the words on the two sides must not join or there is a block without copy on the
 * other side. Returns whether it did: any other deletion is the editor's own.
 *
 * An empty block goes; a block without copy is chosen, and the next key deletes it. At a border of quotations Backspace
 * takes the block after it apart, so that a quotation becomes copy with its attribution after it. Delete does nothing. The border of a
 * block that holds others is crossed by no word: see {@link $deleteInHolder} and {@link $deleteToHolder}.
 */
export function $deleteAtEdge(
  selection: RangeSelection,
  direction: Direction,
  unit: 'character' | 'more',
): boolean {
  const { anchor } = selection;
  const node = anchor.getNode();
  if ($isRootOrShadowRoot(node)) {
    const beside = node.getChildAtIndex(direction === 'previous' ? anchor.offset - 1 : anchor.offset);
    return ($isDecoratorNode(beside) || $isHolder(beside)) && $chooseNeighbour(null, beside);
  }
  const block = $blockAround(node);
  const neighbour = block && $neighbour(block, direction);
  if (!$isElementNode(block)) return false;
  if (!neighbour) {
    const holder = block.getParent();
    if (!$isHolder(holder) || !$isAtEdge(anchor, block, direction)) return false;
    if (direction === 'previous') $deleteInHolder(block, holder, selection);
    return true;
  }
  const isBorder = $isElementNode(neighbour) && $isBorder(block, neighbour);
  if (!$isAtEdge(anchor, block, direction)) {
    return unit === 'more' && isBorder && $clearToEdge(block, selection, direction);
  }
  if ($isDecoratorNode(neighbour) && !neighbour.isInline()) return $chooseNeighbour(block, neighbour);
  if ($isHolder(neighbour)) {
    $deleteToHolder(block, neighbour, direction);
    return true;
  }
  if (!isBorder)
    return $joinQuotes(block, neighbour, () => selection.deleteCharacter(direction === 'previous'));
  if ($isBlank(block)) {
    block.remove();
    if (direction === 'previous') neighbour.selectEnd();
    else neighbour.selectStart();
  } else if ($isBlank(neighbour)) neighbour.remove();
  else if (direction === 'previous') $takeApart(block, selection);
  return true;
}

/** Deletes selected blocks and puts the caret into the copy beside them, if possible in the direction of the key. */
export function $deleteChosen(chosen: readonly LexicalNode[], direction: Direction): boolean {
  const [first] = chosen;
  if (!first) return false;
  const sides = [first.getPreviousSibling(), chosen.at(-1)?.getNextSibling()];
  const [nearer, other] = direction === 'previous' ? sides : sides.toReversed();
  const copy = [nearer, other].find($isElementNode);
  if (copy) {
    if (copy.is(sides[0])) copy.selectEnd();
    else copy.selectStart();
  } else first.insertBefore($createParagraphNode()).selectStart();
  for (const block of chosen) block.remove();
  return true;
}
