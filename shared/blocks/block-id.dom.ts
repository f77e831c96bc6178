import { BlockId } from '../story/ids';
import { $getState, $setState, createState, type LexicalNode } from 'lexical';

/** A block's id, in the state that Lexical keeps and writes with its node; null if it has none. A copy of a node has none. */
export const blockIdState = createState('id', {
  parse: (value) => BlockId.safeParse(value).data ?? null,
  resetOnCopyNode: true,
});

export const $blockId = (node: LexicalNode): BlockId | null => $getState(node, blockIdState);

/** Gives a block the id of the block that it replaces: it is the same block, as another kind. Runs inside an update. */
export function $keepBlockId(from: LexicalNode, to: LexicalNode): void {
  const id = $blockId(from);
  if (id !== null) $setState(to, blockIdState, id);
}
