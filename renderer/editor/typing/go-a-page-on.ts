import type { Direction } from '@shared/blocks/block-edge.dom';
import { $choose } from '@shared/blocks/choose-block.dom';
import { getScrollParent } from '@lexical/utils';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $slotAtCaret } from '../slot-places';
import { bringIntoSight } from '../bring-into-sight';

const $neighbour = (block: LexicalNode, direction: Direction): LexicalNode | null =>
  direction === 'next' ? block.getNextSibling() : block.getPreviousSibling();

/** The first block with copy that is a page away from the caret's, or the last on the way; without any, the last block. */
function $aPageOn(editor: LexicalEditor, root: HTMLElement, direction: Direction): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const block = ($slotAtCaret()?.host ?? selection.focus.getNode()).getTopLevelElement();
  if (!block) return null;
  const topOf = (node: LexicalNode): number =>
    editor.getElementByKey(node.getKey())?.getBoundingClientRect().top ?? Number.NaN;
  const [start, page] = [topOf(block), getScrollParent(root, false).clientHeight];
  let withCopy: LexicalNode | null = null;
  let last: LexicalNode | null = null;
  for (let at = $neighbour(block, direction); at; at = $neighbour(at, direction)) {
    last = at;
    if (!$isElementNode(at)) continue;
    withCopy = at;
    if (Math.abs(topOf(at) - start) >= page) break;
  }
  return withCopy ?? last;
}

/** Takes the caret past blocks that it cannot be in, about as far as a page key does. `extending` moves only the selection's end. */
export function goAPageOn(editor: LexicalEditor, direction: Direction, extending: boolean): void {
  const root = editor.getRootElement();
  const to = root && editor.read('latest', () => $aPageOn(editor, root, direction));
  if (!to) return;
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isElementNode(to)) {
        if (!extending) $choose(to);
      } else if ($isRangeSelection(selection)) {
        const { key, offset, type } = selection.anchor;
        const there = direction === 'next' ? to.selectStart() : to.selectEnd();
        if (extending) there.anchor.set(key, offset, type);
      }
    },
    { discrete: true },
  );
  const element = editor.getElementByKey(to.getKey());
  if (element) bringIntoSight(root, element);
}
