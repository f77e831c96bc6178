import type { BodyNode } from '../../block-contract/body-node';
import { quoteNode } from '../../blocks/block-quote';
import { headingNode } from '../../blocks/heading';
import { linkNode } from '../../blocks/link';
import { listNode } from '../../blocks/list';
import { paragraphNode } from '../../blocks/paragraph';
import { pullQuoteNode } from '../../blocks/pull-quote';
import { lineBreakNode, textNode } from '../../blocks/text';
import { type Run, type SourceBlock, textOf } from './source-document';

/** Runs as Lexical's inline nodes; neighbours with the same address share one link. */
function inlineNodes(runs: readonly Run[]): readonly BodyNode[] {
  const nodes: BodyNode[] = [];
  for (let at = 0; at < runs.length;) {
    const { href } = runs[at]!;
    let end = at + 1;
    while (end < runs.length && runs[end]!.href === href) end += 1;
    const texts = runs.slice(at, end).map(({ text, format }) => textNode(text, format));
    if (href === null) nodes.push(...texts);
    else nodes.push(linkNode(href, texts));
    at = end;
  }
  return nodes;
}

/** The last part of some runs, as long as a text: the dateline before it was cut. */
function endOf(runs: readonly Run[], length: number): readonly Run[] {
  let skip = runs.reduce((sum, { text }) => sum + text.length, 0) - length;
  const kept: Run[] = [];
  for (const run of runs) {
    const cut = Math.min(skip, run.text.length);
    skip -= cut;
    if (cut < run.text.length) kept.push({ ...run, text: run.text.slice(cut) });
  }
  return kept;
}

const SPACE: Run = { text: ' ', format: 0, href: null };

/** A kept line of copy with the block of the document that it came from. */
export interface RichLine {
  readonly block: SourceBlock;
  /** What is kept of the block's text: all of it, or its end. */
  readonly text: string;
}

const isItem = ({ block: { kind } }: RichLine): boolean => kind === 'bullet' || kind === 'number';

const runsOf = ({ block, text }: RichLine): readonly Run[] =>
  textOf(block).endsWith(text) ? endOf(block.runs, text.length) : [{ text, format: 0, href: null }];

/** How many lines from a place fit together, at least one. */
function countWhile(lines: readonly RichLine[], from: number, fits: (line: RichLine) => boolean): number {
  let end = from + 1;
  while (end < lines.length && fits(lines[end]!)) end += 1;
  return end - from;
}

/** Lines of one item or quotation, with line breaks between them. */
const joined = (lines: readonly RichLine[]): readonly BodyNode[] =>
  lines.flatMap((line, at) => [...(at > 0 ? [lineBreakNode] : []), ...inlineNodes(runsOf(line))]);

/** Lines of a pull quote, which is one. */
function onOneLine(lines: readonly RichLine[]): readonly BodyNode[] {
  const runs: Run[] = [];
  for (const run of lines.flatMap((line, at) => [...(at > 0 ? [SPACE] : []), ...runsOf(line)])) {
    const last = runs.at(-1);
    if (last?.format === run.format && last.href === run.href)
      runs[runs.length - 1] = { ...run, text: last.text + run.text };
    else runs.push(run);
  }
  return inlineNodes(runs);
}

/** The lines of a box, or some of them, as its title and its blocks. */
export function boxParts(lines: readonly RichLine[]): {
  readonly title: readonly BodyNode[];
  readonly blocks: readonly BodyNode[];
} {
  const isTitle = ({ block }: RichLine): boolean => block.isBoxTitle === true;
  return {
    title: onOneLine(lines.filter(isTitle)),
    blocks: richBlocks(lines.filter((line) => !isTitle(line))),
  };
}

/** Kept lines as the blocks that they were in the document: paragraphs, headings, quotations and nested lists. */
export function richBlocks(lines: readonly RichLine[]): readonly BodyNode[] {
  const blocks: BodyNode[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    if (isItem(line)) {
      const count = countWhile(lines, at, isItem);
      blocks.push(...listNodes(lines.slice(at, at + count)));
      at += count;
    } else if (line.block.kind === 'quote') {
      const { group } = line.block;
      const isOwn = ({ block }: RichLine): boolean => block.kind === 'quote' && block.group === group;
      const count = countWhile(lines, at, isOwn);
      const own = lines.slice(at, at + count);
      at += count;
      const speaker = speakerIn(lines[at]);
      if (speaker) at += 1;
      const saidBy = speaker ? inlineNodes(runsOf(speaker)) : [];
      blocks.push(
        line.block.isPulled ? pullQuoteNode(onOneLine(own), saidBy) : quoteNode(joined(own), saidBy),
      );
    } else {
      blocks.push(blockNode(line));
      at += 1;
    }
  }
  return blocks;
}

/** The name on the line below a quotation, without the dash before it; null if the line is none. */
const speakerIn = (line: RichLine | undefined): RichLine | null =>
  line?.block.kind === 'attribution' ? { ...line, text: line.text.replace(/^[\s—–―-]+/u, '') } : null;

function blockNode(line: RichLine): BodyNode {
  const children = inlineNodes(runsOf(line));
  const { kind } = line.block;
  switch (kind) {
    case 'h2':
    case 'h3':
    case 'h4':
      return headingNode(kind, children);
    case 'quote':
      return quoteNode(children);
    case 'paragraph':
    case 'attribution':
    case 'bullet':
    case 'number':
      return paragraphNode(children);
  }
}

/** Items side by side as lists: one for each kind, with those that stand deeper inside the item before them. */
function listNodes(lines: readonly RichLine[]): readonly BodyNode[] {
  const lists: BodyNode[] = [];
  for (let at = 0; at < lines.length;) {
    const { kind, depth, number = 1 } = lines[at]!.block;
    const items: (readonly BodyNode[])[] = [];
    while (at < lines.length && lines[at]!.block.kind === kind && lines[at]!.block.depth === depth) {
      const { group } = lines[at]!.block;
      const own = countWhile(lines, at, ({ block }) => group !== null && block.group === group);
      const deeper = at + own < lines.length && lines[at + own]!.block.depth > depth;
      const nested = deeper ? countWhile(lines, at + own, ({ block }) => block.depth > depth) : 0;
      items.push([
        ...joined(lines.slice(at, at + own)),
        ...listNodes(lines.slice(at + own, at + own + nested)),
      ]);
      at += own + nested;
    }
    lists.push(listNode(kind === 'number' ? 'number' : 'bullet', number, items));
  }
  return lists;
}
