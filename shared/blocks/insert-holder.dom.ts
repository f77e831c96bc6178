import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
} from 'lexical';
import { $takes, $wrapBlocks } from './holders.dom';
import { $placeBeside } from './place-block.dom';
import { $takenBlocks } from './selected-blocks.dom';
import { $blockAround } from './turn-into.dom';

/**
 * Puts the selected blocks, or the empty line of the caret, into a new holder. Otherwise it goes beside the caret's block, or after
 * selected blocks of which one may not be in it, and holds an empty line. Runs inside an update.
 */
export function $insertHolder(holder: ElementNode): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null;
  const taken = $takenBlocks();
  const last = taken.at(-1);
  if (last && !$takes(holder, taken)) last.insertAfter(holder.append($createParagraphNode()));
  else if (last) $wrapBlocks(taken, holder);
  else if ($isElementNode(block) && block.isEmpty()) $wrapBlocks([block], holder);
  else $placeBeside(holder.append($createParagraphNode()));
}
