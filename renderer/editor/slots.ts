import { $inOneLine } from '@shared/blocks/slot-line/in-one-line.dom';
import { $slotHostAround } from '@shared/blocks/turn-into.dom';
import {
  $createTextNode,
  $getSelection,
  $getSelectionSlotFrame,
  $getSlotFrame,
  defineExtension,
  type LexicalNode,
  LineBreakNode,
  mergeRegister,
} from 'lexical';
import { registerSlotKeys } from './slot-keys';

/**
 * Puts nodes into the slot that the caret is in, as one line of it; blocks that have no line go after the slot's block. Returns false
 * outside of slots. Runs inside an update.
 */
export function $insertInSlot(nodes: readonly LexicalNode[]): boolean {
  const selection = $getSelection();
  const slot = $getSelectionSlotFrame(selection);
  if (!selection || !slot) return false;
  const { line, apart } = $inOneLine(nodes, 'kept');
  if (line.length > 0) selection.insertNodes([...line]);
  let last: LexicalNode | null = $slotHostAround(slot);
  for (const node of apart) last = last?.insertAfter(node) ?? null;
  return true;
}

/** Takes apart a block that got into a slot in another way than by a paste. Runs inside an update. */
export function $settleInSlot(block: LexicalNode): void {
  const { line, apart } = $inOneLine([block], 'kept');
  if (block.getPreviousSibling() && line.length > 0) block.insertBefore($createTextNode(' '));
  for (const node of line) block.insertBefore(node);
  const host = $slotHostAround(block);
  if (apart.length === 0) block.remove();
  else host?.insertAfter(block);
}

/** A slot is one line: what would end it is a space. */
function $keepOneLine(lineBreak: LineBreakNode): void {
  if ($getSlotFrame(lineBreak)) lineBreak.replace($createTextNode(' '));
}

/** What keys and other edits do in the slots of a block, its fields of rich text. Lexical keeps a selection within one. */
export const SlotsExtension = defineExtension({
  name: 'copydesk/slots',
  register: (editor) =>
    mergeRegister(registerSlotKeys(editor), editor.registerNodeTransform(LineBreakNode, $keepOneLine)),
});
