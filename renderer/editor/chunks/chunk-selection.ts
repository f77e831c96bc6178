import {
  $getDOMSlot,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  type EditorState,
  getDOMTextNode,
  type LexicalEditor,
  type PointType,
} from 'lexical';
import { chunksAround, chunksOf, isChunked, laidOut, layOut } from './chunk-dom';

/** Whether a key takes the caret to the very start or end of a text: Ctrl+Home and Ctrl+End, on a Mac Command with an arrow. */
const goesToEdge = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey && (key === 'Home' || key === 'End')) || (metaKey && (key === 'ArrowUp' || key === 'ArrowDown'));

/** The browser does not move a caret into what it has not laid out: it gets the first and the last chunk for such a key. */
export function showEdges(event: KeyboardEvent): void {
  const root = event.currentTarget as HTMLElement;
  if (!goesToEdge(event) || !isChunked(root)) return;
  const chunks = chunksOf(root);
  layOut(root, [...laidOut(root), chunks[0], chunks.at(-1)]);
}

/**
 * The chunk of the caret and its neighbours are laid out wherever the window is: beside one that is not, Chromium takes the place
 * of the caret for another.
 */
export function showAroundCaret(editor: LexicalEditor, state: EditorState): void {
  const root = editor.getRootElement();
  const selection = state._selection;
  if (!root || !isChunked(root)) return;
  const chosen = $isNodeSelection(selection) ? [...selection._nodes].at(-1) : undefined;
  const key = $isRangeSelection(selection) ? selection.focus.key : chosen;
  const around = chunksAround(key === undefined ? null : editor.getElementByKey(key));
  if (around.length > 0) layOut(root, around);
}

/** A place in the DOM for a point of the selection: for a place between blocks, one in the chunk. */
function placeOf(editor: LexicalEditor, { key, offset }: PointType): [Node, number] | null {
  const dom = editor.getElementByKey(key);
  if (dom === null) return null;
  const node = $getNodeByKey(key);
  if ($isTextNode(node)) return [getDOMTextNode(dom) ?? dom, offset];
  if ($isElementNode(node) && !$isRootNode(node)) {
    const slot = $getDOMSlot(node, dom, editor);
    return [slot.element, offset + slot.getFirstChildOffset()];
  }
  const blocks = $getRoot();
  const block = blocks.getChildAtIndex(Math.min(offset, blocks.getChildrenSize() - 1));
  const at = block && editor.getElementByKey(block.getKey());
  if (!at?.parentNode) return null;
  const index = [...at.parentNode.childNodes].indexOf(at);
  return [at.parentNode, offset < blocks.getChildrenSize() ? index : index + 1];
}

/** Lexical writes a place between two blocks as one in the root, where the blocks are not. */
export function correctSelection(editor: LexicalEditor, state: EditorState): void {
  const root = editor.getRootElement();
  const selection = state._selection;
  if (!root || !$isRangeSelection(selection)) return;
  const { anchor, focus } = selection;
  if ((anchor.key !== 'root' && focus.key !== 'root') || !isChunked(root)) return;
  const shown = root.ownerDocument.getSelection();
  if (!shown || !root.contains(root.ownerDocument.activeElement)) return;
  state.read(() => {
    const from = placeOf(editor, anchor);
    const to = placeOf(editor, focus);
    if (from === null || to === null) return;
    const isShown =
      shown.anchorNode === from[0] &&
      shown.anchorOffset === from[1] &&
      shown.focusNode === to[0] &&
      shown.focusOffset === to[1];
    if (!isShown) shown.setBaseAndExtent(...from, ...to);
  });
}
