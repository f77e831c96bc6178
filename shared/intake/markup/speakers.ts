import { isDashed, isDashedName } from '../../story/name-line';
import { attributesOf, rename, SPEAKER_CLASS } from './kept-elements';
import {
  append,
  type ChildNode,
  type Element,
  elementsIn,
  hasAttribute,
  isElement,
  isText,
  newElement,
  textIn,
} from './tree';

/** A block of a quotation, and the innermost quotation that it stands in. */
interface Leaf {
  readonly block: Element;
  readonly quote: Element;
}

/** Words in a row that one speaker said, or that nobody is named for. */
interface Segment {
  readonly quote: Element;
  readonly blocks: Element[];
  speakers: Element[];
}

const HOLDERS = /^(?:div|section|article|aside|header|main|nav)$/u;
const MAX_NAME_LETTERS = 120;

const isNested = (block: Element): boolean =>
  block.tagName === 'blockquote' ||
  (block.tagName === 'figure' && [...elementsIn(block)].some(({ tagName }) => tagName === 'blockquote'));

const isNamed = ({ tagName, attrs }: Element): boolean =>
  /^(?:p|div)$/u.test(tagName) && SPEAKER_CLASS.test(attrs.find(({ name }) => name === 'class')?.value ?? '');

const isHolder = (block: Element): boolean =>
  HOLDERS.test(block.tagName) &&
  !hasAttribute(block, 'data-from') &&
  !hasAttribute(block, 'hidden') &&
  !isNamed(block);

function* leavesIn(quote: Element, holder: Element = quote): Generator<Leaf> {
  for (const block of holder.childNodes.filter(isElement)) {
    // A figure's caption and the quotation in it belong together.
    if (isNested(block))
      yield* leavesIn(holder === quote && quote.tagName !== 'blockquote' ? quote : block, block);
    else if (isHolder(block)) yield* leavesIn(quote, block);
    else yield { block, quote };
  }
}

const isWithin = (inner: Element, outer: Element): boolean =>
  inner !== outer && [...elementsIn(outer)].includes(inner);

const says = ({ block }: Leaf): boolean =>
  textIn(block).trim() !== '' && !hasAttribute(block, 'hidden') && !/^(?:figure|hr)$/u.test(block.tagName);

const isSpeaker = ({ block }: Leaf): boolean => /^(?:footer|figcaption)$/u.test(block.tagName);

/**
 * Within a paragraph a dash is seldom before a name: each of its words is capital, or a comma says what its bearer is, or
 * the words before it end with a quotation mark.
 */
