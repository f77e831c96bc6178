import { findBlock } from '@shared/blocks';
import { $isAtEdge, type Direction } from '@shared/blocks/block-edge.dom';
import { $choose } from '@shared/blocks/choose-block.dom';
import { $isHolder, $unwrap } from '@shared/blocks/holders.dom';
import { $blockAround, $saidBy } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $getEditor,
  $getSelection,
  $getSelectionSlotFrame,
  $getSlot,
  $getSlotHost,
  $getSlotNames,
  $getSlotNameWithinHost,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  COMMAND_PRIORITY_NORMAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  type ElementNode,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
} from 'lexical';

/** The slot that the caret is in, and its block; null outside of slots. */
function $slotAtCaret(): { readonly slot: ElementNode; readonly host: LexicalNode } | null {
  const slot = $getSelectionSlotFrame($getSelection());
  const host = slot && $getSlotHost(slot);
  return $isElementNode(slot) && host ? { slot, host } : null;
}

/** The slot of the same block before or after a slot; null if there is none. */
function $slotBeside(slot: LexicalNode, host: LexicalNode, direction: Direction): ElementNode | null {
  const names = $getSlotNames(host);
  const at = names.indexOf($getSlotNameWithinHost(slot) ?? '') + (direction === 'next' ? 1 : -1);
  const beside = names[at] === undefined ? null : $getSlot(host, names[at]);
  return $isElementNode(beside) ? beside : null;
}

/** The slot of a block that is below what it holds: who said a quotation. Null if it has none. */
function $slotBelow(block: LexicalNode): ElementNode | null {
  const field = findBlock(block.getType())?.slots?.find(({ isBelow }) => isBelow);
  const slot = field ? $getSlot(block, field.name) : null;
  return $isElementNode(slot) ? slot : null;
}

/** The block of a slot, if the slot is below words that the block itself holds. */
const $wordsAbove = (slot: LexicalNode, host: LexicalNode): ElementNode | null =>
  $isElementNode(host) && !$isRootOrShadowRoot(host) && slot.is($slotBelow(host)) ? host : null;

/** Whether copy goes on in a block: it has words, and nobody is quoted there. */
const $isCopy = (block: LexicalNode | null): block is ElementNode =>
  $isElementNode(block) && !$isRootOrShadowRoot(block) && $saidBy(block) === null;

/** Enter goes to the next slot of the block, and from the last one to where the copy goes on. Returns false outside of slots. */
function $leaveSlot(): boolean {
  const at = $slotAtCaret();
  if (!at) return false;
  const { slot, host } = at;
  const next = $slotBeside(slot, host, 'next');
  if (next) {
    next.selectEnd();
    return true;
  }
  const held = $isHolder(host) ? host.getFirstChild() : null;
  const below = held ?? host.getNextSibling();
  const paragraph = $createParagraphNode();
  if ($isCopy(below)) below.selectStart();
  else if (held) held.insertBefore(paragraph);
  else host.insertAfter(paragraph);
  if (paragraph.isAttached()) paragraph.selectStart();
  return true;
}

/** Where Tab leads: from a slot to the next one, and from words to the slot below them. */
function $tabStop(direction: Direction): ElementNode | null {
  const at = $slotAtCaret();
  if (at)
    return (
      $slotBeside(at.slot, at.host, direction) ??
      (direction === 'previous' ? $wordsAbove(at.slot, at.host) : null)
    );
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockAround(selection.focus.getNode()) : null;
  return block && direction === 'next' ? $slotBelow(block) : null;
}

/** Tab goes from a slot of a block to the next. From the last one it leaves the copy, as from any field. */
function $tabToSlot(event: KeyboardEvent): boolean {
  const to = $tabStop(event.shiftKey ? 'previous' : 'next');
  if (!to) return false;
  event.preventDefault();
  to.selectEnd();
  return true;
}

/** Chooses a block while the caret is in a slot. */
function $chooseFromSlot(block: LexicalNode): void {
  $choose(block);
  // A slot has a focus of its own.
  $getEditor().getRootElement()?.focus({ preventScroll: true });
}

