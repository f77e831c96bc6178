import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createTextNode,
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

/** The line of copy around a point, and the point's place in it. */
function $placeInLine(point: PointType): { readonly text: string; readonly at: number } {
  const node = point.getNode();
  const isLine = (each: LexicalNode) => $isElementNode(each) && !each.isInline();
  const line = $findMatchingParent(node, isLine);
  const inside = $isElementNode(node) ? node.getChildren().slice(0, point.offset) : [];
  let at = inside.reduce((sum, child) => sum + child.getTextContentSize(), 0);
  if ($isTextNode(node)) at = point.offset;
  for (let each: LexicalNode | null = node; each && !each.is(line); each = each.getParent()) {
    for (const before of each.getPreviousSiblings()) at += before.getTextContentSize();
  }
  return { text: line?.getTextContent() ?? '', at };
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

const $words = (text: string): LexicalNode[] => (text === '' ? [] : [$createTextNode(text)]);

/** What a selection says, with the whole of the words that it cuts; null if it says nothing. */
export function $pulledWords(selection: RangeSelection): Pulled | null {
  const said = selection.getTextContent();
  const { anchor, focus } = selection;
  const [start, end] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
  const first = $blockAround(start.getNode());
  if (said.trim() === '' || !first) return null;
  const from = $placeInLine(start);
  const to = $placeInLine(end);
  const head = from.text.slice(startOfCutWord(from.text, from.at), from.at);
  const tail = to.text.slice(to.at, endOfCutWord(to.text, to.at));
  const speakers = [...$speakers(selection, start, end)];
  const { line } = $inOneLine($copies(selection));
  return {
    line: $tidyLine([...$words(head), ...line, ...$words(tail)]),
    saidBy: speakers.length === 1 ? (speakers[0] ?? '') : '',
    first,
  };
}
