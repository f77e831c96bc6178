import { $isLinkNode } from '@lexical/link';
import { $isListNode, type ListNode } from '@lexical/list';
import { $blockAround } from '@shared/blocks/turn-into.dom';
import { $findMatchingParent } from '@lexical/utils';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type TextFormatType,
} from 'lexical';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { menuEntries } from './blocks';
import { textFormats } from './text-formats';

/** What the toolbar shows about the caret's place. */
export interface Caret {
  /** The entry of the block menus that the caret's block is; null if it is none of them or several. */
  readonly entryId: string | null;
  readonly formats: readonly TextFormatType[];
  readonly inLink: boolean;
}

const nowhere: Caret = { entryId: null, formats: [], inLink: false };

/** The innermost list that a caret is in, or else the innermost block. */
const $kindNode = (node: LexicalNode): LexicalNode | null =>
  $findMatchingParent(node, (parent): parent is ListNode => $isListNode(parent)) ?? $blockAround(node);

/** The selected nodes. A caret in words, as after each key, is in one. */
function $selected(selection: BaseSelection): LexicalNode[] {
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return selection.getNodes();
  const node = selection.anchor.getNode();
  return $isTextNode(node) ? [node] : selection.getNodes();
}

/** Runs inside a read. */
export function $readCaret(): Caret {
  const selection = $getSelection();
  if (!selection) return nowhere;
  const kinds = new Set(
    $selected(selection).map((node) => {
      const kind = $kindNode(node);
      return kind ? (menuEntries.find(({ $matches }) => $matches(kind))?.id ?? null) : null;
    }),
  );
  const entryId = kinds.size === 1 ? ([...kinds][0] ?? null) : null;
  if (!$isRangeSelection(selection)) return { ...nowhere, entryId };
  return {
    entryId,
    formats: textFormats.map(({ format }) => format).filter((format) => selection.hasFormat(format)),
    inLink: $findMatchingParent(selection.anchor.getNode(), $isLinkNode) !== null,
  };
}

const same = (a: Caret, b: Caret): boolean =>
  a.entryId === b.entryId && a.inLink === b.inLink && a.formats.join() === b.formats.join();

/** Reads the caret once for each state of the editor. The same object is returned until something of it changes. */
function caretReader(editor: LexicalEditor): () => Caret {
  let seen: EditorState | null = null;
  let caret = nowhere;
  return () => {
    const state = editor.getEditorState();
    if (state === seen) return caret;
    const next = state.read($readCaret, { editor });
    seen = state;
    if (!same(caret, next)) caret = next;
    return caret;
  };
}

/** Follows the caret; redraws only when something the toolbar shows has changed. */
export function useCaret(editor: LexicalEditor): Caret {
  const read = useMemo(() => caretReader(editor), [editor]);
  const subscribe = useCallback((changed: () => void) => editor.registerUpdateListener(changed), [editor]);
  return useSyncExternalStore(subscribe, read);
}
