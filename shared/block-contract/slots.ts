import type { BodyNode } from './body-node';

const NONE: readonly BodyNode[] = [];

/** What is in a slot of a block; nothing if the slot is absent. */
export const slotNodes = ({ $slots }: BodyNode, name: string): readonly BodyNode[] =>
  $slots?.[name]?.children ?? NONE;

/** Every slot of a node as `change` makes it. The same node if none changed, or if there is none. */
export function withSlots<T extends BodyNode>(node: T, change: (slot: BodyNode) => BodyNode): T {
  const { $slots } = node;
  if ($slots === undefined) return node;
  const slots = Object.entries($slots).map(([name, slot]) => [name, change(slot)] as const);
  return slots.every(([name, slot]) => slot === $slots[name])
    ? node
    : { ...node, $slots: Object.fromEntries(slots) };
}

/** Inline nodes without the white space at their two ends. */
export const trimmed = (nodes: readonly BodyNode[]): readonly BodyNode[] =>
  trimmedAt(trimmedAt(nodes, 0), -1);

function trimmedAt(nodes: readonly BodyNode[], end: 0 | -1): readonly BodyNode[] {
  const node = nodes.at(end);
  if (!node) return nodes;
  const others = end === 0 ? nodes.slice(1) : nodes.slice(0, -1);
  const text = trimmedNode(node, end);
  if (text === node) return nodes;
  if (text === null) return trimmedAt(others, end);
  return end === 0 ? [text, ...others] : [...others, text];
}

/** The node without white space at one end; null if nothing else was in it. */
function trimmedNode(node: BodyNode, end: 0 | -1): BodyNode | null {
  if (typeof node.text === 'string') {
    const text = end === 0 ? node.text.trimStart() : node.text.trimEnd();
    return text === node.text ? node : text === '' ? null : { ...node, text };
  }
  if (!node.children) return node;
  const children = trimmedAt(node.children, end);
  return children === node.children ? node : children.length === 0 ? null : { ...node, children };
}
