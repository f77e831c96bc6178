import { $choose } from '@shared/blocks/choose-block.dom';
import { focusBlockField } from '@shared/blocks/focus-field.dom';
import {
  $createParagraphNode,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $setSelection,
  BEFORE_INPUT_COMMAND,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { fromField } from './native-fields';

/**
 * A click on the copy while a block is chosen puts the caret there. The browser has done so, but tells of it later; by
 * then Lexical's own handler would have removed the caret together with the selection.
 */
function $leaveBlock(editor: LexicalEditor): boolean {
  if (!$isNodeSelection($getSelection())) return false;
  const clicked = $createRangeSelectionFromDom(document.getSelection(), editor);
  if (!clicked) return false;
  $setSelection(clicked);
  return true;
}

/** A click on a block without copy selects it, ready to be moved or removed. */
function $chooseBlock(event: MouseEvent, editor: LexicalEditor): boolean {
  if (fromField(event, editor) || !(event.target instanceof HTMLElement)) return false;
  const node = $getNearestNodeFromDOMNode(event.target);
  if (!$isDecoratorNode(node) || node.isInline()) return $leaveBlock(editor);
  $choose(node);
  editor.getRootElement()?.focus({ preventScroll: true });
  return true;
}

/** Tab goes from a chosen block into its fields; Escape comes back. */
function $enterFields(event: KeyboardEvent, editor: LexicalEditor): boolean {
  const selection = $getSelection();
  const [node] = $isNodeSelection(selection) ? selection.getNodes() : [];
  if (!node || event.shiftKey || !focusBlockField(editor, node.getKey(), null)) return false;
  event.preventDefault();
  return true;
}

/** Enter starts a new paragraph after a selected block. Lexical would leave the caret in the following block. */
function $goOnBehind(event: KeyboardEvent | null): boolean {
  const selection = $getSelection();
  const block = $isNodeSelection(selection) ? selection.getNodes().at(-1)?.getTopLevelElement() : null;
  if (!block) return false;
  event?.preventDefault();
  block.insertAfter($createParagraphNode()).selectStart();
  return true;
}

/** While a block is selected, typing is ignored. The browser would put it at its own caret. */
function $holdTyping(event: InputEvent): boolean {
  if (!$isNodeSelection($getSelection()) || !event.inputType.startsWith('insert')) return false;
  event.preventDefault();
  return true;
}

export const BlockSelectionExtension = defineExtension({
  name: 'copydesk/block-selection',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(CLICK_COMMAND, (event) => $chooseBlock(event, editor), COMMAND_PRIORITY_LOW),
      editor.registerCommand(BEFORE_INPUT_COMMAND, $holdTyping, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(KEY_ENTER_COMMAND, $goOnBehind, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => $enterFields(event, editor),
        COMMAND_PRIORITY_NORMAL,
      ),
    ),
});
