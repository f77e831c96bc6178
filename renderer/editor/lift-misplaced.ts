import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from '@lexical/list';
import { $findMatchingParent } from '@lexical/utils';
import { blocks, findBlock } from '@shared/blocks';
import type { Block } from '@shared/block-contract/block';
import { type Holder, mayStand } from '@shared/block-contract/may-stand';
import { $wordsBeside } from '@shared/blocks/words-beside.dom';
import {
  $copyNode,
  $createParagraphNode,
  $isParagraphNode,
  $isRootNode,
  $getSlotFrame,
  $isElementNode,
  defineExtension,
  type ElementNode,
  getRegisteredNode,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { UnknownBlockNode, UnknownInlineNode } from './unknown-node';
import { $settleInSlot } from './slots';

const blockOf = (node: LexicalNode): Block | undefined => {
  const isKept = node instanceof UnknownBlockNode || node instanceof UnknownInlineNode;
  return findBlock(isKept ? node.getRaw().type : node.getType());
};

const holderOf = (node: LexicalNode): Holder | undefined =>
  $isRootNode(node) ? { contains: 'block' } : blockOf(node);

/** Wraps a node, and the following neighbours of its kind, in a block that is allowed there. */
function $wrap(node: LexicalNode, place: Block['place'], inside: ElementNode): void {
  const run = [node];
  for (let next = node.getNextSibling(); next; next = next.getNextSibling()) {
    if (blockOf(next)?.place !== place) break;
    run.push(next);
  }
  node.insertBefore(inside);
  inside.append(...run);
}

/** The number with which a list continues if it is split at a node inside this item. */
function $nextNumber(list: ListNode, item: LexicalNode, node: LexicalNode): number {
  const before = [...item.getPreviousSiblings(), item].filter((each) => {
    const first = $isListItemNode(each) ? each.getFirstChild() : null;
    // An item that only holds a nested list, or is about to be empty, is not counted.
    return first !== null && !$isListNode(first) && !first.is(node);
  });
  return list.getStart() + before.length;
}

/** The innermost block around a node that must not have it anywhere inside: a box around a box. */
const $excluderOf = (node: LexicalNode, { type }: Block): LexicalNode | null =>
  $findMatchingParent(
    node,
    (holder) => !holder.is(node) && (blockOf(holder)?.excludes?.includes(type) ?? false),
  );

/** The outermost blocks of a type in a node, in reading order. */
const $within = (node: LexicalNode, type: string): LexicalNode[] =>
  $isElementNode(node)
    ? node.getChildren().flatMap((child) => (blockOf(child)?.type === type ? [child] : $within(child, type)))
    : [];

/** Puts all blocks of a kind that a holder excludes after it, in their order. It stays whole. */
function $liftOut(holder: LexicalNode, block: Block): void {
  let last = holder;
  for (const node of $within(holder, block.type)) {
    $lift(node, block, { holder, last });
    last = node;
  }
}

/**
 * Lifts a node to the nearest place where it is allowed, and splits its ancestors. A holder is not split: the node goes after
 * it, and after whatever came out of it before.
 */
function $lift(
  node: LexicalNode,
  block: Block,
  out: { readonly holder: LexicalNode; readonly last: LexicalNode } | null = null,
): void {
  const parted: { readonly holder: ElementNode; readonly rest: ElementNode | null }[] = [];
  let rest: ElementNode | null = null;
  let below = node;
  for (let holder = node.getParent(); holder; holder = holder.getParent()) {
    const rules = holderOf(holder);
    if (!rules || mayStand(block, rules) || holder.is(out?.holder)) break;
    const after: LexicalNode[] = [...(rest ? [rest] : []), ...below.getNextSiblings()];
    rest = after.length > 0 ? $copyNode(holder).append(...after) : null;
    if ($isListNode(rest) && $isListNode(holder)) rest.setStart($nextNumber(holder, below, node));
    parted.push({ holder, rest });
    below = holder;
  }
  if (rest) below.insertAfter(rest);
  (out?.last ?? below).insertAfter(node);
  for (const { holder, rest: copy } of parted) {
    if (!holder.isEmpty()) continue;
    const words = copy === null ? $wordsBeside(holder) : null;
    if (words) (out ? holder : node).insertAfter(words);
    holder.remove();
  }
}

/** Moves a node to a place where its block is allowed, if needed. Loses no word. Runs inside an update. */
export function $settle(node: LexicalNode): void {
  const parent = node.getParent();
  const block = blockOf(node);
  const holder = parent && holderOf(parent);
  if (!block || !holder || mayStand(block, holder)) return;
  if (block.place === 'item') $wrap(node, 'item', $createListNode('bullet'));
  else if (block.place === 'inline') {
    $wrap(node, 'inline', holder.contains === 'item' ? $createListItemNode() : $createParagraphNode());
  } else if (holder.contains === 'inline' && $isParagraphNode(node) && !node.getPreviousSibling()) {
    // A heading around a paragraph stays a heading.
    for (const child of node.getChildren()) node.insertBefore(child);
    node.remove();
  } else if ($getSlotFrame(node)) $settleInSlot(node);
  else {
    const excluder = $excluderOf(node, block);
    if (excluder) $liftOut(excluder, block);
    else $lift(node, block);
  }
}

/**
 * Keeps a story in a form that can be saved, through every edit: what a paste, a drop or a command puts where its block's
 * `place` does not allow it is lifted out in the same step of undo.
 */
export const LiftMisplacedExtension = defineExtension({
  name: 'copydesk/lift-misplaced',
  register: (editor) =>
    mergeRegister(
      ...[...blocks.map(({ type }) => type), 'unknown-block', 'unknown-inline']
        .map((type) => getRegisteredNode(editor, type)?.klass)
        .filter((klass) => klass !== undefined)
        .map((klass) => editor.registerNodeTransform(klass, $settle)),
    ),
});
