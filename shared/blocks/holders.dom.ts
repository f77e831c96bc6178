import { $createHeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSelection,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isRootOrShadowRoot,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { mayStand } from '../block-contract/may-stand';
import { findBlock } from '.';
import { $wordsBeside } from './words-beside.dom';

/** Whether a node holds other blocks: a fact box. The story itself is none. */
export const $isHolder = (node: LexicalNode | null | undefined): node is ElementNode =>
  $isElementNode(node) && $isRootOrShadowRoot(node) && !$isRootNode(node);

/** Whether these blocks may stand in a holder. A block of a later build stays outside. */
export function $takes(holder: LexicalNode, blocks: readonly LexicalNode[]): boolean {
  const rules = findBlock(holder.getType());
  const known = blocks.map((block) => findBlock(block.getType()));
  return rules !== undefined && known.every((block) => block !== undefined && mayStand(block, rules));
}

/** Puts neighbouring blocks into a holder, which takes their place. Runs inside an update. */
export function $wrapBlocks(blocks: readonly LexicalNode[], holder: ElementNode): void {
  blocks[0]?.insertBefore(holder);
  holder.append(...blocks);
}

/** What a holder says besides what it holds, as blocks: its title is a heading. */
function $headOf(holder: ElementNode): ElementNode[] {
  const title = findBlock(holder.getType())?.titled?.slot;
  const slots = $getSlotNames(holder).flatMap((name) => {
    const slot = $getSlot(holder, name);
    if (!$isElementNode(slot) || slot.isEmpty()) return [];
    const block = name === title ? $createHeadingNode('h2') : $createParagraphNode();
    return [block.append(...slot.getChildren())];
  });
  const words = $wordsBeside(holder);
  return words ? [words, ...slots] : slots;
}

/**
 * Takes a holder apart: its title, what else it says and the blocks in it are in its place, and nothing is lost. A caret stays with its
 * words. Runs inside an update.
 */
export function $unwrap(holder: ElementNode): void {
  const selection = $getSelection();
  const wasInSlot = $isRangeSelection(selection) && !holder.isParentOf(selection.anchor.getNode());
  const blocks = [...$headOf(holder), ...holder.getChildren()];
  for (const block of blocks) holder.insertBefore(block);
  holder.remove(true);
  const [first] = blocks;
  if (wasInSlot && $isElementNode(first)) first.selectStart();
}
