import { $isLinkNode } from '@lexical/link';
import { findBlock } from '@shared/blocks';
import type { WordField } from '@shared/block-contract/block';
import type { BlockWords, WordsKind } from '@shared/blocks/editor-block.dom';
import { $slotText } from '@shared/blocks/slot-line/node.dom';
import type { StoryPhoto } from '@shared/story/photo';
import {
  $getRoot,
  $getSelection,
  $getSlot,
  $getSlotNames,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { editorBlocks } from '../blocks';
import type { StoryField } from '../story-fields';
import { strings } from './strings';

export type Photos = Readonly<Record<string, StoryPhoto>>;

/** What the story says besides the nodes of its body. */
export interface AroundBody {
  readonly photos: Photos;
  /** Fields that are read before the body, and after it. */
  readonly above: readonly StoryField[];
  readonly beside: readonly StoryField[];
}

export const bodyOnly = (photos: Photos): AroundBody => ({ photos, above: [], beside: [] });

/** One run of text of one format, and where it begins in its segment. */
export interface Piece {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
  readonly isCode: boolean;
}

interface Words {
  readonly text: string;
  /** Where the words are, as the window says it: `Caption of photo 2`. */
  readonly label: string;
  readonly kind: WordsKind;
}

/** A stretch of words without a break: a paragraph, a list item, or a field of a block. */
export type Segment = Words &
  (
    | { readonly at: 'copy'; readonly pieces: readonly Piece[] }
    | {
        readonly at: 'block';
        readonly key: NodeKey;
        readonly words: BlockWords;
        /** The `data-words` of its field in the inspector; null for one in the block's view. */
        readonly beside: string | null;
      }
    /** The address of a link in the copy. */
    | { readonly at: 'link'; readonly key: NodeKey }
    | { readonly at: 'story'; readonly field: StoryField }
  );

/** Stands for anything that is not text, so that nothing is found across it. */
const NO_TEXT = '\ufffc';

const blockWords = editorBlocks.flatMap(({ words = [] }) => words);

interface Run {
  text: string;
  pieces: Piece[];
  links: Segment[];
}

const emptyRun = (): Run => ({ text: '', pieces: [], links: [] });

function addInline(node: LexicalNode, run: Run): void {
  if ($isElementNode(node)) {
    for (const child of node.getChildren()) addInline(child, run);
    if ($isLinkNode(node))
      run.links.push({
        ...{ at: 'link', key: node.getKey(), text: node.getURL() },
        ...{ label: strings.addressOfALink, kind: 'address' },
      });
    return;
  }
  const text = $isTextNode(node) ? node.getTextContent() : $isLineBreakNode(node) ? '\n' : NO_TEXT;
  if ($isTextNode(node)) {
    const start = run.text.length;
    run.pieces.push({ key: node.getKey(), start, end: start + text.length, isCode: node.hasFormat('code') });
  }
  run.text += text;
}

/** How many blocks of each kind were met. */
type Counts = Map<string, number>;

/** Which of its kind a block is, from 1. */
function counted(block: LexicalNode, counts: Counts): number {
  const nth = (counts.get(block.getType()) ?? 0) + 1;
  counts.set(block.getType(), nth);
  return nth;
}

type About = Pick<Words, 'label' | 'kind'>;

/** What is being made of the words of a story. */
interface Made {
  readonly photos: Photos;
  readonly counts: Counts;
  readonly segments: Segment[];
}

/** The text of a block's slots and of what it holds, in reading order, then what it says in fields. */
function addBlock(block: LexicalNode, around: About, made: Made): void {
  const nth = counted(block, made.counts);
  const addSlots = (isBelow: boolean): void => {
    for (const name of $getSlotNames(block)) {
      const slot = $getSlot(block, name);
      if ($isElementNode(slot) && (slotField(block, name)?.isBelow ?? false) === isBelow)
        addCopy(slot, $aboutSlot(block, name, nth), made);
    }
  };
  addSlots(false);
  if ($isElementNode(block)) addCopy(block, $aboutCopy(block, around), made);
  addSlots(true);
  for (const words of blockWords) {
    const text = words.$read(block, made.photos);
    if (text === null) continue;
    const about = { label: words.label(nth), kind: words.$kind(block) };
    const beside = words.$beside?.(block) ?? null;
    made.segments.push({ at: 'block', text, ...about, key: block.getKey(), words, beside });
  }
}

const slotField = (block: LexicalNode, name: string): WordField | undefined =>
  findBlock(block.getType())?.slots?.find((each) => each.name === name);

/** Who says what is in the slots of a block; empty if nobody is named. */
const $nameIn = (block: LexicalNode): string =>
  (findBlock(block.getType())?.slots ?? [])
    .filter(({ isName }) => isName)
    .map(({ name }) => $slotText(block, name))
    .join('');

function $kindOf(block: LexicalNode, slot: WordField | undefined): WordsKind {
  if (slot?.isName) return 'name';
  return slot?.isQuotation && $nameIn(block) !== '' ? 'quotation' : 'copy';
}

/** `Source of box 2`, or `Pull quote 2` for the slot that is called as its block. */
function $aboutSlot(block: LexicalNode, name: string, nth: number): About {
  const known = findBlock(block.getType());
  const slot = slotField(block, name);
  const field = slot?.label ?? name;
  const kind = known?.label.toLowerCase() ?? block.getType();
  const words = { field: field.charAt(0).toUpperCase() + field.slice(1), block: kind, nth: String(nth) };
  return {
    label: field === kind ? strings.blockNth(words) : strings.ofBlock(words),
    kind: $kindOf(block, slot),
  };
}

function addCopy(element: ElementNode, about: About, made: Made): void {
  const { segments } = made;
  let run = emptyRun();
  const close = () => {
    const { text, pieces, links } = run;
    if (pieces.length > 0) segments.push({ at: 'copy', ...about, text, pieces });
    segments.push(...links);
    run = emptyRun();
  };
  for (const child of element.getChildren()) {
    if (($isElementNode(child) || $isDecoratorNode(child)) && !child.isInline()) {
      close();
      addBlock(child, about, made);
    } else addInline(child, run);
  }
  close();
}

const fieldSegment = (field: StoryField): Segment => {
  const { text, label, kind } = field;
  return { at: 'story', field, text, label, kind };
};

/** The `data-words` of the field that a segment has in the window besides the body; null for what is in the body. */
export const fieldIdOf = (segment: Segment): string | null =>
  segment.at === 'story' ? segment.field.id : segment.at === 'block' ? segment.beside : null;

/** Words of the copy belong to a speaker if their block, or what it is in, says who spoke. */
const $aboutCopy = (block: LexicalNode, around: About): About =>
  $nameIn(block) === '' ? around : { label: strings.quotation, kind: 'quotation' };

/** All words of the story that can be found, in reading order. Runs inside a read. */
export function $searchable({ photos, above, beside }: AroundBody): readonly Segment[] {
  const segments: Segment[] = above.map(fieldSegment);
  const made: Made = { photos, counts: new Map(), segments };
  for (const block of $getRoot().getChildren()) addBlock(block, { label: strings.text, kind: 'copy' }, made);
  return [...segments, ...beside.map(fieldSegment)];
}

/** A place in the words: the segment's position among all, and the offset in it. */
export interface Place {
  readonly segment: number;
  readonly offset: number;
}

export const isBefore = (a: Place, b: Place): boolean =>
  a.segment < b.segment || (a.segment === b.segment && a.offset < b.offset);

/** Where the selection begins, to look from there on. Runs inside a read. */
export function $placeOfSelection(around: AroundBody): Place {
  const selection = $getSelection();
  const beginning = { segment: 0, offset: 0 };
  if (!$isRangeSelection(selection)) return beginning;
  const point = selection.isBackward() ? selection.focus : selection.anchor;
  const segments = $searchable(around);
  for (const [segment, { at, ...rest }] of segments.entries()) {
    if (at !== 'copy' || !('pieces' in rest)) continue;
    const piece = rest.pieces.find(({ key }) => key === point.key);
    if (piece) return { segment, offset: piece.start + point.offset };
  }
  return beginning;
}
