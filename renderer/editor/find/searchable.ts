import type { BlockWords } from '@shared/blocks/editor-block.dom';
import type { StoryPhoto } from '@shared/story/photo';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { editorBlocks } from '../blocks';

export type Photos = Readonly<Record<string, StoryPhoto>>;

/** One run of text of one format, and where it begins in its segment. */
export interface Piece {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
}

/** A stretch of words that reads on without a break: a paragraph, an item of a list, or a field of a block. */
export type Segment =
  | { readonly at: 'copy'; readonly text: string; readonly pieces: readonly Piece[] }
  | { readonly at: 'field'; readonly text: string; readonly key: NodeKey; readonly words: BlockWords };

/** Stands for what is no text, so that nothing is found across it. */
const NO_TEXT = '\ufffc';

const blockWords = editorBlocks.flatMap(({ words = [] }) => words);

interface Run {
  text: string;
  pieces: Piece[];
}

function addInline(node: LexicalNode, run: Run): void {
  if ($isElementNode(node)) {
    for (const child of node.getChildren()) addInline(child, run);
    return;
  }
  const text = $isTextNode(node) ? node.getTextContent() : $isLineBreakNode(node) ? '\n' : NO_TEXT;
  if ($isTextNode(node)) {
    run.pieces.push({ key: node.getKey(), start: run.text.length, end: run.text.length + text.length });
  }
  run.text += text;
}

function addCopy(element: ElementNode, segments: Segment[]): void {
  let run: Run = { text: '', pieces: [] };
  const close = () => {
    if (run.pieces.length > 0) segments.push({ at: 'copy', ...run });
    run = { text: '', pieces: [] };
  };
  for (const child of element.getChildren()) {
    if ($isElementNode(child) && !child.isInline()) {
      close();
      addCopy(child, segments);
    } else addInline(child, run);
  }
  close();
}

/** All words of the story's body that can be found, in reading order. Runs inside a read. */
export function $searchable(photos: Photos): readonly Segment[] {
  const segments: Segment[] = [];
  for (const block of $getRoot().getChildren()) {
    if ($isElementNode(block)) addCopy(block, segments);
    for (const words of blockWords) {
      const text = words.$read(block, photos);
      if (text !== null) segments.push({ at: 'field', text, key: block.getKey(), words });
    }
  }
  return segments;
}

/** A place in the words: the segment's position among all, and the offset in it. */
export interface Place {
  readonly segment: number;
  readonly offset: number;
}

export const isBefore = (a: Place, b: Place): boolean =>
  a.segment < b.segment || (a.segment === b.segment && a.offset < b.offset);

/** Where the selection begins, to look from there on. Runs inside a read. */
export function $placeOfSelection(photos: Photos): Place {
  const selection = $getSelection();
  const beginning = { segment: 0, offset: 0 };
  if (!$isRangeSelection(selection)) return beginning;
  const point = selection.isBackward() ? selection.focus : selection.anchor;
  const segments = $searchable(photos);
  for (const [segment, { at, ...rest }] of segments.entries()) {
    if (at !== 'copy' || !('pieces' in rest)) continue;
    const piece = rest.pieces.find(({ key }) => key === point.key);
    if (piece) return { segment, offset: piece.start + point.offset };
  }
  return beginning;
}
