import { findBlock } from '../blocks';
import type { BodyNode } from '../block-contract/body-node';
import { withSlots } from '../block-contract/slots';
import type { PhotoId } from '../story/ids';
import type { Body } from './body';

/** A node of a body, and where it is. */
export interface PlacedNode {
  readonly node: BodyNode;
  /** What it is in; null at the top. */
  readonly holder: PlacedNode | null;
  /** Its place among what is inside its holder, from 0; see {@link insideOf}. */
  readonly at: number;
  /** The place of the top-level block that it is, or is in, from 0. */
  readonly index: number;
  /** 0 at the top. */
  readonly depth: number;
}

/** What is inside a node, in reading order: the slots that its block puts above what it holds, that, then the slots below. */
export function insideOf(node: BodyNode): readonly BodyNode[] {
  const { $slots, children } = node;
  // Hardly any node has slots, and every node of a story is looked at.
  if ($slots === undefined) return children ?? NONE;
  const fields = findBlock(node.type)?.slots ?? [];
  const declared = (isBelow: boolean): readonly BodyNode[] =>
    fields.flatMap((field) => ((field.isBelow ?? false) === isBelow ? ($slots[field.name] ?? []) : []));
  const others = Object.entries($slots).flatMap(([name, slot]) =>
    fields.some((field) => field.name === name) ? [] : [slot],
  );
  return [...declared(false), ...others, ...(children ?? NONE), ...declared(true)];
}

const NONE: readonly BodyNode[] = [];

/** A node with each node that is inside it, slots included, as `change` makes it. The same node if none changed. */
export function withInside<T extends BodyNode>(node: T, change: (inside: BodyNode) => BodyNode): T {
  const own = withSlots(node, change);
  const was = node.children;
  const children = was?.map(change);
  return !was || !children || children.every((child, at) => child === was[at]) ? own : { ...own, children };
}

/** Every node of a body, depth first, in reading order. Every search in a body uses this walk. */
export function* nodesOf(body: Body): Generator<PlacedNode> {
  for (const [index, node] of body.root.children.entries())
    yield* nodesFrom({ node, holder: null, at: index, index, depth: 0 });
}

function* nodesFrom(placed: PlacedNode): Generator<PlacedNode> {
  yield placed;
  const { node, index, depth } = placed;
  for (const [at, child] of insideOf(node).entries())
    yield* nodesFrom({ node: child, holder: placed, at, index, depth: depth + 1 });
}

/** The way down to a node, as places among what is inside its holder: `[2]` is the third block, `[2, 0]` the first node in it. */
export const pathTo = ({ holder, at }: PlacedNode): readonly number[] =>
  holder ? [...pathTo(holder), at] : [at];

/** The blocks at the top of a body, in reading order. If what is inside them counts too, use {@link nodesOf}. */
export const topBlocksOf = (body: Body): readonly BodyNode[] => body.root.children;

/** The body with these blocks at its top instead. */
export const withTopBlocks = ({ root }: Body, children: readonly BodyNode[]): Body => ({
  root: { ...root, children },
});

/** The body with every node as `change` makes it, from the leaves up: a holder is changed after what is in it. */
export const mapNodes = (body: Body, change: (node: BodyNode) => BodyNode): Body =>
  withTopBlocks(
    body,
    body.root.children.map((node) => changedFromLeaves(node, change)),
  );

const changedFromLeaves = (node: BodyNode, change: (node: BodyNode) => BodyNode): BodyNode =>
  change(withInside(node, (inside) => changedFromLeaves(inside, change)));

/** The node with one that is in it, however deep, in place of another. */
export const withNode = (node: BodyNode, was: BodyNode, to: BodyNode): BodyNode =>
  node === was ? to : withInside(node, (inside) => withNode(inside, was, to));

/** Whether it is a holder: other blocks may be inside it. */
export const holdsBlocks = ({ type }: BodyNode): boolean => findBlock(type)?.contains === 'block';

/** The photos that a node itself shows; those in its children are theirs. */
export const photosOf = (node: BodyNode): readonly PhotoId[] => findBlock(node.type)?.photos?.of(node) ?? [];

/** Whether it is a plain paragraph of the copy. */
export const isCopy = ({ type }: BodyNode): boolean => findBlock(type)?.isCopy ?? false;

/** Whether it is words within a line. */
export const isText = (node: BodyNode): node is BodyNode & { readonly text: string } =>
  typeof node.text === 'string' && findBlock(node.type)?.place === 'inline';

/** Where it leads, if it is a link; null otherwise. */
export const addressOf = (node: BodyNode): string | null => findBlock(node.type)?.link?.address(node) ?? null;

/** The node with every link in it leading to what `change` makes of its address. */
export function withAddresses(node: BodyNode, change: (address: string) => string): BodyNode {
  const link = findBlock(node.type)?.link;
  const own = link ? link.to(node, change(link.address(node))) : node;
  return withInside(own, (inside) => withAddresses(inside, change));
}
