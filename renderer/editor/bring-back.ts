import type { LeftOutLine } from '@shared/intake/report';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';

const squash = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Where a left-out line belongs. */
function $findAfter(after: string): LexicalNode | null {
  const wanted = squash(after);
  return (
    $getRoot()
      .getChildren()
      .find((node) => squash(node.getTextContent()) === wanted) ?? null
  );
}

/** The block before which a restored line belongs; null at the end. */
function $findBefore({ line, after }: LeftOutLine, leftOut: readonly LeftOutLine[]): LexicalNode | null {
  const back = leftOut.filter(({ broughtBack }) => broughtBack);
  const isOneOf = (lines: readonly LeftOutLine[]) => {
    const texts = new Set(lines.map(({ text }) => squash(text)));
    return (node: LexicalNode) => texts.has(squash(node.getTextContent()));
  };
  const neighbour = after === null ? null : $findAfter(after);
  if (after !== null && neighbour === null) {
    // At the end, but before lines that follow it in the copy and were already put there.
    const isLater = isOneOf(back.filter((other) => other.line > line));
    const last = $getRoot()
      .getChildren()
      .findLast((node) => !isLater(node));
    return last?.getNextSibling() ?? null;
  }
  const isEarlier = isOneOf(back.filter((other) => other.line < line && other.after === after));
  let before = neighbour ? neighbour.getNextSibling() : $getRoot().getFirstChild();
  while (before && isEarlier(before)) before = before.getNextSibling();
  return before;
}

/** The block, list item or quotation whose text is this; null when there is none. */
function $elementWith(text: string): ElementNode | null {
  const find = (element: ElementNode): ElementNode | null => {
    for (const child of element.getChildren()) {
      const found = $isElementNode(child) ? find(child) : null;
      if (found) return found;
    }
    return element.getTextContent() === text && !$isRootNode(element) ? element : null;
  };
  return find($getRoot());
}

/** Inserts words at a place in an element's text, formatted like the words before them. Returns whether it could. */
function $insertWords(element: ElementNode, offset: number, words: string): boolean {
  let start = 0;
  for (const node of element.getAllTextNodes()) {
    const size = node.getTextContentSize();
    if (offset <= start + size) {
      node.spliceText(offset - start, 0, words, true);
      return true;
    }
    start += size;
  }
  return false;
}

/** Puts words back into their sentence: as the copy had it, or with others that were brought back to it before. */
function $bringIntoSentence(line: LeftOutLine, leftOut: readonly LeftOutLine[]): boolean {
  const { place, after } = line;
  if (!place || after === null) return false;
  const isBefore = (other: LeftOutLine): boolean =>
    other.place!.offset < place.offset || (other.place!.offset === place.offset && other.line < line.line);
  const back = leftOut.filter(
    (other) => other.broughtBack && other.line !== line.line && other.place && other.after === after,
  );
  for (const others of [back, []]) {
    const element = $elementWith(withWords(after, others));
    const earlier = others.filter(isBefore).reduce((sum, other) => sum + other.place!.words.length, 0);
    if (element && $insertWords(element, place.offset + earlier, place.words)) return true;
  }
  return false;
}

/** A sentence with the words in it that were taken out. */
function withWords(text: string, lines: readonly LeftOutLine[]): string {
  let whole = text;
  for (const { place } of [...lines].sort((a, b) => b.place!.offset - a.place!.offset || b.line - a.line))
    whole = whole.slice(0, place!.offset) + place!.words + whole.slice(place!.offset);
  return whole;
}

/** Brings a left-out line back: words of a sentence into it, any other line as a paragraph of its own. */
export function $bringBack(line: LeftOutLine, leftOut: readonly LeftOutLine[]): void {
  if ($bringIntoSentence(line, leftOut)) return;
  const paragraph = $createParagraphNode().append($createTextNode(line.text));
  const before = $findBefore(line, leftOut);
  if (before) before.insertBefore(paragraph);
  else $getRoot().append(paragraph);
  paragraph.selectEnd();
}
