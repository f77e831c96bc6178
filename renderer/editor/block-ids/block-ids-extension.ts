import { blocks } from '@shared/blocks';
import { $blockId, blockIdState } from '@shared/blocks/block-id.dom';
import { type BlockId, newBlockId } from '@shared/story/ids';
import {
  $getEditor,
  $getNodeByKey,
  $getState,
  $isElementNode,
  $setState,
  defineExtension,
  type EditorState,
  getRegisteredNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  RootNode,
} from 'lexical';

/** Whether a node has an id: every block and every list item, even of later builds. */
const TYPES: ReadonlySet<string> = new Set([
  ...blocks.filter(({ place }) => place === 'block' || place === 'item').map(({ type }) => type),
  'unknown-block',
]);

/** The id of a node in any state; null if it has none or is not a block. */
const idIn = (state: EditorState, key: NodeKey): BlockId | null => {
  const node = state._nodeMap.get(key);
  return node && TYPES.has(node.__type) ? $getState(node, blockIdState, 'direct') : null;
};

/** The ids of a story's blocks in one editor. */
interface Known {
  /** The ids that were given here or whose blocks are gone: a pasted block may take one of them again. */
  readonly own: Set<BlockId>;
  /** Blocks that this update has touched. */
  readonly touched: Set<NodeKey>;
  /** What this update has given. */
  readonly given: Map<NodeKey, BlockId>;
}

/** The removed block whose place a new one takes. */
function $goneFrom(node: LexicalNode, before: EditorState): LexicalNode | null {
  const previous = node.getPreviousSibling();
  const holder = node.getParent() && before._nodeMap.get(node.getParent()!.getKey());
  const key = previous
    ? before._nodeMap.get(previous.getKey())?.__next
    : $isElementNode(holder)
      ? holder.__first
      : null;
  const former = key == null ? undefined : before._nodeMap.get(key);
  if (!former || !TYPES.has(former.__type)) return null;
  return $getNodeByKey(former.getKey())?.isAttached() === true ? null : former;
}

/** The block whose words a new block has, by the words' nodes: Lexical moves them when a block becomes another kind, or is split. */
function $formerBlock(node: LexicalNode, before: EditorState): LexicalNode | null {
  const words = $isElementNode(node) ? node.getFirstChild() : null;
  if (words && TYPES.has(words.getType())) return null;
  // Removing a mark such as `## ` from a text makes a new node of the rest.
  const known = words ? before._nodeMap.get(words.getKey()) : undefined;
  if (words && !known) return $goneFrom(node, before);
  let key = known?.__parent ?? null;
  for (; key !== null; key = before._nodeMap.get(key)?.__parent ?? null) {
    const former = before._nodeMap.get(key);
    if (former && TYPES.has(former.__type)) return former;
  }
  return null;
}

const $give = (node: LexicalNode, id: BlockId, { own, given }: Known): void => {
  own.add(id);
  given.set(node.getKey(), id);
  $setState(node, blockIdState, id);
};

/** The blocks of the state that is being made, by id. */
function $owners(editor: LexicalEditor): Map<BlockId, Set<NodeKey>> {
  const owners = new Map<BlockId, Set<NodeKey>>();
  for (const node of (editor._pendingEditorState ?? editor.getEditorState())._nodeMap.values()) {
    if (!TYPES.has(node.__type)) continue;
    const id = node.isAttached() ? $blockId(node) : null;
    if (id === null) continue;
    const keys = owners.get(id);
    if (keys) keys.add(node.getKey());
    else owners.set(id, new Set([node.getKey()]));
  }
  return owners;
}

/**
 * Gives every touched block an id of its own. One that took the words of a block that is gone, or was left empty above it, is that block:
 * it was turned into another kind, or moved down by Enter at its start. One that came with an id keeps it if it is of this story
 * and no other has it; a copy gets another.
 */
function $settleIds(known: Known): void {
  const editor = $getEditor();
  const before = editor.getEditorState();
  const nodes = [...known.touched]
    .map((key) => $getNodeByKey(key))
    .filter((node) => node?.isAttached() === true);
  known.touched.clear();
  const fresh: LexicalNode[] = [];
  const came: LexicalNode[] = [];
  for (const node of nodes) {
    if (!node) continue;
    const id = $blockId(node);
    if (id === null) fresh.push(node);
    else if (known.given.get(node.getKey()) !== id && idIn(before, node.getKey()) !== id) came.push(node);
  }
  if (fresh.length === 0 && came.length === 0) return;
  // The whole story is walked only if something came in with an id, for example from the clipboard.
  if (came.length > 0) {
    const owners = $owners(editor);
    // Until an editor is on the screen, the state before an update is empty: what is in it is the story that opens.
    const isOpening = before.isEmpty();
    const was = new Set<BlockId>();
    for (const key of before._nodeMap.keys()) {
      const id = idIn(before, key);
      if (id !== null) was.add(id);
    }
    for (const node of came) {
      const id = $blockId(node);
      if (id === null) continue;
      const keys = owners.get(id);
      const isOnly = keys === undefined || keys.size <= 1;
      if (isOnly && (isOpening || known.own.has(id) || was.has(id))) continue;
      keys?.delete(node.getKey());
      $give(node, newBlockId(), known);
    }
  }
  for (const node of fresh) {
    const former = $formerBlock(node, before);
    const id = former && idIn(before, former.getKey());
    const now = former && $getNodeByKey(former.getKey());
    const isGone = !now?.isAttached();
    const isEmptied = !isGone && $isElementNode(now) && now.isEmpty();
    const isFree = id !== null && (isGone || (isEmptied && $blockId(now) === id));
    if (!isFree || !former || takenNow(editor, id, now ?? null)) {
      $give(node, newBlockId(), known);
      continue;
    }
    if (isEmptied) $give(now, newBlockId(), known);
    $give(node, id, known);
  }
}

/** Whether another block has this id in the state that is being made. */
function takenNow(editor: LexicalEditor, id: BlockId, except: LexicalNode | null): boolean {
  const keys = $owners(editor).get(id);
  return keys !== undefined && [...keys].some((key) => key !== except?.getKey());
}

/** The ids of a block that is gone, and of all that was in it. */
function noteGone(state: EditorState, key: NodeKey, own: Set<BlockId>): void {
  const id = idIn(state, key);
  if (id !== null) own.add(id);
  const node = state._nodeMap.get(key);
  let child = $isElementNode(node) ? node.__first : null;
  while (child !== null) {
    noteGone(state, child, own);
    child = state._nodeMap.get(child)?.__next ?? null;
  }
}

/**
 * Keeps the rule that every block has an id and no two share one, in every edit: in the update that makes a block, so undo
 * removes both. Typing within a block costs nothing in proportion to the story.
 */
export const BlockIdsExtension = defineExtension({
  name: 'copydesk/block-ids',
  register: (editor) => {
    const known: Known = { own: new Set(), touched: new Set(), given: new Map() };
    return mergeRegister(
      ...[...TYPES]
        .map((type) => getRegisteredNode(editor, type)?.klass)
        .filter((klass) => klass !== undefined)
        .map((klass) => editor.registerNodeTransform(klass, (node) => void known.touched.add(node.getKey()))),
      // The root comes last.
      editor.registerNodeTransform(RootNode, () => $settleIds(known)),
      editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements, dirtyLeaves }) => {
        known.touched.clear();
        known.given.clear();
        for (const key of [...dirtyElements.keys(), ...dirtyLeaves])
          if (!editorState._nodeMap.has(key)) noteGone(prevEditorState, key, known.own);
      }),
    );
  },
});
