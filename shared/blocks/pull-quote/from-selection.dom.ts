import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import { $findMatchingParent } from '@lexical/utils';
import {
  $getEditor,
  $isElementNode,
  $isTextNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { endOfCutWord, startOfCutWord } from '../../story/whole-words';
import { $inOneLine, $tidyLine } from '../slot-line/in-one-line.dom';
import { $saidBy, $blockAround } from '../turn-into.dom';

interface Pulled {
  /** In one line, with the links and looks that they have. */
  readonly line: readonly LexicalNode[];
  /** Who says all of it; empty if nobody does, or several do. */
  readonly saidBy: string;
  /** The top-level block that it begins in. */
  readonly first: LexicalNode;
}

const isLine = (node: LexicalNode): boolean => $isElementNode(node) && !node.isInline();

/** How much text of a line is before a node in it. */
function $textBefore(node: LexicalNode, line: LexicalNode): number {
  let size = 0;
  for (let each: LexicalNode | null = node; each && !each.is(line); each = each.getParent()) {
    for (const before of each.getPreviousSiblings()) size += before.getTextContentSize();
  }
  return size;
}

/** How much text of a line is before a point in it. */
function $placeInLine(point: PointType, line: LexicalNode): number {
  const node = point.getNode();
  const inside = $isElementNode(node) ? node.getChildren().slice(0, point.offset) : [];
  const size = inside.reduce((sum, child) => sum + child.getTextContentSize(), 0);
  return $textBefore(node, line) + ($isTextNode(node) ? point.offset : size);
}

/** Moves a point to the end of the word that it cuts: the beginning for where a selection starts. */
function $toEndOfWord(point: PointType, isStart: boolean): void {
  const line = $findMatchingParent(point.getNode(), isLine);
  if (!$isElementNode(line)) return;
  const at = $placeInLine(point, line);
  const to = (isStart ? startOfCutWord : endOfCutWord)(line.getTextContent(), at);
  if (to === at) return;
  for (const text of line.getAllTextNodes()) {
    const offset = to - $textBefore(text, line);
    const size = text.getTextContentSize();
    // The text that has the letter there, not the one that ends or begins beside it.
    if (isStart ? offset >= 0 && offset < size : offset > 0 && offset <= size)
      return point.set(text.getKey(), offset, 'text');
  }
}

/** The same selection with the whole of the words that it cuts. */
function $inWholeWords(selection: RangeSelection): RangeSelection {
  const whole = selection.clone();
  const isBackward = selection.isBackward();
  $toEndOfWord(whole.anchor, !isBackward);
  $toEndOfWord(whole.focus, isBackward);
  return whole;
}

/** The speakers of all words that are selected. */
function $speakers(selection: RangeSelection, start: PointType, end: PointType): Set<string | null> {
  const nodes = selection.getNodes().filter($isTextNode);
  const said = nodes.filter(
    (node) =>
      !(node.is(end.getNode()) && end.offset === 0) &&
      !(node.is(start.getNode()) && start.offset === node.getTextContentSize()),
  );
  return new Set(said.map($saidBy));
}

/** What is selected, as nodes that are in no document. */
const $copies = (selection: RangeSelection): LexicalNode[] =>
  $generateNodesFromSerializedNodes($generateJSONFromSelectedNodes($getEditor(), selection).nodes);

/** What a selection says, with the whole of the words that it cuts; null if it says nothing. */
export function $pulledWords(selection: RangeSelection): Pulled | null {
  const said = selection.getTextContent();
  const { anchor, focus } = selection;
  const [start, end] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
  const first = $blockAround(start.getNode());
  if (said.trim() === '' || !first) return null;
  const speakers = [...$speakers(selection, start, end)];
  const { line } = $inOneLine($copies($inWholeWords(selection)));
  return {
    line: $tidyLine(line),
    saidBy: speakers.length === 1 ? (speakers[0] ?? '') : '',
    first,
  };
}
