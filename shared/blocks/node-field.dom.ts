import { $getNodeByKey, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { useMemo } from 'react';
import { fieldHistory } from './field-history.dom';

/** Changes a block from a field of its view, as one stretch of typing for undo. */
export function useNodeField<T extends LexicalNode>(
  editor: LexicalEditor,
  key: NodeKey,
  isNode: (node: LexicalNode | null) => node is T,
): (change: (node: T) => void) => void {
  return useMemo(() => {
    const tag = fieldHistory();
    return (change) => {
      editor.update(
        () => {
          const node = $getNodeByKey(key);
          if (isNode(node)) change(node);
        },
        // At once: a field whose value lags behind its keystrokes loses its caret.
        { tag: tag(), discrete: true },
      );
    };
  }, [editor, key, isNode]);
}

/** Puts the caret back into the copy, with this block selected, when its fields are left by Escape. */
export function leaveFields(editor: LexicalEditor, key: NodeKey): void {
  editor.focus();
  editor.update(() => {
    const node = $getNodeByKey(key);
    node?.selectNext();
  });
}
