import { $createNodeSelection, $setSelection, type LexicalNode } from 'lexical';

/** Selects a block as a whole, ready to be moved, copied or removed. */
export function $choose(block: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(block.getKey());
  $setSelection(selection);
}