/**
 * Escape chooses the block whose slot the caret is in, or that holds the caret's block. From a slot below words it goes back to them.
 */
function $chooseHost(): boolean {
  const selection = $getSelection();
  const at = $slotAtCaret();
  const words = at && $wordsAbove(at.slot, at.host);
  if (words) {
    words.selectEnd();
    return true;
  }
  const block = $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null;
  const holder = block?.getParent();
  const host = at?.host ?? ($isHolder(holder) ? holder : null);
  if (host) $chooseFromSlot(host);
  return host !== null;
}

/** Whether nothing is in a block, nor in its slots. */
const $isBlank = (block: LexicalNode): boolean =>
  [block, ...$getSlotNames(block).map((name) => $getSlot(block, name))].every(
    (node) => !$isElementNode(node) || node.isEmpty(),
  );

/**
 * Backspace at the start of an empty slot goes to the slot or the words before; in the first it takes a block that holds others apart, and chooses
 * another if that is empty, so that the next Backspace removes it. Otherwise it does nothing: no key that deletes letters reaches the
 * words of another slot.
 */
function $deleteAtStart(isBackward: boolean): boolean {
  const selection = $getSelection();
  const at = $slotAtCaret();
  if (!isBackward || !at || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  if (!$isAtEdge(selection.anchor, at.slot, 'previous')) return false;
  const before = $slotBeside(at.slot, at.host, 'previous') ?? $wordsAbove(at.slot, at.host);
  if (before && at.slot.isEmpty()) before.selectEnd();
  else if (!before && $isHolder(at.host)) $unwrap(at.host);
  else if (!before && $isBlank(at.host)) $chooseHost();
  return true;
}

/** Deletes from a caret to an end of its slot. Lexical would delete one character. */
function $deleteLine(isBackward: boolean): boolean {
  const selection = $getSelection();
  const at = $slotAtCaret();
  if (!at || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  selection.focus.set(at.slot.getKey(), isBackward ? 0 : at.slot.getChildrenSize(), 'element');
  selection.removeText();
  return true;
}

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

/** From a slot to the next one, into what its block holds, or out of the block. */
function $wayFromSlot(slot: LexicalNode, host: LexicalNode, direction: Direction): Way {
  const held = direction === 'next' && $isHolder(host) ? host.getFirstChild() : null;
  const words = direction === 'previous' ? $wordsAbove(slot, host) : null;
  const to = $slotBeside(slot, host, direction) ?? held ?? words ?? $neighbour(host, direction);
  return { to, from: host };
}

/** From a block into one with slots or blocks of its own beside it, or out of the block that holds it. Null if the keys are Lexical's. */
function $wayFromBlock(block: LexicalNode, direction: Direction): Way | null {
  const below = direction === 'next' ? $slotBelow(block) : null;
  if (below) return { to: below, from: block };
  const beside = $neighbour(block, direction);
  if (beside) {
    const isOpen = $getSlotNames(beside).length > 0 || $isHolder(beside);
    return isOpen ? { to: beside, from: block } : null;
  }
  const holder = block.getParent();
  if (!$isHolder(holder)) return null;
  const name = direction === 'previous' ? $getSlotNames(holder).at(-1) : undefined;
  const slot = name === undefined ? null : $getSlot(holder, name);
  return { to: slot ?? $neighbour(holder, direction), from: holder };
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

/** The keys that go between the slots of a block and the copy around it. Lexical keeps a selection within a slot. */
export const registerSlotKeys = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveSlot, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => $slotAtCaret() !== null, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_TAB_COMMAND, $tabToSlot, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_ESCAPE_COMMAND, $chooseHost, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteAtStart, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(DELETE_LINE_COMMAND, $deleteLine, COMMAND_PRIORITY_NORMAL),
    ...ARROWS.map(([command, towards, isVertical]) =>
      editor.registerCommand(
        command,
        (event) => $arrow(event, editor, towards, isVertical),
        COMMAND_PRIORITY_NORMAL,
      ),
    ),
  );
