import { isCopyOf } from '@shared/blocks/slot-line/copy-focus.dom';
import { assertNever } from '@shared/assert-never';
import { editCommands, type EditCommand } from '@shared/commands';
import { useEffect } from 'react';
import { focusBody } from '../../editor/body-editing';
import { setIdle, useCommands } from '../command-registry';
import { orTell } from '../or-tell';
import { clipboardEdit } from './clipboard-edit';
import {
  canEdit,
  editTargetOf,
  leavesUndoToBrowser,
  selectAllOf,
  stepTarget,
  type EditTarget,
} from './edit-target';
import { focusedTarget } from './focused-target';
import { watchEditable } from './watch-editable';

/** How long a menu that was chosen from may take to close and give the focus back: a second, in frames. */
const FRAMES = 60;

/** Runs at once, or when the menu that has borrowed the focus is gone: until then it would take the focus back. */
function onceMenuIsGone(run: () => void, left = FRAMES): void {
  // The field of held keys is always in the page, and out of the way once the keys are delivered.
  if (left > 0 && document.querySelector('[role="menu"], [data-borrows-focus]:not([data-held-keys])')) {
    requestAnimationFrame(() => onceMenuIsGone(run, left - 1));
  } else if (left < FRAMES) {
    // A menu gives the focus back a frame after it is gone.
    requestAnimationFrame(() => requestAnimationFrame(run));
  } else run();
}

/** Gives the focus back to what a menu has borrowed it from, with its caret where it was. */
async function takeFocus(target: EditTarget): Promise<void> {
  const element =
    target.kind === 'body' ? target.root : target.kind === 'field' ? target.field : target.frame;
  if (document.activeElement === element) return;
  if (target.kind === 'body' && isCopyOf(target.editor, document.activeElement)) return;
  if (target.kind === 'body') await focusBody(target.editor);
  else element.focus({ preventScroll: true });
}

async function edit(command: EditCommand): Promise<void> {
  const target = focusedTarget();
  if (!canEdit(target, command)) return;
  if (target) await takeFocus(target);
  switch (command) {
    case 'edit.undo':
      stepTarget(target, 'undo');
      return;
    case 'edit.redo':
      stepTarget(target, 'redo');
      return;
    case 'edit.select-all':
      selectAllOf(target);
      return;
    case 'edit.cut':
      return clipboardEdit(target, 'cut');
    case 'edit.copy':
      return clipboardEdit(target, 'copy');
    case 'edit.paste':
      return clipboardEdit(target, 'paste');
    case 'edit.paste-plain':
      return clipboardEdit(target, 'paste-plain');
    default:
      return assertNever(command);
  }
}

const runEdit = (command: EditCommand) => () => onceMenuIsGone(() => orTell('edit', edit(command)));

const handlers = Object.fromEntries(editCommands.map((command) => [command, runEdit(command)]));

/** Reports which edit commands do nothing in the focused field. */
function noteEditable(): void {
  const target = focusedTarget();
  setIdle(editCommands.filter((command) => !canEdit(target, command)));
}

/**
 * The browser has one undo for the whole page, and continues it in fields out of sight. Commands of its own menus
 * therefore also go to the focused field.
 */
function hearBrowserUndo(page: Document): () => void {
  const listening = new AbortController();
  page.addEventListener(
    'beforeinput',
    (event) => {
      const { inputType } = event;
      if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return;
      const target = editTargetOf(page.activeElement);
      if (target && leavesUndoToBrowser(target) && event.target === page.activeElement) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      stepTarget(target, inputType === 'historyUndo' ? 'undo' : 'redo');
    },
    { capture: true, signal: listening.signal },
  );
  return () => listening.abort();
}

/** Undo, redo and the clipboard's commands, sent to the field that has the focus. Mounted once. */
export function EditCommands() {
  useCommands(handlers);
  useEffect(() => watchEditable(document, noteEditable), []);
  useEffect(() => hearBrowserUndo(document), []);
  return null;
}
