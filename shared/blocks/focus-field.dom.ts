import {
  $getEditor,
  $getNodeByKey,
  $getSlot,
  $getSlotNames,
  $onUpdate,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';

/** The name of a field inside a block's view, as in its `data-field`. */
export type BlockField = string;

/** A slot of a block by its name, or its first one. Runs inside a read. */
function $slotOf(key: NodeKey, field: BlockField | null): LexicalNode | null {
  const block = $getNodeByKey(key);
  const name = field ?? (block ? $getSlotNames(block)[0] : undefined);
  return block && name !== undefined ? $getSlot(block, name) : null;
}

/** Puts the caret at the end of a block's slot. Returns whether there is one. */
function focusSlot(editor: LexicalEditor, key: NodeKey, field: BlockField | null): boolean {
  if (!editor.read('latest', () => $slotOf(key, field))) return false;
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(() => $slotOf(key, field)?.selectEnd(), { discrete: true });
  return true;
}

/** Moves the focus into a block's field, or onto its first one. Returns whether there was one. */
export function focusBlockField(editor: LexicalEditor, key: NodeKey, field: BlockField | null): boolean {
  if (focusSlot(editor, key, field)) return true;
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
