import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COLLABORATION_TAG,
  COMPOSITION_END_TAG,
  HISTORIC_TAG,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  PASTE_TAG,
  type TextNode,
} from 'lexical';

/** A sign that was just typed: the one before the caret. */
export interface TypedSign {
  readonly key: NodeKey;
  /** Behind the sign, in the node. */
  readonly offset: number;
  readonly sign: string;
  /** What the node says before the sign. */
  readonly before: string;
  /** What the line says before it, over all its formats. */
  readonly line: string;
}

/** What is neither typing nor to be touched: pasted and composed words, undo and redo. */
const NOT_TYPED = [COLLABORATION_TAG, COMPOSITION_END_TAG, HISTORIC_TAG, PASTE_TAG];

/** The text of the line before a place, over all its formats. Runs inside a read. */
function $lineBefore(node: TextNode, offset: number): string {
  let line = node.getTextContent().slice(0, offset);
  for (let at: LexicalNode = node; ;) {
    const previous = at.getPreviousSibling();
    const parent = at.getParent();
    if (previous) {
      line = previous.getTextContent() + line;
      at = previous;
    } else if (parent?.isInline()) at = parent;
    else return line.slice(line.lastIndexOf('\n') + 1);
  }
}

/** The sign before the caret, where it is all that came since `prior`. Runs inside a read. */
function $typedSign(prior: EditorState): TypedSign | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || offset === 0) return null;
  const key = node.getKey();
  const text = node.getTextContent();
  const former = prior._nodeMap.get(key);
  const before = text.slice(0, offset - 1);
  if (before + text.slice(offset) !== ($isTextNode(former) ? former.__text : '')) return null;
  return { key, offset, sign: text.charAt(offset - 1), before, line: $lineBefore(node, offset - 1) };
}

/**
 * Calls `onTyped` after each sign that a user types into the copy, never for what is pasted, composed (IME), undone or
 * changed by a program. It runs outside of any update.
 */
export const registerTypedSign = (editor: LexicalEditor, onTyped: (typed: TypedSign) => void): (() => void) =>
  editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
    if (NOT_TYPED.some((tag) => tags.has(tag)) || editor.isComposing()) return;
    const typed = editorState.read(() => $typedSign(prevEditorState), { editor });
    if (typed && dirtyLeaves.has(typed.key)) onTyped(typed);
  });
