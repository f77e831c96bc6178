import {
  $getDOMTextNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  type LexicalEditor,
  type TextNode,
} from 'lexical';

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

const firstLetter = (text: string): number => [...letters.segment(text)][0]?.segment.length ?? 0;

/**
 * How many code units the letter after a place has, as the browser counts it: its own fields delete by the same step.
 * Without a browser, or if it has not drawn this text yet, as Unicode has it. Runs inside an update.
 */
function $letterAt(editor: LexicalEditor, node: TextNode, offset: number): number {
  const text = node.getTextContent();
  const element = editor.getElementByKey(node.getKey());
  const drawn = element && $getDOMTextNode(node, element, editor);
  const caret = drawn?.ownerDocument.getSelection();
  if (drawn?.data !== text || typeof caret?.modify !== 'function') return firstLetter(text.slice(offset));
  // A caret without a selection: a selection would overwrite what a middle click pastes on Linux.
  caret.collapse(drawn, offset);
  caret.modify('move', 'forward', 'character');
  const isInside = caret.focusNode === drawn && caret.focusOffset > offset;
  return isInside ? caret.focusOffset - offset : firstLetter(text.slice(offset));
}

/** Deletes the letter after the caret if it has several code units. Returns whether it did. */
function $deleteLetter(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || anchor.offset >= node.getTextContentSize()) return false;
  const length = $letterAt(editor, node, anchor.offset);
  if (length < 2) return false;
  selection.focus.set(node.getKey(), anchor.offset + length, 'text');
  selection.removeText();
  return true;
}

/**
 * Delete takes the whole letter after the caret: क्षि, é in two code points, a flag. Lexical itself takes the last code
 * unit of it, which is the far end: the vowel sign of क्षि. (Backspace takes one code point, as in the browser's fields.)
 */
export const DeleteLetterExtension = defineExtension({
  name: 'copydesk/delete-letter',
  register: (editor) =>
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => !isBackward && $deleteLetter(editor),
      COMMAND_PRIORITY_LOW,
    ),
});
