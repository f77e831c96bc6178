import { $onUpdate, $getEditor, type LexicalEditor, type NodeKey } from 'lexical';

/** The name of a field inside a block's view, as in its `data-field`. */
export type BlockField = string;

/** Moves the focus into a block's field, or onto its first one. Returns whether there was one. */
export function focusBlockField(editor: LexicalEditor, key: NodeKey, field: BlockField | null): boolean {
  const block = editor.getElementByKey(key);
  const target =
    (field === null ? null : block?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)) ??
    block?.querySelector<HTMLElement>('[data-field]');
  if (!target) return false;
  target.scrollIntoView({ block: 'nearest' });
  target.focus();
  return true;
}

/**
 * Focuses a field of a block that this update makes. Its view is drawn by React after the update,
 * so it is looked for over the next frames.
 */
export function $focusFieldAfterUpdate(key: NodeKey, field: BlockField | null): void {
  const editor = $getEditor();
  $onUpdate(() => {
    let frames = 60;
    const look = () => {
      if (!focusBlockField(editor, key, field) && frames-- > 0) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
