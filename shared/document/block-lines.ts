import { findBlock } from '../blocks';
import { isText } from './nodes';
import type { BodyNode } from '../block-contract/body-node';

/** Where a text node stands in its block: in which line, and at which UTF-16 unit of it. */
interface TextPlace {
  readonly line: number;
  readonly start: number;
  /** Whether it quotes somebody else. */
  readonly isQuoted: boolean;
}

/**
 * A block in which each text node is what `change` makes of it; null leaves it out. A line is what is read as one: a
 * paragraph, an item of a list. Nodes of kinds that this build does not know stay as they are, and so do slots: a slot is asked
 * for by itself.
 */
export function mapTexts(
  block: BodyNode,
  change: (text: BodyNode & { readonly text: string }, place: TextPlace) => BodyNode | null,
): BodyNode {
  let line = -1;
  let start = 0;
  let isNewLine = true;
  const mapped = (node: BodyNode, isQuoted: boolean): BodyNode | null => {
    const known = findBlock(node.type);
    if (!known) return node;
    if (known.place === 'inline' && !node.children) {
      if (isNewLine) {
        line += 1;
        start = 0;
        isNewLine = false;
      }
      const place = { line, start, isQuoted };
      start += isText(node) ? node.text.length : 1;
      return isText(node) ? change(node, place) : node;
    }
    if (known.place !== 'inline') isNewLine = true;
    const isWithin = isQuoted || known.isQuotation === true;
    const children = node.children?.map((child) => mapped(child, isWithin));
    if (known.place !== 'inline') isNewLine = true;
    return children ? { ...node, children: children.filter((child) => child !== null) } : node;
  };
  return mapped(block, false) ?? block;
}

/** The words of each line of a block, as {@link mapTexts} counts them; a line break is a new line's sign. */
export function linesOf(block: BodyNode): readonly string[] {
  const lines: string[] = [];
  mapTexts(block, (node, { line, start }) => {
    lines[line] = (lines[line] ?? '').padEnd(start, '\n') + node.text;
    return node;
  });
  return Array.from(lines, (text: string | undefined) => text ?? '');
}

/** For each line of a block, whether it quotes somebody else. */
export function quotedLines(block: BodyNode): readonly boolean[] {
  const quoted: boolean[] = [];
  mapTexts(block, (node, { line, isQuoted }) => {
    quoted[line] = isQuoted;
    return node;
  });
  return quoted;
}

/** A block without a stretch of one of its lines. */
export const withoutStretch = (block: BodyNode, line: number, from: number, to: number): BodyNode =>
  mapTexts(block, (node, place) => {
    const start = from - place.start;
    const end = to - place.start;
    if (place.line !== line || end <= 0 || start >= node.text.length) return node;
    const text = node.text.slice(0, Math.max(0, start)) + node.text.slice(end);
    return text === '' ? null : { ...node, text };
  });
