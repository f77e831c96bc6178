import { z } from 'zod';
import { findBlock } from '../blocks';
import type { Block } from '../block-contract/block';
import type { BodyNode } from '../block-contract/body-node';
import { type Holder, mayStand } from '../block-contract/may-stand';
import { isDeeperThan } from '../story/depth';

/** Deeper bodies are hostile, not editorial. */
const MAX_DEPTH = 64;

/** The depth limit for a property that no block reads: of a later build's block, or one that its block does not know. */
const MAX_UNREAD_DEPTH = 2 * MAX_DEPTH;

const root = z.looseObject({ type: z.literal('root'), children: z.array(z.unknown()) });

export interface Body {
  readonly root: BodyNode & { readonly type: 'root'; readonly children: readonly BodyNode[] };
}

export const emptyBody = (): Body => bodyOf([]);

/** A body of these top-level blocks, in Lexical's serialized form. */
export const bodyOf = (children: readonly BodyNode[]): Body => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
});

type Problem = (message: string, path: (string | number)[]) => void;

/**
 * Validates one node and everything below it by each block's own schema.
 * A node of a kind, or of a newer version, that this build does not know is returned as it came.
 */
function parseNode(
  input: unknown,
  depth: number,
  path: (string | number)[],
  problem: Problem,
): BodyNode | null {
  if (depth > MAX_DEPTH) {
    problem(`nested deeper than ${MAX_DEPTH} levels`, path);
    return null;
  }
  if (typeof input !== 'object' || input === null || typeof (input as BodyNode).type !== 'string') {
    problem('is not a block', path);
    return null;
  }
  const node = input as BodyNode;
  const block = findBlock(node.type);
  if (!block || node.version > block.version) {
    if (!isDeeperThan(node, MAX_UNREAD_DEPTH)) return node;
    problem(`nested deeper than ${MAX_UNREAD_DEPTH} levels`, path);
    return null;
  }
  const parsed = block.schema.safeParse(node);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problem(issue.message, [...path, ...issue.path.map(String)]);
    return null;
  }
  const own = parsed.data;
  if (holdsTooDeep(own)) {
    problem(`nested deeper than ${MAX_UNREAD_DEPTH} levels`, path);
    return null;
  }
  const whole =
    node.$slots === undefined
      ? own
      : { ...own, $slots: parseSlots(node.$slots, block, depth, path, problem) };
  if (!node.children) return whole;
  return { ...whole, children: parseChildren(node.children, block, depth, path, problem) };
}

/** The rich text fields of a node. One that its block does not name would hold words that nobody sees. */
function parseSlots(
  input: unknown,
  { type, slots: declared = [] }: Pick<Block, 'type' | 'slots'>,
  depth: number,
  path: (string | number)[],
  problem: Problem,
): Record<string, BodyNode> {
  const slots: Record<string, BodyNode> = {};
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    problem('is not a set of slots', [...path, '$slots']);
    return slots;
  }
  for (const [name, value] of Object.entries(input)) {
    const here = [...path, '$slots', name];
    if (!declared.some((slot) => slot.name === name)) {
      problem(`a ${type} has no slot of this name`, here);
      continue;
    }
    const node = parseNode(value, depth + 1, here, problem);
    if (!node) continue;
    if (findBlock(node.type)?.place === 'slot') slots[name] = node;
    else problem(`a ${node.type} cannot stand here`, here);
  }
  return slots;
}

function holdsTooDeep(node: BodyNode): boolean {
  for (const key in node) {
    const value = node[key];
    // Nearly all are words and numbers.
    if (typeof value !== 'object' || value === null || key === 'children' || key === '$slots') continue;
    if (isDeeperThan(value, MAX_UNREAD_DEPTH)) return true;
  }
  return false;
}

function parseChildren(
  children: readonly unknown[],
  parent: Holder,
  depth: number,
  path: (string | number)[],
  problem: Problem,
): BodyNode[] {
  const kept: BodyNode[] = [];
  children.forEach((child, at) => {
    const here = [...path, 'children', at];
    const node = parseNode(child, depth + 1, here, problem);
    if (!node) return;
    const block = findBlock(node.type);
    if (block && !mayStand(block, parent)) {
      problem(`a ${node.type} cannot stand here`, here);
      return;
    }
    kept.push(node);
  });
  return kept;
}

/** The body of a story: Lexical's serialized editor state, each block validated by its own schema. */
export const Body = z.unknown().transform((input, ctx): Body => {
  const problem: Problem = (message, path) => ctx.addIssue({ code: 'custom', message, path });
  const shell = z.object({ root }).safeParse(input);
  if (!shell.success) {
    problem('the body has no root', ['root']);
    return z.NEVER;
  }
  const children = parseChildren(shell.data.root.children, { contains: 'block' }, 0, ['root'], problem);
  return { root: { version: 1, ...shell.data.root, type: 'root', children } };
});
