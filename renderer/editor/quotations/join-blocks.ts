import { $isBlockQuote } from '@shared/blocks/block-quote/node.dom';
import {
  $getSlot,
  $getSlotNames,
  $removeSlot,
  $setSlot,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $spanOf } from './borders';

/**
 * Makes a deletion that may join the words of blocks which nobody else says. Lexical joins no block that has a slot, so the slots are
 * put aside meanwhile: a block that is left has its own again, and a name goes with the quotation whose words went into another by the
 * same speaker.
 */
export function $joining(blocks: readonly LexicalNode[], $delete: () => void): void {
  const aside = blocks
    .filter($isBlockQuote)
    .flatMap((block) => $getSlotNames(block).map((name) => ({ block, name, slot: $getSlot(block, name) })));
  for (const { block, name } of aside) $removeSlot(block, name);
  $delete();
  for (const { block, name, slot } of aside) if (slot && block.isAttached()) $setSlot(block, name, slot);
}

/** The blocks that a selection reaches over, if there are several and one of them is a quotation; none otherwise. */
export function $overQuotes(selection: RangeSelection): readonly LexicalNode[] {
  const blocks = selection.isCollapsed() ? [] : ($spanOf(selection)?.blocks ?? []);
  return blocks.length > 1 && blocks.some($isBlockQuote) ? blocks : [];
}

/** Removes what is selected over quotations and joins what is left. Returns false for any other selection. */
export function $removeOverQuotes(
  selection: RangeSelection,
  $remove: () => void = () => selection.removeText(),
): boolean {
  const blocks = $overQuotes(selection);
  if (blocks.length === 0) return false;
  $joining(blocks, $remove);
  return true;
}

/** The same for a deletion after which nothing is put there: of the whole story it leaves an empty paragraph, as everywhere. */
export const $deleteOverQuotes = (selection: RangeSelection): boolean =>
  // Lexical takes whole blocks only if it deletes a character, and puts a paragraph in their place only if it does so backward.
  $removeOverQuotes(selection, () => selection.deleteCharacter(true));
