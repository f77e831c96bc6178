import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  isCurrentlyReadOnlyMode,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
} from 'lexical';

/**
 * Restores the caret of the copy with the focus. If a script moves the focus, for example when the palette closes, the browser
 * puts its caret at the start of the copy, and the next paste would go there. A pointer chooses its own place, and
 * so does the editor.
 *
 * Escape in the words does nothing, as in every text field. Lexical would take the keyboard out of the copy: after an Escape
 * too many, typing would be lost.
 */
export const KeepCaretExtension = defineExtension({
  name: 'copydesk/keep-caret',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => $isRangeSelection($getSelection()),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerRootListener((root) => {
        if (!root) return;
        const listening = new AbortController();
        const options = { capture: true, signal: listening.signal };
        let isPressed = false;
        root.addEventListener('pointerdown', () => (isPressed = true), options);
        for (const type of ['pointerup', 'pointercancel'])
          root.ownerDocument.addEventListener(type, () => (isPressed = false), options);
        root.addEventListener(
          'focus',
          ({ target }) => {
            if (isPressed || target !== root) return;
            // The editor moves the focus itself while it shows an update. Another update in the middle of that one would
            // reach the history first, and undo would come back to the state after it.
            if (isCurrentlyReadOnlyMode()) return;
            editor.update(
              () => {
                const known = $getSelection();
                // A copy counts as a change, and the browser is told of it.
                if (known) $setSelection(known.clone());
              },
              { discrete: true },
            );
          },
          options,
        );
        return () => listening.abort();
      }),
    ),
});
