import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  $getSelection,
  getNearestEditorFromDOMNode,
  mergeRegister,
  REDO_COMMAND,
  SELECT_ALL_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';

/** The editor whose copy an element is, or is in; null for one outside the copy. */
export const bodyEditorOf = (element: Element): LexicalEditor | null => getNearestEditorFromDOMNode(element);

export function canStepBody(editor: LexicalEditor, step: 'undo' | 'redo'): boolean {
  const { canUndo, canRedo } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  return editor.isEditable() && (step === 'undo' ? canUndo : canRedo).peek();
}

export const stepBody = (editor: LexicalEditor, step: 'undo' | 'redo'): boolean =>
  editor.dispatchCommand(step === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);

/** Whether words or blocks of the copy are chosen. */
export const hasSelectionInBody = (editor: LexicalEditor): boolean =>
  editor.read('latest', () => {
    const selection = $getSelection();
    return selection !== null && !selection.isCollapsed();
  });

/**
 * Calls `onChange` when what can be done to a body has changed: whether there is something to undo or redo, whether anything
 * is chosen, whether it can be edited. A letter changes none of that. Returns what stops it.
 */
export function followBodyEditing(editor: LexicalEditor, onChange: () => void): () => void {
  const { canUndo, canRedo } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  const facts = (): number => {
    const selection = editor.getEditorState()._selection;
    const isChosen = selection !== null && !selection.isCollapsed();
    return +isChosen + 2 * +editor.isEditable() + 4 * +canUndo.peek() + 8 * +canRedo.peek();
  };
  let known = facts();
  const look = (): void => {
    const now = facts();
    if (now === known) return;
    known = now;
    onChange();
  };
  return mergeRegister(
    editor.registerUpdateListener(look),
    editor.registerEditableListener(look),
    canUndo.subscribe(look),
    canRedo.subscribe(look),
  );
}

/** Like Ctrl+A, it also selects blocks at the ends, which the browser's own "select all" leaves out. */
export const selectAllOfBody = (editor: LexicalEditor): boolean =>
  editor.dispatchCommand(SELECT_ALL_COMMAND, new KeyboardEvent('keydown'));

/** Gives the copy the focus, with the caret or the selection where it was. */
export const focusBody = (editor: LexicalEditor): Promise<void> =>
  new Promise((resolve) => editor.focus(() => resolve()));
