import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
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
  /** What the line says before it, over all its formats. Code is shown as letters: no sign in it is punctuation. */
  readonly line: string;
  readonly lineAfter: string;
  /** The text nodes of `line` and the sign, by their places in the line. */
  readonly runs: readonly Run[];
}

/** A text node of a line, and where it begins in it. */
export interface Run {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
}

/** Updates that are not typing and must not be changed: pasted and composed words, undo and redo. */
const NOT_TYPED = [COLLABORATION_TAG, COMPOSITION_END_TAG, HISTORIC_TAG, PASTE_TAG];

const IN_CODE = 'x';

const shownText = (node: LexicalNode): string => {
  const text = node.getTextContent();
  return $isTextNode(node) && node.hasFormat('code') ? IN_CODE.repeat(text.length) : text;
};

/** The inline nodes beside a node in its block, from it on outwards. Runs inside a read. */
function $beside(node: LexicalNode, side: 'before' | 'after'): readonly LexicalNode[] {
  const found: LexicalNode[] = [];
  for (let at: LexicalNode = node; ;) {
    const next: LexicalNode | null = side === 'before' ? at.getPreviousSibling() : at.getNextSibling();
    const parent: LexicalNode | null = at.getParent();
    if (next) {
      if ($isElementNode(next)) {
        const inside = next.getAllTextNodes();
        found.push(...(side === 'before' ? inside.toReversed() : inside));
      } else found.push(next);
      at = next;
    } else if (parent?.isInline()) at = parent;
    else return found;
  }
}

/** The line around a place, over all its formats, and the text nodes before it. Runs inside a read. */
function $lineAround(node: TextNode, offset: number): Pick<TypedSign, 'line' | 'lineAfter' | 'runs'> {
  const before = [node, ...$beside(node, 'before')];
  const end = before.findIndex((part) => $isLineBreakNode(part));
  const parts = before.slice(0, end === -1 ? undefined : end).toReversed();
  let line = '';
  const runs: Run[] = [];
  for (const part of parts) {
    const text = part === node ? shownText(part).slice(0, offset + 1) : shownText(part);
    if ($isTextNode(part) && !part.hasFormat('code') && part.isSimpleText())
      runs.push({ key: part.getKey(), start: line.length, end: line.length + text.length });
    line += part === node ? text.slice(0, offset) : text;
  }
  const after = shownText(node).slice(offset + 1) + $beside(node, 'after').map(shownText).join('');
  return { line, lineAfter: after.split('\n')[0] ?? '', runs };
}

/** The sign before the caret, if it is all that came since `prior` and is wanted. Runs inside a read. */
function $typedSign(prior: EditorState, isWanted: (sign: string) => boolean): TypedSign | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || offset === 0) return null;
  const key = node.getKey();
  const text = node.getTextContent();
  const sign = text.charAt(offset - 1);
  if (!isWanted(sign)) return null;
  const former = prior._nodeMap.get(key);
  const before = text.slice(0, offset - 1);
  if (before + text.slice(offset) !== ($isTextNode(former) ? former.__text : '')) return null;
  return { key, offset, sign, before, ...$lineAround(node, offset - 1) };
}

/**
 * Calls `onTyped` after each wanted sign that a user types into the copy, never for what is pasted, composed (IME), undone or
 * changed by a program. It runs outside of any update.
 */
export const registerTypedSign = (
  editor: LexicalEditor,
  onTyped: (typed: TypedSign) => void,
  isWanted: (sign: string) => boolean = () => true,
): (() => void) =>
  editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
    if (NOT_TYPED.some((tag) => tags.has(tag)) || editor.isComposing()) return;
    const typed = editorState.read(() => $typedSign(prevEditorState, isWanted), { editor });
    if (typed && dirtyLeaves.has(typed.key)) onTyped(typed);
  });
