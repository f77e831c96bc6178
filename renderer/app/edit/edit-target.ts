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

/** Inputs that hold no text to be edited. */
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

/** What an element lets itself be edited as; null for one that cannot be edited. */
export function editTargetOf(element: Element | null): EditTarget | null {
  if (element instanceof HTMLIFrameElement) return { kind: 'frame', frame: element };
  if (!(element instanceof HTMLElement)) return null;
  if (element.matches(TEXT_FIELD)) {
    const undoOf = element.dataset.undo === 'editor' ? bodyEditorOf(element) : null;
    return { kind: 'field', field: element as TextField, undoOf };
  }
  const editor = bodyEditorOf(element);
  return editor?.getRootElement() === element ? { kind: 'body', root: element, editor } : null;
}

/** Whether words are selected that are in no field, as in a dialog. */
const hasSelectionOnPage = (): boolean => document.getSelection()?.isCollapsed === false;

// A field of numbers or of an e-mail address does not say what is selected in it.
const hasSelectionInField = ({ selectionStart, selectionEnd }: TextField): boolean =>
  selectionStart === null || selectionStart !== selectionEnd;

function canStep(target: EditTarget, step: HistoryStep): boolean {
  if (target.kind === 'body') return canStepBody(target.editor, step);
  if (target.kind === 'frame') return false;
  const { field, undoOf } = target;
  if (undoOf) return !field.readOnly && canStepBody(undoOf, step);
  return hasFieldHistory(field) && canStepField(field, step);
}

/** Whether the browser keeps the only history of a field, as of one for numbers. */
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

/** Takes back the last change of what has the focus, or brings it again. */
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
