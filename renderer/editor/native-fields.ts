import {
  COMMAND_PRIORITY_CRITICAL,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  defineExtension,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  isDOMCapturingSelection,
  isExactShortcutMatch,
  CONTROL_OR_META,
  KEY_DOWN_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';

/** Whether an event came from a field inside a block's view, which the browser edits itself. */
export function fromField(event: Event | null, editor: LexicalEditor): HTMLElement | null {
  const target = event?.target;
  if (!(target instanceof HTMLElement) || !isDOMCapturingSelection(target, editor)) return null;
  return target.closest<HTMLElement>('input, textarea, button, select');
}

const isUndo = (event: KeyboardEvent): boolean => isExactShortcutMatch(event, 'z', CONTROL_OR_META);
const isRedo = (event: KeyboardEvent): boolean =>
  isExactShortcutMatch(event, 'z', { ...CONTROL_OR_META, shiftKey: true }) ||
  isExactShortcutMatch(event, 'y', CONTROL_OR_META);

/** Fields that write into the body share its undo; others, like a photo's, keep the browser's own. */
function keyInField(event: KeyboardEvent, editor: LexicalEditor): boolean {
  const field = fromField(event, editor);
  if (!field) return false;
  if (field.dataset.undo === 'editor' && (isUndo(event) || isRedo(event))) {
    event.preventDefault();
    editor.dispatchCommand(isUndo(event) ? UNDO_COMMAND : REDO_COMMAND, undefined);
  }
  return true;
}

/** Keeps keys, clipboard and composition inside a block's own fields away from the copy around them. */
export const NativeFieldsExtension = defineExtension({
  name: 'copydesk/native-fields',
  register: (editor) => {
    const leaveToField = <T extends Event | null>(command: LexicalCommand<T>) =>
      editor.registerCommand(
        command,
        (event) => fromField(event, editor) !== null,
        COMMAND_PRIORITY_CRITICAL,
      );
    return mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => keyInField(event, editor),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => fromField(event, editor) !== null,
        COMMAND_PRIORITY_CRITICAL,
      ),
      leaveToField(COPY_COMMAND),
      leaveToField(CUT_COMMAND),
      leaveToField(DRAGSTART_COMMAND),
      leaveToField(DRAGOVER_COMMAND),
      leaveToField(COMPOSITION_START_COMMAND),
      leaveToField(COMPOSITION_END_COMMAND),
    );
  },
});
