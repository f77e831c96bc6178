import { $inOneLine } from '@shared/blocks/slot-line/in-one-line.dom';
import { $saidBy, $slotHostAround } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $getSelectionSlotFrame,
  $getSlot,
  $getSlotFrame,
  $getSlotHost,
  $getSlotNames,
  $getSlotNameWithinHost,
  $isElementNode,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalNode,
  LineBreakNode,
  mergeRegister,
} from 'lexical';

/**
 * Puts nodes into the slot that the caret is in, as one line of it; blocks that have no line go after the slot's block. Returns false
 * outside of slots. Runs inside an update.
 */
export function $insertInSlot(nodes: readonly LexicalNode[]): boolean {
  const selection = $getSelection();
  const slot = $getSelectionSlotFrame(selection);
  if (!selection || !slot) return false;
  const { line, apart } = $inOneLine(nodes);
  if (line.length > 0) selection.insertNodes([...line]);
  let last: LexicalNode | null = $slotHostAround(slot);
  for (const node of apart) last = last?.insertAfter(node) ?? null;
  return true;
}

/** Takes apart a block that got into a slot in another way than by a paste. Runs inside an update. */
export function $settleInSlot(block: LexicalNode): void {
  const { line, apart } = $inOneLine([block]);
  if (block.getPreviousSibling() && line.length > 0) block.insertBefore($createTextNode(' '));
  for (const node of line) block.insertBefore(node);
  const host = $slotHostAround(block);
  if (apart.length === 0) block.remove();
  else host?.insertAfter(block);
}

/** Enter goes to the next slot of the block, and from the last one to the copy after the block. Returns false outside of slots. */
function $leaveSlot(): boolean {
  const slot = $getSelectionSlotFrame($getSelection());
  const host = slot && $getSlotHost(slot);
  if (!slot || !host) return false;
  const names = $getSlotNames(host);
  const name = names[names.indexOf($getSlotNameWithinHost(slot) ?? '') + 1];
  const next = name === undefined ? null : $getSlot(host, name);
  if (next) {
    next.selectEnd();
    return true;
  }
  const after = $isElementNode(host) ? host.getFirstChild() : null;
  const below = after ?? host.getNextSibling();
  // Copy continues if nobody is quoted there.
  if ($isElementNode(below) && $saidBy(below) === null) below.selectStart();
  else host.insertAfter($createParagraphNode()).selectStart();
  return true;
}

/** A slot is one line, so a line break in it becomes a space. */
function $keepOneLine(lineBreak: LineBreakNode): void {
  if ($getSlotFrame(lineBreak)) lineBreak.replace($createTextNode(' '));
}

/** What keys and other edits do in the slots of a block, its fields of rich text. Lexical keeps a selection within one. */
export const SlotsExtension = defineExtension({
  name: 'copydesk/slots',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveSlot, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(
        INSERT_LINE_BREAK_COMMAND,
        () => $getSelectionSlotFrame($getSelection()) !== null,
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerNodeTransform(LineBreakNode, $keepOneLine),
    ),
});
