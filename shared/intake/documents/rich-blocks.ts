import type { BodyNode } from '../../blocks/block';
import { type Run, type SourceBlock, textOf } from './source-document';

const element = { direction: null, format: '', indent: 0 } as const;

const textNode = ({ text, format }: Run): BodyNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});

/** Runs as Lexical's inline nodes; neighbours with the same address share one link. */
function inlineNodes(runs: readonly Run[]): readonly BodyNode[] {
  const nodes: BodyNode[] = [];
  for (let at = 0; at < runs.length;) {
    const { href } = runs[at]!;
    let end = at + 1;
    while (end < runs.length && runs[end]!.href === href) end += 1;
    const texts = runs.slice(at, end).map(textNode);
    if (href === null) nodes.push(...texts);
    else nodes.push({ type: 'link', version: 1, ...element, url: href, title: null, children: texts });
    at = end;
  }
  return nodes;
}

/** The end of some runs, as long as a text: a dateline was cut before it. */
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

/** A kept line of copy with the block of the document that it came from. */
export interface RichLine {
  readonly block: SourceBlock;
  /** What is kept of the block's text: all of it, or its end. */
  readonly text: string;
}

/** `— Asha Rao` under what she said, inside the same quotation. */
const ATTRIBUTION = /^[—–-]\s*(?<name>\p{L}.{1,120})$/u;

const isItem = ({ kind }: SourceBlock): boolean => kind === 'bullet' || kind === 'number';

const runsOf = ({ block, text }: RichLine): readonly Run[] =>
  textOf(block).endsWith(text) ? endOf(block.runs, text.length) : [{ text, format: 0, href: null }];

/** Kept lines as the blocks that they were in the document: paragraphs, headings, quotations and nested lists. */
export function richBlocks(lines: readonly RichLine[]): readonly BodyNode[] {
  const blocks: BodyNode[] = [];
  for (let at = 0; at < lines.length;) {
    const { block, text } = lines[at]!;
    const said = blocks.at(-1);
    const by =
      block.kind === 'quote' && said?.type === 'block-quote' ? ATTRIBUTION.exec(text)?.groups?.name : null;
    if (by) {
      blocks[blocks.length - 1] = { ...said!, attribution: by };
      at += 1;
      continue;
    }
    if (!isItem(block)) {
      blocks.push(blockNode(lines[at]!));
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < lines.length && isItem(lines[end]!.block)) end += 1;
    blocks.push(...listNodes(lines.slice(at, end)));
    at = end;
  }
  return blocks;
}

function blockNode(line: RichLine): BodyNode {
  const children = inlineNodes(runsOf(line));
  const { kind } = line.block;
  switch (kind) {
    case 'h2':
    case 'h3':
    case 'h4':
      return { type: 'heading', version: 1, ...element, tag: kind, children };
    case 'quote':
      return { type: 'block-quote', version: 1, ...element, attribution: '', children };
    case 'paragraph':
    case 'bullet':
    case 'number':
      return { type: 'paragraph', version: 1, ...element, textFormat: 0, textStyle: '', children };
  }
}

/** Items side by side as lists: one for each kind, with those that stand deeper inside the item before them. */
function listNodes(lines: readonly RichLine[]): readonly BodyNode[] {
  const lists: BodyNode[] = [];
  for (let at = 0; at < lines.length;) {
    const { kind, depth } = lines[at]!.block;
    const items: BodyNode[] = [];
    while (at < lines.length && (lines[at]!.block.depth > depth || lines[at]!.block.kind === kind)) {
      if (lines[at]!.block.depth < depth) break;
      let end = at + 1;
      while (end < lines.length && lines[end]!.block.depth > depth) end += 1;
      const nested = listNodes(lines.slice(at + 1, end));
      items.push({
        type: 'listitem',
        version: 1,
        ...element,
        value: items.length + 1,
        children: [...inlineNodes(runsOf(lines[at]!)), ...nested],
      });
      at = end;
    }
    lists.push({
      type: 'list',
      version: 1,
      ...element,
      listType: kind === 'number' ? 'number' : 'bullet',
      start: 1,
      tag: kind === 'number' ? 'ol' : 'ul',
      children: items,
    });
  }
  return lists;
}
