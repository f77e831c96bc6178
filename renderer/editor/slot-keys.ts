import { $isAtEdge, type Direction } from '@shared/blocks/block-edge.dom';
import { $isHolder, $unwrap } from '@shared/blocks/holders.dom';
import { $blockAround, $saidBy } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $getSelection,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  COMMAND_PRIORITY_NORMAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  type ElementNode,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { registerSlotArrows } from './slot-arrows';
import { $chooseFromSlot, $slotAtCaret, $slotBelow, $slotBeside, $wordsAbove } from './slot-places';

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

/** The keys that go between the slots of a block and the copy around it. Lexical keeps a selection within a slot. */
export const registerSlotKeys = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveSlot, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => $slotAtCaret() !== null, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_TAB_COMMAND, $tabToSlot, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_ESCAPE_COMMAND, $chooseHost, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteAtStart, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(DELETE_LINE_COMMAND, $deleteLine, COMMAND_PRIORITY_NORMAL),
    registerSlotArrows(editor),
  );
