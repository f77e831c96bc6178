import { $isAtEdge, type Direction } from '@shared/blocks/block-edge.dom';
import { $isHolder } from '@shared/blocks/holders.dom';
import { $blockAround } from '@shared/blocks/turn-into.dom';
import {
  $getSelection,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
} from 'lexical';
import { $chooseFromSlot, $slotAtCaret, $slotBelow, $slotBeside, $wordsAbove } from './slot-places';

/** The line, or the block without one, that comes first in a block: a slot, what it holds, or itself. */
function $firstIn(block: LexicalNode, direction: Direction): LexicalNode {
  const below = $slotBelow(block);
  if (below && $wordsAbove(below, block)) return direction === 'next' ? block : below;
  const names = $getSlotNames(block);
  const name = direction === 'next' ? names[0] : names.at(-1);
  const slot = name === undefined ? null : $getSlot(block, name);
  const held = $isHolder(block)
    ? direction === 'next'
      ? block.getFirstChild()
      : block.getLastChild()
    : null;
  // Slots are above what a block holds.
  const [first, other] = direction === 'next' ? [slot, held] : [held, slot];
  const inside = first ?? other;
  return inside === held && inside ? $firstIn(inside, direction) : (inside ?? block);
}

/** Puts the caret into a block, at the end that is nearer. Chooses what has no words. */
function $goInto(block: LexicalNode, direction: Direction): void {
  const line = $firstIn(block, direction);
  if (!$isElementNode(line)) $chooseFromSlot(line);
  else if (direction === 'next') line.selectStart();
  else line.selectEnd();
}

/** Whether the caret is on the first or the last drawn line of an element. */
function isOnEdgeLine(element: HTMLElement, direction: Direction): boolean {
  const selection = element.ownerDocument.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const caret = range?.getClientRects()[0] ?? range?.getBoundingClientRect();
  // A caret in an empty line has no box of its own.
  if (!caret || caret.height === 0) return true;
  const box = element.getBoundingClientRect();
  const room = direction === 'next' ? box.bottom - caret.bottom : caret.top - box.top;
  return room < caret.height * 0.9;
}

/** Whether what is at a point reads from right to left. An empty line reads as what is around it: it has no words to tell by. */
function $isRtl(point: PointType, editor: LexicalEditor): boolean {
  const node = point.getNode();
  const inside = $isElementNode(node) ? node : node.getParent();
  const element = inside && editor.getElementByKey(inside.getKey());
  const telling = inside?.isEmpty() ? element?.parentElement : element;
  return !!telling && getComputedStyle(telling).direction === 'rtl';
}

/** Where an arrow leads that leaves a line. */
interface Way {
  /** Null if nothing is there. */
  readonly to: LexicalNode | null;
  /** The block that is left, and chosen if nothing is beside it: moving the caret changes no story. */
  readonly from: LexicalNode;
}

const $neighbour = (block: LexicalNode, direction: Direction): LexicalNode | null =>
  direction === 'next' ? block.getNextSibling() : block.getPreviousSibling();

/** To the neighbour of a block; without one, out of the block that holds it: to the last slot above, or to the holder's neighbour. */
function $wayOut(block: LexicalNode, direction: Direction): Way {
  const beside = $neighbour(block, direction);
  const holder = block.getParent();
  if (beside || !$isHolder(holder)) return { to: beside, from: block };
  const name = direction === 'previous' ? $getSlotNames(holder).at(-1) : undefined;
  const slot = name === undefined ? null : $getSlot(holder, name);
  return { to: slot ?? $neighbour(holder, direction), from: holder };
}

/** From a slot to the next one, into what its block holds, or out of the block. */
function $wayFromSlot(slot: LexicalNode, host: LexicalNode, direction: Direction): Way {
  const held = direction === 'next' && $isHolder(host) ? host.getFirstChild() : null;
  const words = direction === 'previous' ? $wordsAbove(slot, host) : null;
  const to = $slotBeside(slot, host, direction) ?? held ?? words;
  return to ? { to, from: host } : $wayOut(host, direction);
}

/** From a block into one with slots or blocks of its own beside it, or out of the block that holds it. Null if the keys are Lexical's. */
function $wayFromBlock(block: LexicalNode, direction: Direction): Way | null {
  const below = direction === 'next' ? $slotBelow(block) : null;
  if (below) return { to: below, from: block };
  const beside = $neighbour(block, direction);
  if (!beside) return $isHolder(block.getParent()) ? $wayOut(block, direction) : null;
  const isOpen = $getSlotNames(beside).length > 0 || $isHolder(beside);
  return isOpen ? { to: beside, from: block } : null;
}

/** An arrow leads from a slot to the next one and out of its block, and into and out of a block that holds others. */
function $arrow(
  event: KeyboardEvent,
  editor: LexicalEditor,
  towards: Direction,
  isVertical: boolean,
): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || hasModifier(event)) return false;
  const at = $slotAtCaret();
  const line = at?.slot ?? $blockAround(selection.anchor.getNode());
  if (!$isElementNode(line)) return false;
  const direction = isVertical || !$isRtl(selection.anchor, editor) ? towards : opposite(towards);
  const way = at ? $wayFromSlot(at.slot, at.host, direction) : $wayFromBlock(line, direction);
  if (!way) return false;
  if (!isVertical && !$isAtEdge(selection.anchor, line, direction)) return false;
  const element = isVertical ? editor.getElementByKey(line.getKey()) : null;
  if (element && !isOnEdgeLine(line.getDOMSlot(element).element, direction)) return false;
  // A quotation is no block to be chosen: the caret stays where it is.
  if (!way.to && $slotBelow(way.from)) return false;
  event.preventDefault();
  if (way.to?.is(way.from) && $isElementNode(way.to)) way.to.selectEnd();
  else if (way.to) $goInto(way.to, direction);
  else $chooseFromSlot(way.from);
  return true;
}

const hasModifier = ({ shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  shiftKey || altKey || ctrlKey || metaKey;

const opposite = (direction: Direction): Direction => (direction === 'next' ? 'previous' : 'next');

const ARROWS = [
  [KEY_ARROW_UP_COMMAND, 'previous', true],
  [KEY_ARROW_DOWN_COMMAND, 'next', true],
  [KEY_ARROW_LEFT_COMMAND, 'previous', false],
  [KEY_ARROW_RIGHT_COMMAND, 'next', false],
] as const;

/** The arrows that go between the slots of a block and the copy around it, and into and out of a block that holds others. */
export const registerSlotArrows = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    ...ARROWS.map(([command, towards, isVertical]) =>
      editor.registerCommand(
        command,
        (event) => $arrow(event, editor, towards, isVertical),
        COMMAND_PRIORITY_NORMAL,
      ),
    ),
  );
