import { $setBlocksType } from '@lexical/selection';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $getSlotFrame,
  $getSlotHost,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isRootOrShadowRoot,
  type ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';
import { $keepBlockId } from './block-id.dom';
import { $isHolder, $unwrap } from './holders.dom';
import type { SlotWords } from './slot-line/node.dom';
import { $wordsBeside, carriesWords } from './words-beside.dom';

/** A block that says who said it. */
export interface SaysWho {
  readonly getAttribution: () => string;
  /** The same as inline nodes, with their links and looks: copies. */
  readonly $attributionWords: () => readonly LexicalNode[];
  readonly setAttribution: (attribution: SlotWords) => unknown;
}

/** A block whose words are in its fields, and that can become a block of copy: a pull quote. */
export interface BecomesCopy extends SaysWho {
  readonly $wordsAsCopy: () => LexicalNode[];
}

const saysWho = (node: LexicalNode): node is LexicalNode & SaysWho =>
  'setAttribution' in node && typeof node.setAttribution === 'function';

const becomesCopy = (node: LexicalNode): node is LexicalNode & BecomesCopy =>
  '$wordsAsCopy' in node && typeof node.$wordsAsCopy === 'function';

/** The block at the top of the story that a node is, or is in, be it in a slot; null for the root. */
export function $topBlock(node: LexicalNode): LexicalNode | null {
  const block = $findMatchingParent(node, (parent) => $isRootNode(parent.getParent()));
  const host = block ? null : $slotHostAround(node);
  return host ? $topBlock(host) : block;
}

/**
 * The block that a node is, or is in, among its neighbours in the story or in a box: the innermost. Null for the root. A block
 * that holds others is a shadow root to Lexical. What is in a slot of a block is in that block.
 */
export function $blockAround(node: LexicalNode): LexicalNode | null {
  const block = $findMatchingParent(node, (parent) => $isRootOrShadowRoot(parent.getParent()));
  const host = block ? null : $slotHostAround(node);
  return host ? $blockAround(host) : block;
}

/** The block whose slot a node is in; null if it is in none. */
export function $slotHostAround(node: LexicalNode): LexicalNode | null {
  const slot = $getSlotFrame(node);
  return slot && $getSlotHost(slot);
}

/** The blocks around some nodes, all neighbours in one holder: if the nodes are in several, those at the top. */
export function $blocksAround(nodes: readonly LexicalNode[]): LexicalNode[] {
  const found = (around: typeof $topBlock): LexicalNode[] => [
    ...new Set(nodes.map(around).filter((block) => block !== null)),
  ];
  const blocks = found($blockAround);
  return new Set(blocks.map((block) => block.getParent())).size > 1 ? found($topBlock) : blocks;
}

/** Who is quoted in a block: its attribution without spaces around it; null if nobody is. */
export const speakerOf = (block: LexicalNode | null): string | null =>
  ($isElementNode(block) && saysWho(block) && block.getAttribution().trim()) || null;

/** Who is quoted in the block around a node; null if nobody is. */
export const $saidBy = (node: LexicalNode): string | null => speakerOf($blockAround(node));

/** The attribution of a block as a line of copy: `— Asha Rao`; empty if it names nobody. */
export const $attributionLine = (block: SaysWho): readonly LexicalNode[] =>
  block.getAttribution().trim() === '' ? [] : [$createTextNode('— '), ...block.$attributionWords()];

/** Makes a block of copy from each chosen block that can become one. Paragraphs are made of a box by taking it apart. */
function $turnChosen(chosen: readonly LexicalNode[], create: () => ElementNode): void {
  if ($isParagraphNode(create())) chosen.filter($isHolder).forEach($unwrap);
  for (const node of chosen.filter(becomesCopy)) {
    const block = create().append(...node.$wordsAsCopy());
    const line = $attributionLine(node);
    if (saysWho(block)) block.setAttribution(node.$attributionWords());
    $keepBlockId(node, block);
    node.replace(block);
    if (!saysWho(block) && line.length > 0) block.insertAfter($createParagraphNode().append(...line));
    block.selectEnd();
  }
}

/** The blocks of copy that the selection touches, in whatever holders they are. */
function $touchedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const nodes = [selection.anchor.getNode(), ...selection.getNodes()];
  const blocks = new Set(nodes.map($blockAround).filter((block) => block !== null));
  // A holder that the selection goes through stays: what is in it is turned.
  return [...blocks].filter((block) => !$isRootOrShadowRoot(block));
}

/** Moves a caret from a line below the words of a block into them: Lexical turns no line of a slot. */
function $backToWords(selection: RangeSelection): void {
  const host = $slotHostAround(selection.anchor.getNode());
  if ($isElementNode(host) && !$isRootOrShadowRoot(host)) host.selectEnd();
}

/** Makes every block that the selection touches another kind of block. Runs inside an update. */
export function $turnInto(create: () => ElementNode): void {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) $turnChosen(selection.getNodes(), create);
  if (!$isRangeSelection(selection)) return;
  // The title of a box is no block: what becomes another kind is the box.
  const host = $slotHostAround(selection.anchor.getNode());
  if ($isHolder(host)) return $turnChosen([host], create);
  const kind = create().getType();
  // Already what it is to become: making it again would only move the caret.
  if ($touchedBlocks().every((block) => carriesWords(block) && block.getType() === kind)) return;
  $backToWords(selection);
  const kept: { readonly block: ElementNode; readonly words: ParagraphNode }[] = [];
  $setBlocksType($getSelection(), create, (from, block) => {
    $keepBlockId(from, block);
    const words = $wordsBeside(from);
    // A quotation that stays one keeps who said it.
    if (saysWho(from) && saysWho(block)) block.setAttribution(from.$attributionWords());
    else if (words) kept.push({ block, words });
  });
  for (const { block, words } of kept) block.insertAfter(words);
}

/** Makes items of a list of what the selection touches. An attribution stays in the item of its words, as a line. */
export function $turnIntoList($insertList: () => void): void {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) $turnChosen(selection.getNodes(), $createParagraphNode);
  if ($isRangeSelection(selection) && $isHolder($slotHostAround(selection.anchor.getNode()))) return;
  if ($isRangeSelection(selection)) $backToWords(selection);
  const lines = $touchedBlocks()
    .filter($isElementNode)
    .map((block) => {
      const words = $wordsBeside(block)?.getChildren() ?? [];
      const line = block.isEmpty() || words.length === 0 ? words : [$createLineBreakNode(), ...words];
      block.append(...line);
      return { block, line };
    });
  $insertList();
  // A block that the selection only touches may have stayed what it is.
  for (const { block, line } of lines) if (block.isAttached()) for (const node of line) node.remove();
}
