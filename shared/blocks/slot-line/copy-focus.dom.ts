import type { LexicalEditor } from 'lexical';

/** Whether an element is what has the focus while the words of an editor are typed: its copy, or a slot of a block. */
export function isCopyOf(editor: LexicalEditor | null, element: Element | null): editor is LexicalEditor {
  const root = editor?.getRootElement() ?? null;
  if (root === null || element === null) return false;
  return root === element || (root.contains(element) && element.matches('[data-lexical-slot]'));
}
