import type { BodyNode } from '@shared/block-contract/body-node';
import { withSlots } from '@shared/block-contract/slots';
import { insideOf } from '@shared/document/nodes';
import type { Story } from '@shared/document/story';
import { asStory } from './compared-stories';
import { saidBy } from './story-blocks';

/** Where a node is: the places of its holders from the top, its own last, each among what is inside the one above. */
type Path = readonly number[];

export function* nodesOf(nodes: readonly BodyNode[], above: Path = []): Generator<readonly [Path, BodyNode]> {
  for (const [at, node] of nodes.entries()) {
    yield [[...above, at], node];
    yield* nodesOf(insideOf(node), [...above, at]);
  }
}

/** These nodes with the one at a path replaced by others; what is in a slot by the first of them. */
export function replaced(
  nodes: readonly BodyNode[],
  path: Path,
  by: (node: BodyNode) => readonly BodyNode[],
): BodyNode[] {
  const [first, ...rest] = path;
  return nodes.flatMap((node, at) => {
    if (at !== first) return [node];
    return rest.length === 0 ? by(node) : [withInsideReplaced(node, rest, by)];
  });
}

function withInsideReplaced(
  node: BodyNode,
  path: Path,
  by: (node: BodyNode) => readonly BodyNode[],
): BodyNode {
  const children = node.children ?? [];
  const inside = insideOf(node);
  const [at = 0, ...rest] = path;
  const childAt = at - Math.max(0, inside.indexOf(children[0]!));
  if (childAt >= 0 && childAt < children.length)
    return { ...node, children: replaced(children, [childAt, ...rest], by) };
  const slot = inside[at];
  if (!slot) return node;
  const [to] = replaced([slot], [0, ...rest], by);
  return withSlots(node, (each) => (each === slot ? (to ?? { ...slot, children: [] }) : each));
}

/** The story with other nodes in its body; null if a story cannot hold them. */
export const withBody = (story: Story, children: readonly BodyNode[]): Story | null =>
  asStory({ ...story, body: { root: { ...story.body.root, children } } });

/** One thing done to a body: anything that an editor, a merge or another program could do. */
const EDITS: readonly ((nodes: readonly BodyNode[], path: Path, node: BodyNode) => readonly BodyNode[])[] = [
  (nodes, path) => replaced(nodes, path, () => []),
  (nodes, path) => replaced(nodes, path, (node) => [node, node]),
  (nodes, path) => replaced(nodes, path, (node) => [node, { type: 'divider', version: 1 }]),
  (nodes, path) =>
    replaced(nodes, path, (node) => [{ ...node, children: node.children?.toReversed() }] as BodyNode[]),
  (nodes, path) => replaced(nodes, path, (node) => [{ ...node, children: [] }]),
  (nodes, path) => replaced(nodes, path, (node) => [{ ...node, type: 'paragraph' }]),
  (nodes, path) => replaced(nodes, path, (node) => [{ ...node, type: 'heading', tag: 'h3' }]),
  (nodes, path) => replaced(nodes, path, (node) => [{ ...node, type: 'block-quote', ...saidBy('Asha Rao') }]),
  (nodes, path) => replaced(nodes, path, (node) => [{ ...node, listType: 'number', tag: 'ol', start: 4 }]),
  (nodes, path) =>
    replaced(nodes, path, (node) => [
      { ...node, format: (Number(node.format) || 0) ^ 4, ...(node.$slots && saidBy('Subal Hembram')) },
    ]),
  (nodes, path) =>
    replaced(nodes, path, (node) => [
      { type: 'link', version: 1, url: 'https://www.example.org/x', children: [node] },
    ]),
  (nodes, path) =>
    replaced(
      nodes,
      path,
      (node) =>
        [
          { ...node, children: node.children?.slice(0, 1) },
          { ...node, children: node.children?.slice(1) },
        ] as BodyNode[],
    ),
  (nodes, path) => {
    const [at = 0] = path;
    return [...nodes.slice(0, at), ...nodes.slice(at + 1), nodes[at]!];
  },
];

/** Which node, counting around the body repeatedly, and which of the edits. */
export type BodyEdit = readonly [where: number, how: number];

export const EDIT_KINDS = EDITS.length;

/** A story after edits to its body, one after the other. An edit that would not leave a valid story is skipped. */
export function edited(story: Story, edits: readonly BodyEdit[]): Story {
  let other = story;
  for (const [where, how] of edits) {
    const { children } = other.body.root;
    const nodes = [...nodesOf(children)];
    if (nodes.length === 0) break;
    const [path, node] = nodes[where % nodes.length]!;
    other = withBody(other, EDITS[how]!(children, path, node)) ?? other;
  }
  return other;
}
