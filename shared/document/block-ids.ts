import { findBlock } from '../blocks';
import type { BodyNode } from '../block-contract/body-node';
import { canonicalJson } from '../canonical-json';
import { BlockId, blockIdOf } from '../story/ids';
import type { Body } from './body';
import { leanNode } from './lean-body';
import { topBlocksOf, withTopBlocks } from './nodes';
import { inFirstForm } from './upgrades/first-form';

/** Where Lexical writes the state of a node, and so its id. */
const STATE = '$';

interface WithBody {
  readonly id: string;
  readonly body: Body;
}

const stateOf = (node: BodyNode): Readonly<Record<string, unknown>> | null => {
  const state = node[STATE];
  return typeof state === 'object' && state !== null ? (state as Readonly<Record<string, unknown>>) : null;
};

/** The id of a block; null if it has none, or a malformed one. */
export const blockId = (node: BodyNode): BlockId | null => BlockId.safeParse(stateOf(node)?.id).data ?? null;

/** The block with this id, or without an id if that is null. */
export function withBlockId(node: BodyNode, id: BlockId | null): BodyNode {
  const { id: _was, ...others } = stateOf(node) ?? {};
  const state = id === null ? others : { ...others, id };
  if (Object.keys(state).length > 0) return { ...node, [STATE]: state };
  const { [STATE]: _none, ...rest } = node;
  return rest;
}

/** Whether a node has an id: every block and every item of a list. What is within a line of text has none, nor has a slot. */
function isBlock({ type }: BodyNode, holder: BodyNode | null): boolean {
  const block = findBlock(type);
  if (block) return block.place === 'block' || block.place === 'item';
  // Of a kind that this build does not know: by where it is.
  return holder === null || findBlock(holder.type)?.contains !== 'inline';
}

/** What is inside a block of a later build is not this build's to change. */
const isOpen = ({ type, version, children }: BodyNode): boolean =>
  children !== undefined && version <= (findBlock(type)?.version ?? -1);

/** The node and all that is in it, each block as `change` makes it: a holder before what is in it. Unchanged nodes are the same objects. */
function mapBlocks(node: BodyNode, holder: BodyNode | null, change: (block: BodyNode) => BodyNode): BodyNode {
  const changed = isBlock(node, holder) ? change(node) : node;
  if (!isOpen(changed)) return changed;
  const was = changed.children ?? [];
  const children = was.map((child) => mapBlocks(child, changed, change));
  return children.every((child, at) => child === was[at]) ? changed : { ...changed, children };
}

const mapBody = (body: Body, change: (block: BodyNode) => BodyNode): Body => {
  const was = topBlocksOf(body);
  const blocks = was.map((node) => mapBlocks(node, null, change));
  return blocks.every((block, at) => block === was[at]) ? body : withTopBlocks(body, blocks);
};

/** Every block of a body, a holder before what is in it. */
function* blocksIn(nodes: readonly BodyNode[], holder: BodyNode | null): Generator<BodyNode> {
  for (const node of nodes) {
    if (isBlock(node, holder)) yield node;
    if (isOpen(node)) yield* blocksIn(node.children ?? [], node);
  }
}

const withoutId = (block: BodyNode): BodyNode => (stateOf(block) ? withBlockId(block, null) : block);

/** The body without ids: two bodies that say the same are then equal, however they came about. */
export const withoutBlockIds = (body: Body): Body => mapBody(body, withoutId);

/** The same of one block, with all that is in it. */
export const withoutIdsIn = (block: BodyNode): BodyNode => mapBlocks(block, null, withoutId);

/**
 * The default id of a block: it follows from the story, from what the block says and from how many before it in
 * the body say the same. So it is the same on every machine, and does not change when the blocks around it do.
 */
function derivedIds(storyId: string): (block: BodyNode) => () => BlockId {
  const met = new Map<string, number>();
  return (block) => {
    const said = saidBy(block);
    const count = met.get(said) ?? 0;
    met.set(said, count + 1);
    return () => blockIdOf(hash64(`${storyId} ${count} ${said}`));
  };
}

/** Blocks never change, and nearly all of a story's are the same objects from one save of what changed to the next. */
const known = new WeakMap<BodyNode, string>();

/** What a block says, without ids. */
function saidBy(block: BodyNode): string {
  let said = known.get(block);
  if (said === undefined) {
    said = canonicalJson(inFirstForm(leanNode(withoutIdsIn(block))));
    known.set(block, said);
  }
  return said;
}

/**
 * The story with an id on every block, and no id on two. The first in the order of reading keeps its own; one that has none, a
 * malformed one or one of a block before it gets the one that follows from what it says. The same story if nothing is missing.
 */
export function withBlockIds<S extends WithBody>(story: S): S {
  const taken = new Set<string>();
  let areAll = true;
  for (const block of blocksIn(topBlocksOf(story.body), null)) {
    const id = blockId(block);
    if (id === null || taken.has(id)) areAll = false;
    else taken.add(id);
  }
  if (areAll) return story;
  const derived = derivedIds(story.id);
  const kept = new Set<string>();
  const body = mapBody(story.body, (block) => {
    const byDefault = derived(block);
    const own = blockId(block);
    if (own !== null && !kept.has(own)) {
      kept.add(own);
      return block;
    }
    let id = byDefault();
    while (taken.has(id)) id = blockIdOf(hash64(id));
    taken.add(id);
    kept.add(id);
    return withBlockId(block, id);
  });
  return { ...story, body };
}

/** Whether every block has its default id, so that none needs to be stored. */
export function areIdsDerived({ id, body }: WithBody): boolean {
  const derived = derivedIds(id);
  for (const block of blocksIn(topBlocksOf(body), null))
    if (blockId(block) !== derived(block)()) return false;
  return true;
}

/** A hash of a text: two numbers of 32 bits (cyrb53, by bryc). */
function hash64(text: string): [number, number] {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a >>> 0, b >>> 0];
}