function readsAsName(line: string, before: string): boolean {
  const name = line.replace(/^[\s—–―-]+/u, '');
  const isTitle = /^(?:\p{Lu}|\p{Lo})[^,]*$/u.test(name) && !/(?<![\p{L}\p{M}'’-])\p{Ll}{4,}/u.test(name);
  return isTitle || /^[^,،、]+[,،、]/u.test(name) || /["”»“’」]\s*$/u.test(before);
}

/** A line that begins with a dash and reads as a name, as the last of a paragraph's, becomes a paragraph of its own. */
function partNameLine(block: Element): Element | null {
  if (block.tagName !== 'p') return null;
  const lines: ChildNode[][] = [[]];
  for (const node of block.childNodes)
    if (node.nodeName === 'br') lines.push([]);
    else lines.at(-1)!.push(node);
  const texts = lines.map((line) =>
    line.map((node) => (isText(node) ? node.value : isElement(node) ? textIn(node) : '')).join(''),
  );
  const at = texts.findIndex(isDashed);
  if (at < 1) return null;
  // What stands under the name goes on with it: `— Asha Rao,` and `engineer`.
  const isOne = texts
    .slice(at + 1)
    .every((text, nth) => !isDashed(text) && (texts[at + nth] ?? '').trim().endsWith(','));
  const name = texts.slice(at).join(' ');
  if (!isOne || !isDashedName(name) || !readsAsName(name, texts[at - 1] ?? '')) return null;
  const rest = block.childNodes.slice(block.childNodes.indexOf(lines[at]![0]!));
  block.childNodes = block.childNodes.slice(0, -rest.length - 1);
  const line = newElement('p', attributesOf(block));
  for (const node of rest) {
    node.parentNode = line;
    line.childNodes.push(node);
  }
  return line;
}

function partNameLines(quote: Element): void {
  for (const block of [...elementsIn(quote)]) {
    const name = partNameLine(block);
    const { parentNode } = block;
    if (name === null || parentNode === null) continue;
    name.parentNode = parentNode;
    parentNode.childNodes.splice(parentNode.childNodes.indexOf(block) + 1, 0, name);
  }
}

/** One word behind a question may be its answer, as dialogues have them. */
const mayAnswer = (words: string, name: string): boolean =>
  /[?？؟]\s*$/u.test(words) && !/\S\s+\S/u.test(name.replace(/^[\s—–―-]+/u, '').trim());

/** Makes the lines of one quotation that are marked or read as who said the words above them its footers. */
function nameSpeakers(lines: readonly Leaf[], hasWordsBefore: boolean): void {
  const last = lines.at(-1);
  if (!last || (lines.length < 2 && !hasWordsBefore)) return;
  const isLine = ({ block }: Leaf): boolean => block.tagName === 'p' && isDashed(textIn(block));
  const dashed = lines.filter(isLine);
  // In a dialogue a dash begins speech: if one line cannot be a name, all of them are spoken words.
  const areNames = dashed.every((leaf) => {
    const before = lines[lines.indexOf(leaf) - 1];
    const name = textIn(leaf.block);
    if (before && (isLine(before) || mayAnswer(textIn(before.block), name))) return false;
    return isDashedName(name) && (before !== undefined || hasWordsBefore);
  });
  const isName = (leaf: Leaf): boolean => isNamed(leaf.block) || (areNames && dashed.includes(leaf));
  if (!isSpeaker(last) && !isName(last)) return;
  for (const leaf of lines)
    if (
      isName(leaf) &&
      (leaf === last || (leaf !== lines[0] && textIn(leaf.block).length <= MAX_NAME_LETTERS))
    )
      rename(leaf.block, 'footer');
}

/** Merges the words of inner quotations into the outer one: none of them names a speaker. */
function unnest(quote: Element): void {
  if (quote.tagName !== 'blockquote') return quote.childNodes.filter(isElement).forEach(unnest);
  for (const inner of [...elementsIn(quote)].filter(({ tagName }) => tagName === 'blockquote')) {
    const parent = inner.parentNode!;
    for (const node of inner.childNodes) node.parentNode = parent;
    parent.childNodes.splice(parent.childNodes.indexOf(inner), 1, ...inner.childNodes);
  }
}

/** Gives every speaker the words before it that are of its own quotation; those of others stay theirs. */
function segmentsOf(leaves: readonly Leaf[], leads: (quote: Element) => boolean): readonly Segment[] {
  const segments: Segment[] = [];
  const open = new Set<Segment>();
  const leading = new Map<Element, Element[]>();
  let before: Leaf | undefined;
  const begin = (quote: Element, speakers: Element[]): Segment => {
    const segment: Segment = { quote, blocks: [], speakers };
    segments.push(segment);
    if (speakers.length === 0) open.add(segment);
    return segment;
  };
  const close = (owned: readonly Segment[], speakers: Element[]): void => {
    for (const segment of owned) {
      segment.speakers = speakers;
      open.delete(segment);
    }
  };
  for (const leaf of leaves) {
    const { block, quote } = leaf;
    const last = segments.at(-1);
    const follows = before?.quote === quote && isSpeaker(before);
    if (!isSpeaker(leaf)) {
      const speakers = leading.get(quote) ?? [];
      const continues = last?.quote === quote && (open.has(last) || (!follows && leads(quote)));
      (continues ? last : begin(quote, speakers)).blocks.push(block);
    } else if (leads(quote)) {
      const waiting = leading.get(quote) ?? [];
      const isUsed = segments.some(({ speakers }) => speakers === waiting);
      leading.set(quote, isUsed ? [block] : [...waiting, block]);
    } else {
      const own = [...open].filter((segment) => segment.quote === quote);
      if (own.length > 0) close(own, [block]);
      else if (follows && last) last.speakers.push(block);
      else if (last && open.has(last) && isWithin(last.quote, quote)) close([last], [block]);
      else begin(quote, [block]);
    }
    before = leaf;
  }
  return segments;
}

function quotationOf({ quote, blocks, speakers }: Segment): Element {
  const tag = blocks.length > 0 ? 'blockquote' : 'p';
  const isOwn = quote.tagName === 'blockquote' && tag === 'blockquote';
  const target = newElement(tag, isOwn ? attributesOf(quote) : {});
  for (const block of blocks) append(target, block, '\n');
  for (const speaker of speakers) {
    const line = newElement(tag === 'p' ? 'span' : 'footer', attributesOf(speaker));
    for (const node of speaker.childNodes)
      if (isElement(node)) append(line, node);
      else append(line, 'value' in node ? node.value : '');
    append(target, line, '\n');
  }
  return target;
}

/**
 * A quotation as the quotations that it is, each with the words of one speaker. A line that names a speaker owns the words
 * before it, up to the last such line and in its own quotation; words of no speaker stand by themselves.
 * @param quote with the quotations within it; it is changed
 * @returns the quotation itself when one speaker or nobody is named for all of it
 */
export function quotationsIn(quote: Element): readonly Element[] {
  partNameLines(quote);
  const leaves = [...leavesIn(quote)];
  const quotes = new Set(leaves.map((leaf) => leaf.quote));
  const leading = new Set<Element>();
  for (const each of quotes) {
    const own = leaves.filter((leaf) => leaf.quote === each && says(leaf));
    const at = own[0] ? leaves.indexOf(own[0]) - 1 : -1;
    const hasWordsBefore = leaves.slice(0, Math.max(0, at + 1)).some((leaf) => isWithin(leaf.quote, each));
    nameSpeakers(own, hasWordsBefore);
    const [first, last] = [own[0], own.at(-1)];
    if (first && last && isSpeaker(first) && !isSpeaker(last) && !hasWordsBefore) leading.add(each);
  }
  if (!leaves.some(isSpeaker)) {
    unnest(quote);
    return [quote];
  }
  const segments = segmentsOf(leaves, (each) => leading.has(each));
  if (segments.length > 1) return segments.map(quotationOf);
  unnest(quote);
  return [quote];
}
