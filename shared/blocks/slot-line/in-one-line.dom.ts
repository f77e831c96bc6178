import {
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isRootOrShadowRoot,
  $isTabNode,
  $isTextNode,
  type LexicalNode,
} from 'lexical';
import { $wordsBeside } from '../words-beside.dom';

/** What nodes say in one line, and the blocks among them that have no line of their own, such as a photo. */
interface InOneLine {
  readonly line: readonly LexicalNode[];
  readonly apart: readonly LexicalNode[];
}

/** Who said a quotation that goes into a line: in the line after its words, or nowhere, if the line has another place for that. */
type Speakers = 'kept' | 'apart';

/** Puts nodes on one line: a space is where a line or a block ended, so that no two words are glued together. */
export function $inOneLine(nodes: readonly LexicalNode[], speakers: Speakers = 'apart'): InOneLine {
  const line: LexicalNode[] = [];
  const apart: LexicalNode[] = [];
  let endsLine = false;
  const add = (node: LexicalNode): void => {
    if (endsLine && line.length > 0) line.push($createTextNode(' '));
    endsLine = false;
    line.push(node);
  };
  const walk = (inside: readonly LexicalNode[]): void => {
    for (const node of inside) {
      if ($isLineBreakNode(node)) endsLine = true;
      else if (isInLine(node)) add(node);
      else if ($isElementNode(node) && !$isRootOrShadowRoot(node)) {
        endsLine = true;
        walk(node.getChildren());
        endsLine = true;
        if (speakers === 'kept') walk($wordsBeside(node)?.getChildren() ?? []);
        endsLine = true;
      } else apart.push(node);
    }
  };
  walk(nodes);
  return { line, apart };
}

const isInLine = (node: LexicalNode): boolean =>
  !('isInline' in node) || (node as LexicalNode & { isInline: () => boolean }).isInline();

/** The texts among nodes of a line, in reading order. */
const $textsOf = (nodes: readonly LexicalNode[]): LexicalNode[] =>
  nodes.flatMap((node) => ($isElementNode(node) ? $textsOf(node.getChildren()) : [node]));

/**
 * What nodes that are in no document say, in one line with single spaces and none at its ends: links and looks stay. Nothing if they
 * say nothing.
 */
export function $tidyLine(nodes: readonly LexicalNode[]): readonly LexicalNode[] {
  const line = nodes.map((node) => ($isTabNode(node) ? $createTextNode(' ') : node));
  let before = ' ';
  let last: LexicalNode | null = null;
  for (const node of $textsOf(line)) {
    if (!$isTextNode(node)) continue;
    const words = node.getTextContent().replace(/\s+/gu, ' ');
    node.setTextContent(before.endsWith(' ') ? words.trimStart() : words);
    if (node.getTextContent() === '') continue;
    before = node.getTextContent();
    last = node;
  }
  if ($isTextNode(last)) last.setTextContent(last.getTextContent().trimEnd());
  return line.filter((node) => node.getTextContent() !== '');
}
