import { $setBlocksType } from '@lexical/selection';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';

/** A node that says more than its children do, which must not be lost when it becomes another kind. */
export interface CarriesWords {
  /** What would be lost, ready to stand as a paragraph of its own; empty where nothing would be. */
  readonly $wordsBesideChildren: () => string;
}

const carriesWords = (node: LexicalNode): node is LexicalNode & CarriesWords =>
  '$wordsBesideChildren' in node && typeof node.$wordsBesideChildren === 'function';

/** The top-level block that a node stands in; null for the root. */
export const $topBlock = (node: LexicalNode): LexicalNode | null =>
  $findMatchingParent(node, (parent) => $isRootNode(parent.getParent()));

/** What a node says besides its children, as a paragraph; null where that is nothing. */
export function $wordsBeside(node: LexicalNode): ParagraphNode | null {
  const words = carriesWords(node) ? node.$wordsBesideChildren() : '';
  return words === '' ? null : $createParagraphNode().append($createTextNode(words));
}

/** Keeps a block's attribution as a paragraph after it, since formatting may be lost but attribution never. */
export function $keepWords(node: LexicalNode): void {
  const words = $wordsBeside(node);
  if (words) node.insertAfter(words);
}

/** Makes every block that the selection touches another kind of block. Runs inside an update. */
export function $turnInto(create: () => ElementNode): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const blocks = new Set(
    [selection.anchor.getNode(), ...selection.getNodes()].map($topBlock).filter((block) => block !== null),
  );
  const kind = create().getType();
  const kept = [...blocks].filter(carriesWords);
  // Already what it is to become: making it anew would only lose what stands beside its words.
  if (kept.length === blocks.size && kept.every((block) => block.getType() === kind)) return;
  for (const block of kept) $keepWords(block);
  $setBlocksType(selection, create);
}
