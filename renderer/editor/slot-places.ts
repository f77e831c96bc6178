import { findBlock } from '@shared/blocks';
import type { Direction } from '@shared/blocks/block-edge.dom';
import { $choose } from '@shared/blocks/choose-block.dom';
import {
  $getEditor,
  $getSelection,
  $getSelectionSlotFrame,
  $getSlot,
  $getSlotHost,
  $getSlotNames,
  $getSlotNameWithinHost,
  $isElementNode,
  $isRootOrShadowRoot,
  type ElementNode,
  type LexicalNode,
} from 'lexical';

/** The slot that the caret is in, and its block; null outside of slots. */
export function $slotAtCaret(): { readonly slot: ElementNode; readonly host: LexicalNode } | null {
  const slot = $getSelectionSlotFrame($getSelection());
  const host = slot && $getSlotHost(slot);
  return $isElementNode(slot) && host ? { slot, host } : null;
}

/** The slot of the same block before or after a slot; null if there is none. */
export function $slotBeside(slot: LexicalNode, host: LexicalNode, direction: Direction): ElementNode | null {
  const names = $getSlotNames(host);
  const at = names.indexOf($getSlotNameWithinHost(slot) ?? '') + (direction === 'next' ? 1 : -1);
  const beside = names[at] === undefined ? null : $getSlot(host, names[at]);
  return $isElementNode(beside) ? beside : null;
}

/** The slot of a block that is below what it holds: who said a quotation. Null if it has none. */
export function $slotBelow(block: LexicalNode): ElementNode | null {
  const field = findBlock(block.getType())?.slots?.find(({ isBelow }) => isBelow);
  const slot = field ? $getSlot(block, field.name) : null;
  return $isElementNode(slot) ? slot : null;
}

/** The block of a slot, if the slot is below words that the block itself holds. */
export const $wordsAbove = (slot: LexicalNode, host: LexicalNode): ElementNode | null =>
  $isElementNode(host) && !$isRootOrShadowRoot(host) && slot.is($slotBelow(host)) ? host : null;

/** Chooses a block while the caret is in a slot. */
export function $chooseFromSlot(block: LexicalNode): void {
  $choose(block);
  // A slot has a focus of its own.
  $getEditor().getRootElement()?.focus({ preventScroll: true });
}
