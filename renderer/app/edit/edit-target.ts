import { isCopyOf } from '@shared/blocks/slot-line/copy-focus.dom';
import { assertNever } from '@shared/assert-never';
import type { EditCommand } from '@shared/commands';
import type { LexicalEditor } from 'lexical';
import {
  bodyEditorOf,
  canStepBody,
  hasSelectionInBody,
  selectAllOfBody,
  stepBody,
} from '../../editor/body-editing';
import { canStepField, hasFieldHistory, stepField, type HistoryStep } from '../../ui/field-undo';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Inputs without editable text. */
const NO_TEXT = ['button', 'submit', 'reset', 'checkbox', 'radio', 'range', 'file', 'color', 'image']
  .map((type) => `[type="${type}"]`)
  .join(', ');
const TEXT_FIELD = `textarea, input:not(${NO_TEXT})`;

/** Where an edit command goes. */
export type EditTarget =
  /** `undoOf` is the editor whose undo a field of a block shares. */
  | { readonly kind: 'field'; readonly field: TextField; readonly undoOf: LexicalEditor | null }
  | { readonly kind: 'body'; readonly root: HTMLElement; readonly editor: LexicalEditor }
  /** A page inside the page, such as the preview: it can be copied from. */
  | { readonly kind: 'frame'; readonly frame: HTMLIFrameElement };

/** How an element can be edited; null if it cannot be. */
export function editTargetOf(element: Element | null): EditTarget | null {
  if (element instanceof HTMLIFrameElement) return { kind: 'frame', frame: element };
  if (!(element instanceof HTMLElement)) return null;
  if (element.matches(TEXT_FIELD)) {
    const undoOf = element.dataset.undo === 'editor' ? bodyEditorOf(element) : null;
    return { kind: 'field', field: element as TextField, undoOf };
  }
  const editor = bodyEditorOf(element);
  const root = editor?.getRootElement();
  return root && isCopyOf(editor, element) ? { kind: 'body', root, editor } : null;
}

/** Whether words outside any field are selected, as in a dialog. */
const hasSelectionOnPage = (): boolean => document.getSelection()?.isCollapsed === false;

// A number or email field does not reveal its selection.
const hasSelectionInField = ({ selectionStart, selectionEnd }: TextField): boolean =>
  selectionStart === null || selectionStart !== selectionEnd;

function canStep(target: EditTarget, step: HistoryStep): boolean {
  if (target.kind === 'body') return canStepBody(target.editor, step);
  if (target.kind === 'frame') return false;
  const { field, undoOf } = target;
  if (undoOf) return !field.readOnly && canStepBody(undoOf, step);
  return hasFieldHistory(field) && canStepField(field, step);
}

/** Whether only the browser keeps a field's history, as for a number field. */
export const leavesUndoToBrowser = (target: EditTarget): boolean =>
  target.kind === 'field' && !target.undoOf && !hasFieldHistory(target.field);

const isWritable = (target: EditTarget): boolean =>
  target.kind === 'field'
    ? !target.field.readOnly && !target.field.disabled
    : target.kind === 'body' && target.editor.isEditable();

function hasSelection(target: EditTarget): boolean {
  if (target.kind === 'field') return hasSelectionInField(target.field);
  return target.kind === 'frame' || hasSelectionInBody(target.editor);
}

/** Whether a command would do something here. */
export function canEdit(target: EditTarget | null, command: EditCommand): boolean {
  if (!target) return command === 'edit.copy' && hasSelectionOnPage();
  switch (command) {
    case 'edit.undo':
      return canStep(target, 'undo');
    case 'edit.redo':
      return canStep(target, 'redo');
    case 'edit.cut':
      return isWritable(target) && hasSelection(target);
    case 'edit.copy':
      return hasSelection(target);
    case 'edit.paste':
    case 'edit.paste-plain':
      return isWritable(target);
    case 'edit.select-all':
      return target.kind === 'body' || (target.kind === 'field' && target.field.value !== '');
    default:
      return assertNever(command);
  }
}

/** Undoes or redoes the last change in the focused field. */
export function stepTarget(target: EditTarget | null, step: HistoryStep): void {
  if (!target || !canStep(target, step)) return;
  if (target.kind === 'body') stepBody(target.editor, step);
  else if (target.kind === 'field' && target.undoOf) stepBody(target.undoOf, step);
  else if (target.kind === 'field') stepField(target.field, step);
}

export function selectAllOf(target: EditTarget | null): void {
  if (target?.kind === 'field') target.field.select();
  else if (target?.kind === 'body') selectAllOfBody(target.editor);
}
