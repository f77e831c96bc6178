import { defineExtension } from 'lexical';

/**
 * Keeps undo and redo in other fields away from the copy. A browser has one undo for its whole page: in a field with
 * nothing left to take back, as a slug that was only clicked, it would go on in the copy, far from where the user looks.
 */
export const ForeignUndoExtension = defineExtension({
  name: 'copydesk/foreign-undo',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (!root) return;
      const listening = new AbortController();
      root.addEventListener(
        'beforeinput',
        (event) => {
          const isUndo = event.inputType === 'historyUndo' || event.inputType === 'historyRedo';
          if (!isUndo || root.contains(root.ownerDocument.activeElement)) return;
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        { capture: true, signal: listening.signal },
      );
      return () => listening.abort();
    }),
});
