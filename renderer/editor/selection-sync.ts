import { isCopyOf } from '@shared/blocks/slot-line/copy-focus.dom';
import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  defineExtension,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';

interface Ends {
  readonly anchorNode: Node | null;
  readonly anchorOffset: number;
  readonly focusNode: Node | null;
  readonly focusOffset: number;
}

const endsOf = (selection: Selection | null): Ends => ({
  anchorNode: selection?.anchorNode ?? null,
  anchorOffset: selection?.anchorOffset ?? 0,
  focusNode: selection?.focusNode ?? null,
  focusOffset: selection?.focusOffset ?? 0,
});

const same = (a: Ends, b: Ends): boolean =>
  a.anchorNode === b.anchorNode &&
  a.anchorOffset === b.anchorOffset &&
  a.focusNode === b.focusNode &&
  a.focusOffset === b.focusOffset;

/** Events that act on the selection as the editor knows it. */
const ACTS = ['keydown', 'compositionstart', 'beforeinput', 'paste', 'copy', 'cut'] as const;

/** Whether both ends of the browser's selection are inside blocks of copy, not between blocks or in a field of one. */
const isAmongWords = (selection: Selection | null, editor: LexicalEditor): boolean =>
  [selection?.anchorNode, selection?.focusNode].every(
    (node) =>
      node &&
      node !== editor.getRootElement() &&
      editableAround(node.parentElement)?.contentEditable === 'true',
  );

/** The nearest element that says whether it is edited: the copy, a block that is not, or a slot of one that is. */
const editableAround = (element: Element | null | undefined): HTMLElement | null =>
  element?.closest<HTMLElement>('[contenteditable]') ?? null;

/** Puts the editor's caret where the browser has it, unless it is there: what is set at a caret, as bold to come, stays. */
export function takeSelection(editor: LexicalEditor, selection: Selection | null): void {
  editor.update(
    () => {
      const shown = $createRangeSelectionFromDom(selection, editor);
      const known = $getSelection();
      if (!shown) return;
      // A block that was clicked is chosen as a whole; the browser then has its caret somewhere beside it. If it selects
      // from words to words, the user has done so since.
      if ($isNodeSelection(known) && (shown.isCollapsed() || !isAmongWords(selection, editor))) return;
      if ($isRangeSelection(known) && known.anchor.is(shown.anchor) && known.focus.is(shown.focus)) return;
      $setSelection(shown);
    },
    { tag: SKIP_DOM_SELECTION_TAG, discrete: true },
  );
}

/**
 * A browser reports a moved caret only some time after it has moved it. A key right after a click means the place
 * of the click, so the editor is told before the key is handled.
 */
export const SelectionSyncExtension = defineExtension({
  name: 'copydesk/selection-sync',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (!root) return;
      const page = root.ownerDocument;
      let told = endsOf(page.getSelection());
      const listening = new AbortController();
      const options = { signal: listening.signal, capture: true };
      page.addEventListener('selectionchange', () => (told = endsOf(page.getSelection())), options);
      const tell = ({ type }: Event) => {
        const now = endsOf(page.getSelection());
        const isKnown = same(told, now);
        // Nearly every key: asked first, since the rest reads the page.
        if (isKnown && type !== 'compositionstart') return;
        // A composition moves the caret by itself; a field's caret is its own.
        if (editor.isComposing() || !isCopyOf(editor, page.activeElement)) return;
        // While a block is chosen, Lexical hears of no selection, and nothing stops a composition: it would change words
        // and names behind the editor's back.
        const isUnheard =
          type === 'compositionstart' &&
          editor.getEditorState().read(() => $isNodeSelection($getSelection()));
        if (isKnown && !isUnheard) return;
        const at = now.anchorNode instanceof Element ? now.anchorNode : now.anchorNode?.parentElement;
        // A block without text of the copy is chosen as a whole.
        if (!isCopyOf(editor, editableAround(at))) return;
        told = now;
        takeSelection(editor, page.getSelection());
      };
      for (const type of ACTS) root.addEventListener(type, tell, options);
      return () => listening.abort();
    }),
});
