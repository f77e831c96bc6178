import type { BlockField } from '@shared/blocks/focus-field.dom';
import { type FindingWords, placeOfWords } from '@shared/checks/finding-words';
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSlot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';

type Point = readonly [TextNode, number];

/** The text nodes of a block's copy in reading order; null wherever a line of it ends, inside a paragraph too. */
const $textsOf = (node: LexicalNode): readonly (TextNode | null)[] => {
  if ($isTextNode(node)) return [node];
  if (!$isElementNode(node)) return [null];
  const texts = node.getChildren().flatMap($textsOf);
  return node.isInline() ? texts : [null, ...texts, null];
};

/** A line's end counts as a character, so that no match extends across it. */
const sizeOf = (text: TextNode | null): number => text?.getTextContentSize() ?? 1;

/** The text node that a place in the text of some nodes is in, and where in it. */
function $pointAt(texts: readonly (TextNode | null)[], at: number, isEnd: boolean): Point | null {
  let left = at;
  for (const node of texts) {
    const size = sizeOf(node);
    if (node && (isEnd ? left <= size : left < size)) return [node, left];
    left -= size;
  }
  return null;
}

/** Where to look for the words: in a slot of the block, or in its copy. */
function $placeOf(key: NodeKey, slot: BlockField | null): LexicalNode | null {
  const block = $getNodeByKey(key);
  return block && slot !== null ? $getSlot(block, slot) : block;
}

/** Where words of a block's copy or slot begin and end; null if they are not there. Runs inside a read. */
function $findWords(
  key: NodeKey,
  words: FindingWords,
  slot: BlockField | null,
): readonly [Point, Point] | null {
  const node = $placeOf(key, slot);
  const texts = $isElementNode(node) ? $textsOf(node) : [];
  const at = placeOfWords(texts.map((text) => text?.getTextContent() ?? '\n').join(''), words);
  const from = at === -1 ? null : $pointAt(texts, at, false);
  const to = at === -1 ? null : $pointAt(texts, at + words.text.length, true);
  return from && to && [from, to];
}

/** Selects words of a block's copy or slot. Runs inside an update. */
function $selectWords(key: NodeKey, words: FindingWords, slot: BlockField | null): void {
  const found = $findWords(key, words, slot);
  if (!found) return;
  const [from, to] = found;
  const selection = $createRangeSelection();
  selection.anchor.set(from[0].getKey(), from[1], 'text');
  selection.focus.set(to[0].getKey(), to[1], 'text');
  $setSelection(selection);
}

/**
 * Selects words in the first input of a place that has them, and gives it the keyboard. Returns whether there was one.
 */
export function selectInFields(place: Element, words: FindingWords): boolean {
  for (const field of [place, ...place.querySelectorAll('input, textarea')]) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    const at = placeOfWords(field.value, words);
    if (at === -1) continue;
    field.focus();
    field.setSelectionRange(at, at + words.text.length);
    return true;
  }
  return false;
}

/**
 * Selects words of a block, in its copy or in the field of its view that is named, and gives them the keyboard. Returns
 * whether they are there.
 */
export function selectInBlock(
  editor: LexicalEditor,
  key: NodeKey,
  words: FindingWords,
  field: BlockField | null,
): boolean {
  const isSlot = field !== null && editor.read('latest', () => $placeOf(key, field) !== null);
  if (field !== null && !isSlot) {
    const place = editor.getElementByKey(key)?.querySelector(`[data-field="${CSS.escape(field)}"]`);
    return place ? selectInFields(place, words) : false;
  }
  if (!editor.read('latest', () => $findWords(key, words, field))) return false;
  // A field inside a block can have the keyboard: Lexical leaves it there.
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(() => $selectWords(key, words, field), { discrete: true });
  return true;
}
