import { $blockAround } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical';

/** Enter on an empty last line of a box moves out of the box. Returns false anywhere else. Runs inside an update. */
function $leaveHolder(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const line = $blockAround(selection.anchor.getNode());
  const holder = line?.getParent();
  if (!$isParagraphNode(line) || !line.isEmpty() || line.getNextSibling()) return false;
  if (!$isElementNode(holder) || $isRootNode(holder)) return false;
  // A box that holds nothing else keeps its line, or it would be empty.
  const next = line.getPreviousSibling() ? line : $createParagraphNode();
  holder.insertAfter(next);
  next.selectStart();
  return true;
}

/** Enter on an empty last line leads out of a box, as it leads out of a list. */
export const LeaveHolderExtension = defineExtension({
  name: 'copydesk/leave-holder',
  register: (editor) => editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveHolder, COMMAND_PRIORITY_LOW),
});
