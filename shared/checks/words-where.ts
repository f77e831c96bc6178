import type { BodyNode } from '../block-contract/body-node';
import { linesOf, mapTexts } from '../document/block-lines';
import { addressOf } from '../document/nodes';
import { type FindingWords, wordsAt } from './finding-words';

/** Consecutive words of a block, from `start` to before `end` in their line (UTF-16 units). */
interface Run {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The runs of a block's words for which `isMeant` is true. Text nodes that follow each other in a line are one run. */
export function runsWhere(block: BodyNode, isMeant: (text: BodyNode) => boolean): readonly Run[] {
  const runs: Run[] = [];
  mapTexts(block, (node, { line, start }) => {
    if (!isMeant(node)) return node;
    const end = start + node.text.length;
    const last = runs.at(-1);
    if (last?.line === line && last.end === start) runs[runs.length - 1] = { ...last, end };
    else runs.push({ line, start, end });
    return node;
  });
  const lines = linesOf(block);
  return runs.filter(({ line, start, end }) => (lines[line] ?? '').slice(start, end).trim() !== '');
}

/** What such runs say, without white space around each. */
export function textsOfRuns(block: BodyNode, runs: readonly Run[]): readonly string[] {
  const lines = linesOf(block);
  return runs.map(({ line, start, end }) => (lines[line] ?? '').slice(start, end).trim());
}

/** The first of such runs, for the window to select it; null if there is none. */
export function firstRun(block: BodyNode, [run]: readonly Run[]): FindingWords | null {
  if (!run) return null;
  const lines = linesOf(block);
  return wordsAt(lines[run.line] ?? '', run.start, run.end, lines.slice(0, run.line).join('\n'));
}

const leavesOf = (node: BodyNode): readonly BodyNode[] => node.children?.flatMap(leavesOf) ?? [node];

/** The words of one link of a block; null if it says nothing. */
export function wordsOfLink(block: BodyNode, link: BodyNode): FindingWords | null {
  const leaves = new Set(leavesOf(link));
  return firstRun(
    block,
    runsWhere(block, (text) => leaves.has(text)),
  );
}

interface Link {
  readonly node: BodyNode;
  readonly address: string;
}

/** Every link of a block, in reading order. */
export function linksIn(node: BodyNode): readonly Link[] {
  const address = addressOf(node);
  const own = address === null ? [] : [{ node, address }];
  return [...own, ...(node.children ?? []).flatMap(linksIn)];
}
