import { isPictureOnly } from './pictures';
import {
  append,
  attribute,
  type Element,
  elementsIn,
  isElement,
  newElement,
  textIn,
  type ParentNode,
} from './tree';

interface CaptionLine {
  readonly words: string;
  readonly credits: readonly string[];
}

/** Reads captions and credits: the intake's, which knows the wording of many languages. */
export interface ReadCaptionLines {
  readonly read: (lines: readonly CaptionLine[]) => { readonly caption: string; readonly credit: string };
  /** Whether a line right under a picture is the picture's by what it says. */
  readonly isCredit: (words: string) => boolean;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** A line's own words, and those in it that its page marks as a credit. */
function captionLine(block: Element): CaptionLine {
  const marks = [...elementsIn(block)].filter(({ tagName }) => tagName === 'mark');
  const credits = marks.map(textIn).map(oneLine).filter(Boolean);
  let words = '';
  const read = (parent: ParentNode): void => {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text' && 'value' in node) words += node.value;
      else if (isElement(node) && node.tagName === 'br') words += '\n';
      else if (isElement(node) && node.tagName !== 'mark') read(node);
    }
  };
  read(block);
  return { words, credits };
}

const LEAVES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'figcaption', 'footer']);

function linesOf(holder: Element): readonly CaptionLine[] {
  const blocks = [...elementsIn(holder)].filter(({ tagName }) => LEAVES.has(tagName));
  return blocks.flatMap((block) => {
    const { words, credits } = captionLine(block);
    const lines = words.split('\n').map(oneLine).filter(Boolean);
    return [
      ...lines.map((each): CaptionLine => ({ words: each, credits: [] })),
      ...(credits.length > 0 ? [{ words: '', credits }] : []),
    ];
  });
}

/** A picture with its caption and credit, each in an element of its own. */
function figureOf(
  image: Element,
  className: string,
  lines: readonly CaptionLine[],
  { read }: ReadCaptionLines,
): Element {
  const figure = newElement('figure', className ? { class: className } : {});
  append(figure, image);
  const { caption, credit } = read(lines);
  if (caption === '' && credit === '') return figure;
  const words = newElement('figcaption');
  if (caption) append(words, caption);
  if (credit) {
    const mark = newElement('span', { class: 'credit' });
    append(mark, credit);
    append(words, ' ', mark);
  }
  append(figure, words);
  return figure;
}

/** Shown twice, small and large, or once while the other loads: by its alt text it is one picture. */
function picturesIn(holder: Element): readonly Element[] {
  const images = [...elementsIn(holder)].filter(({ tagName }) => tagName === 'img');
  return images.filter((image, at) => {
    const alt = attribute(image, 'alt');
    return (
      at === 0 ||
      (alt !== '' && !images.slice(0, at).some((other) => ['', alt].includes(attribute(other, 'alt'))))
    );
  });
}

/** What was read into a page's figure, as figures of ours: the caption goes to the last of several pictures. */
export function toFigure(holder: Element, reader: ReadCaptionLines): readonly Element[] {
  const images = picturesIn(holder);
  const lines = linesOf(holder);
  return images.map((image, at) =>
    figureOf(image, attribute(holder, 'class'), at === images.length - 1 ? lines : [], reader),
  );
}

const SHORTCODE = /^\[caption\b[^\]]*\]|\[\/caption\]$/giu;
const MAX_CAPTION_LETTERS = 500;

/** WordPress writes a caption around its picture in brackets: `[caption …]`, the picture, words, `[/caption]`. */
function fromShortcode(block: Element, { reader, leaveStruck, taken }: Joining): Element | null {
  const words = oneLine(textIn(block));
  const image = [...elementsIn(block)].find(({ tagName }) => tagName === 'img');
  if (!image || !/^\[caption\b[^\]]*\]/iu.test(words)) return null;
  taken.push(words);
  leaveStruck(block);
  const caption = oneLine(oneLine(textIn(block)).replaceAll(SHORTCODE, ''));
  return figureOf(image, '', [{ words: caption, credits: [] }], reader);
}

/**
 * Gives pictures that are alone the caption that follows them, when it is marked as one or names whose they are.
 * @param leaveStruck takes struck-out words out of a line, which a caption would print as if they were meant
 * @returns the lines that became captions, as they were
 */
export function joinCaptions(
  holder: Element,
  reader: ReadCaptionLines,
  leaveStruck: (line: Element) => void,
): readonly string[] {
  const taken: string[] = [];
  join(holder, { reader, leaveStruck, taken });
  return taken;
}

interface Joining {
  readonly reader: ReadCaptionLines;
  readonly leaveStruck: (line: Element) => void;
  readonly taken: string[];
}

function join(holder: Element, joining: Joining): void {
  const { reader, leaveStruck, taken } = joining;
  const blocks = holder.childNodes.filter(isElement);
  blocks.forEach((block, at) => {
    const coded = block.tagName === 'p' ? fromShortcode(block, joining) : null;
    if (coded) return replace(block, coded);
    if (!isPictureOnly(block)) return LEAVES.has(block.tagName) ? undefined : join(block, joining);
    const below = blocks[at + 1];
    if (below?.tagName !== 'p' || isPictureOnly(below)) return undefined;
    const words = oneLine(textIn(below));
    const isIts =
      attribute(below, 'class') === 'caption' ||
      (words.length <= MAX_CAPTION_LETTERS && reader.isCredit(words));
    if (!isIts) return undefined;
    const [image] = block.childNodes.filter(isElement);
    leaveStruck(below);
    replace(block, figureOf(image!, '', linesOf(wrap(below)), reader));
    taken.push(words);
    remove(below);
    return undefined;
  });
}

/** A line by itself, to be read as one. */
function wrap(block: Element): Element {
  const holder = newElement('div');
  holder.childNodes.push(block);
  return holder;
}

function replace(block: Element, other: Element): void {
  const parent = block.parentNode;
  if (!parent) return;
  parent.childNodes[parent.childNodes.indexOf(block)] = other;
  other.parentNode = parent;
}

function remove(block: Element): void {
  const parent = block.parentNode;
  if (parent) parent.childNodes = parent.childNodes.filter((node) => node !== block);
}
