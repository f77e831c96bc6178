import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { $blockAround } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $setSelection,
  COMMAND_PRIORITY_NORMAL,
  DROP_COMMAND,
  isDOMNode,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { fromField } from './native-fields';
import { $placeUnder, DRAG_MIME } from './quotations/move-words';

/** The caret where something is dropped: after a block without words; beside all blocks, at the end of the copy. */
function $caretUnder(event: DragEvent, editor: LexicalEditor): RangeSelection {
  const place = $placeUnder(event, editor);
  if (!place) {
    const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
    const paragraph = $createParagraphNode();
    if (node) $blockAround(node)?.insertAfter(paragraph);
    return paragraph.isAttached() ? paragraph.select() : $getRoot().selectEnd();
  }
  const caret = $createRangeSelection();
  caret.anchor.set(place.key, place.offset, place.type);
  caret.focus.set(place.key, place.offset, place.type);
  $setSelection(caret);
  return caret;
}

/**
 * Takes in dropped markup like a paste. Left to itself, Chromium makes elements of it in this document before any
 * listener runs: it would request pictures and report styles.
 */
export function registerMarkupDrop(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    DROP_COMMAND,
    (event) => {
      const { dataTransfer } = event;
      if (!dataTransfer?.types.includes('text/html')) return false;
      // A field takes only the words.
      if (fromField(event, editor)) return false;
      event.preventDefault();
      // Lexical moves by itself what was dragged out of an editor.
      if (dataTransfer.types.includes(DRAG_MIME)) return false;
      $insertDataTransferForRichText(dataTransfer, $caretUnder(event, editor));
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );
}
