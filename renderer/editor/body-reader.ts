import type { BodyNode } from '@shared/block-contract/body-node';
import type { Body } from '@shared/document/body';
import {
  $exportNodeJSON,
  $getNodeByKey,
  $getRoot,
  $getSlot,
  $getSlotHost,
  $getSlotNames,
  $isElementNode,
  HISTORIC_TAG,
  type EditorState,
  type LexicalNode,
  type NodeKey,
  type RootNode,
  type UpdateListenerPayload,
} from 'lexical';
import { asBody, fromEditorNode } from './body-state';

type Changed = Pick<UpdateListenerPayload, 'prevEditorState' | 'dirtyElements' | 'dirtyLeaves' | 'tags'>;

/** A node with all that is in it, as `EditorState.toJSON` writes it. */
function $exportWhole(node: LexicalNode): BodyNode {
  const json = $exportNodeJSON(node) as unknown as BodyNode & { children?: BodyNode[]; $slots?: unknown };
  if ($isElementNode(node)) json.children = node.getChildren().map($exportWhole);
  const names = $getSlotNames(node);
  if (names.length > 0)
    json.$slots = Object.fromEntries(names.map((name) => [name, $exportWhole($getSlot(node, name)!)]));
  return json;
}

/** The key of the top-level block that a node of this key is or is in; null if it is in none. */
function $topKey(key: NodeKey): NodeKey | null {
  let node: LexicalNode | null = $getNodeByKey(key);
  while (node !== null) {
    // A node in a named slot has no parent; its host has.
    const parent: LexicalNode | null = node.getParent() ?? $getSlotHost(node);
    if (parent?.getKey() === 'root') return node.getKey();
    node = parent;
  }
  return null;
}

/** The keys of all nodes that are not the same in two states. A state never changes, so a changed node is another object. */
function differing(prev: EditorState, next: EditorState): NodeKey[] {
  const keys: NodeKey[] = [];
  for (const [key, node] of next._nodeMap) if (prev._nodeMap.get(key) !== node) keys.push(key);
  return keys;
}

/**
 * Reads the body of one editor after each update. A block that did not change stays the same object, so that code that
 * counts, checks or saves the body can remember what it knows of the block; only changed blocks are read.
 */
export class BodyReader {
  private state: EditorState | null = null;
  private body: Body | null = null;
  private root: RootNode | null = null;
  private blocks: readonly BodyNode[] = [];
  /** The keys of the blocks in their order, and the place of each. */
  private order: readonly NodeKey[] = [];
  private places: ReadonlyMap<NodeKey, number> = new Map();

  /** The body in this state. `changed` is what the update listener heard; without it all nodes are compared. */
  read(state: EditorState, changed?: Changed): Body {
    if (state === this.state && this.body) return this.body;
    const before = this.state;
    this.state = state;
    return state.read(() => {
      const isStep = before !== null && changed?.prevEditorState === before && !setsAll(changed);
      const keys = isStep
        ? [...changed.dirtyElements.keys(), ...changed.dirtyLeaves]
        : before && differing(before, state);
      return this.$take(keys);
    });
  }

  /** Reads these nodes again; null for every node. */
  private $take(keys: readonly NodeKey[] | null): Body {
    const root = $getRoot();
    const changed = keys && new Set(keys.map($topKey).filter((key) => key !== null));
    if (changed === null || !this.$isSameOrder(root, changed)) this.$takeOrder(changed);
    else if (changed.size > 0) {
      const blocks = [...this.blocks];
      for (const key of changed) blocks[this.places.get(key)!] = $blockOf(key);
      this.blocks = blocks;
    } else if (this.body && root === this.root) return this.body;
    this.root = root;
    this.body = asBody($exportNodeJSON(root) as unknown as BodyNode, this.blocks);
    return this.body;
  }

  /**
   * Whether the blocks are those of before, in their order, if only `changed` are other nodes. Lexical makes another root at each
   * key, and whatever moves a block changes its neighbours, so the story need not be walked.
   */
  private $isSameOrder(root: RootNode, changed: ReadonlySet<NodeKey>): boolean {
    const { order, root: before } = this;
    if (before === root) return true;
    if (!before || root.__size !== order.length) return false;
    if (root.__first !== before.__first || root.__last !== before.__last) return false;
    return [...changed].every((key) => {
      const at = this.places.get(key);
      const node = $getNodeByKey(key);
      return (
        at !== undefined &&
        node?.__prev === (order[at - 1] ?? null) &&
        node.__next === (order[at + 1] ?? null)
      );
    });
  }

  /** Blocks were added, removed or moved: those that did not change are reused. */
  private $takeOrder(changed: ReadonlySet<NodeKey> | null): void {
    const keys = $getRoot().getChildrenKeys();
    this.blocks = keys.map((key) => {
      const place = changed === null || changed.has(key) ? undefined : this.places.get(key);
      return (place === undefined ? undefined : this.blocks[place]) ?? $blockOf(key);
    });
    this.order = keys;
    this.places = new Map(keys.map((key, at) => [key, at]));
  }
}

const $blockOf = (key: NodeKey): BodyNode => fromEditorNode($exportWhole($getNodeByKey(key)!));

/**
 * Whether the update put another state in place, as undo does, so that what is dirty does not name all that changed: Lexical
 * then names the root alone, or the root and what an edit in the same update did.
 */
const setsAll = ({ dirtyElements, dirtyLeaves, tags }: Changed): boolean =>
  tags.has(HISTORIC_TAG) || (dirtyLeaves.size === 0 && dirtyElements.size === 1 && dirtyElements.has('root'));
