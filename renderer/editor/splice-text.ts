import { $getSelection, $isRangeSelection, type TextNode } from 'lexical';

/** Replaces a stretch of a text, and keeps the caret with the words around it. Runs inside an update. */
export function $spliceText(node: TextNode, start: number, end: number, by: string): void {
  const selection = $getSelection();
  node.spliceText(start, end - start, by);
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key !== node.getKey() || point.offset <= start) continue;
    const offset = point.offset >= end ? point.offset + by.length - (end - start) : start + by.length;
    point.set(point.key, offset, 'text');
  }
}
