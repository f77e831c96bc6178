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
