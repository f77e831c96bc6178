import { $insertDataTransferForRichText, caretFromPoint, copyToClipboard } from '@lexical/clipboard';
import { $isAtEdge } from '@shared/blocks/block-edge.dom';
import { $slotHostAround, speakerOf } from '@shared/blocks/turn-into.dom';
import {
  $createParagraphNode,
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  CUT_TAG,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { $spanOf, $spanOverBorder } from './borders';
import { $clearSpan } from './clear-span';
import { $deleteOverQuotes, $overQuotes } from './join-blocks';

/** The block that is selected from its first word to its last, if somebody is quoted in it. */
function $wholeQuotation(): LexicalNode | null {
  const selection = $getSelection();
  const span = $isRangeSelection(selection) && !selection.isCollapsed() ? $spanOf(selection) : null;
  const [block, ...others] = span?.blocks ?? [];
  if (!span || !block || others.length > 0 || speakerOf(block) === null) return null;
  return $isAtEdge(span.start, block, 'previous') && $isAtEdge(span.end, block, 'next') ? block : null;
}

/** Removes the selection so that it can be inserted elsewhere, if {@link $isTakenOut}. */
function $takeOut(): void {
  const quotation = $wholeQuotation();
  // It was copied with who said it: an attribution without words would be left.
  if (quotation) quotation.replace($createParagraphNode()).selectStart();
  const selection = $getSelection();
  const span = $isRangeSelection(selection) ? $spanOverBorder(selection) : null;
  if (span) $clearSpan(span, 'delete');
  else if ($isRangeSelection(selection)) $deleteOverQuotes(selection);
}

const $isTakenOut = (): boolean => {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) &&
    ($spanOverBorder(selection) !== null || $overQuotes(selection).length > 0 || $wholeQuotation() !== null)
  );
};

/** Cuts what is selected, if that joins words that must not join or leaves an attribution without its words. */
export function $cut(event: unknown, editor: LexicalEditor): boolean {
  if (!$isTakenOut()) return false;
  const clipboardEvent = event instanceof ClipboardEvent ? event : null;
  void copyToClipboard(editor, clipboardEvent).then(() => editor.update($takeOut, { tag: CUT_TAG }));
  return true;
}

/** The mark of a drag that began in an editor, as Lexical sets it. */
export const DRAG_MIME = 'application/x-lexical-drag';

/** The place in the copy under the pointer. */
export function $placeUnder(event: DragEvent, editor: LexicalEditor): PointType | null {
  const hit = caretFromPoint(event.clientX, event.clientY, editor.getRootElement());
  const node = hit && $getNearestNodeFromDOMNode(hit.node);
  if (!node) return null;
  const place = $createRangeSelection().anchor;
  if ($isTextNode(node)) place.set(node.getKey(), hit.offset, 'text');
  else if ($isElementNode(node))
    place.set(node.getKey(), Math.min(hit.offset, node.getChildrenSize()), 'element');
  else return null;
  return place;
}

/** The text nodes on the two sides of a place, which are still there when the words around them were taken out. */
function $sidesOf({ key, offset }: PointType): readonly (TextNode | undefined)[] {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node)) return [];
  if (offset === 0) return [undefined, node];
  return node.splitText(offset);
}

/** Whether a place is before or after what is selected. One in a slot is where its block is. */
function $isOutside(place: PointType, selection: RangeSelection): boolean {
  const host = $slotHostAround(place.getNode());
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  if (!host) return place.isBefore(start) || end.isBefore(place);
  const blocks = $spanOf(selection)?.blocks ?? [];
  return !blocks.some((block) => block.is(host) || block.isParentOf(host));
}

/** Drops what was dragged within the copy, if removing it would join words that must not join. */
export function $drop(event: DragEvent, editor: LexicalEditor): boolean {
  const { dataTransfer } = event;
  const selection = $getSelection();
  if (!dataTransfer?.getData(DRAG_MIME).includes(editor.getKey())) return false;
  if (!$isRangeSelection(selection) || !$isTakenOut()) return false;
  event.preventDefault();
  const place = $placeUnder(event, editor);
  if (!place || !$isOutside(place, selection)) return true;
  const [before, after] = $sidesOf(place);
  const { key, offset } = place;
  $takeOut();
  const element = $getNodeByKey(key);
  if (after?.isAttached()) after.select(0, 0);
  else if (before?.isAttached()) before.select();
  else if ($isElementNode(element)) element.select(offset, offset);
  const caret = $getSelection();
  if (caret) $insertDataTransferForRichText(dataTransfer, caret);
  return true;
}
