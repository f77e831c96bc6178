import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $onUpdate,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type BaseSelection,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { PASTE_NOTE_COMMAND } from './paste-note';

/** A paste that can be redone in another way, as long as nothing else has changed since. */
export interface Repeatable {
  /** Whether the copy has changed since. */
  readonly isOver: () => boolean;
  /** Undoes the paste and makes another, as one step of undo. Returns false if the copy has changed since. */
  readonly replace: ($paste: (selection: BaseSelection) => void) => boolean;
  /** Calls back once the copy changes, except by {@link replace}. */
  readonly onOver: (tell: () => void) => void;
}

/**
 * Tracks the paste that the running update makes. The note of an earlier paste disappears, and so does the note of this
 * one once it is undone.
 */
export function $followPaste(editor: LexicalEditor): Repeatable {
  let isOver = false;
  const waiting: (() => void)[] = [];
  $addUpdateTag(HISTORY_PUSH_TAG);
  const closeNote = () => editor.dispatchCommand(PASTE_NOTE_COMMAND, null);
  closeNote();
  $onUpdate(() => {
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      stop();
      isOver = true;
      if (tags.has(HISTORIC_TAG)) closeNote();
      for (const tell of waiting) tell();
    });
  });
  return {
    isOver: () => isOver,
    replace: ($paste) => {
      if (isOver) return false;
      // Each by itself: what shares an update with an undo is not a separate step.
      settle(editor);
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      settle(editor);
      insert(editor, $paste);
      return true;
    },
    onOver: (tell) => void waiting.push(tell),
  };
}

const settle = (editor: LexicalEditor): void => editor.update(() => undefined, { discrete: true });

/** Pastes at the caret, as one step of undo. */
export function insert(editor: LexicalEditor, $paste: (selection: BaseSelection) => void): void {
  editor.update(() => $paste($getSelection() ?? $getRoot().selectEnd()), {
    tag: HISTORY_PUSH_TAG,
    discrete: true,
  });
}
