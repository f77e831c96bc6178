import { isPullQuote } from './pictures';
import type { TidyOptions } from './tidy-options';
import {
  append,
  elementsIn,
  type Element,
  isElement,
  isText,
  newElement,
  nodesIn,
  parentOf,
  textIn,
} from './tree';

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const remove = (element: Element): void => {
  const { parentNode } = element;
  if (parentNode) parentNode.childNodes = parentNode.childNodes.filter((node) => node !== element);
};

/** No page has this sign in its text: parsers replace it. */
const BETWEEN = '\0';

/** Takes the struck-out words out of an element. Returns them, those in a row as one passage. */
export function takeStruck(holder: Element): readonly string[] {
  let words = '';
  const struck = new Set<Element>();
  for (const node of [...nodesIn(holder)]) {
    if (isElement(node) && node.tagName === 's') {
      struck.add(node);
      words += textIn(node);
    } else if (isText(node) && !isInside(node, struck)) {
      words += node.value.trim() === '' ? node.value : BETWEEN;
    }
  }
  for (const element of struck) remove(element);
  return words.split(BETWEEN).map(oneLine).filter(Boolean);
}

function isInside(node: Parameters<typeof parentOf>[0], elements: ReadonlySet<Element>): boolean {
  for (let at = parentOf(node); at; at = parentOf(at)) if (elements.has(at)) return true;
  return false;
}

const holdersOf = (element: Element): readonly Element[] => {
  const holders: Element[] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) holders.push(at);
  return holders;
};

/** Whether a story keeps the words of an element without their formatting: attributions, captions, pull quotes. */
function isPlain(element: Element, holders: readonly Element[], isDocument: boolean): boolean {
  const { tagName } = element;
  if (tagName === 'footer' || tagName === 'figcaption')
    return holders.some((holder) => /^(?:blockquote|figure)$/u.test(holder.tagName) || isPullQuote(holder));
  // A document has no pull quotes, and its top heading is the story's headline.
  if (isDocument) return tagName === 'h1';
  const inside = [...elementsIn(element)];
  return isPullQuote(element) && !inside.some((each) => /^(?:img|h[1-3])$/u.test(each.tagName));
}

/**
 * Takes struck-out words out of the lines of a tidy page that a story keeps as plain words: there they would be printed
 * as if they were meant.
 * @returns the words, a passage each
 */
export function leaveOutStruck(body: Element, { keep, showsLeftOut }: TidyOptions): readonly string[] {
  if (keepsStruck(keep)) return [];
  const left: string[] = [];
  for (const element of [...elementsIn(body)]) {
    const holders = holdersOf(element);
    if (!isPlain(element, holders, showsLeftOut === true)) continue;
    const passages = takeStruck(element);
    left.push(...passages);
    if (passages.length === 0) continue;
    if (showsLeftOut) {
      const outermost = holders.findLast(({ tagName }) => /^(?:blockquote|figure)$/u.test(tagName));
      showAfter(outermost ?? element, passages);
    }
    if (textIn(element).trim() === '') remove(element);
  }
  return left;
}

/** Whether struck-out words come in if nothing shows the stroke. */
export const keepsStruck = (keep: TidyOptions['keep']): boolean =>
  keep?.has('struck') === true || keep?.has('deletion') === true;

/** Puts passages behind a block unseen, for a reader who reports on them. */
function showAfter(block: Element, passages: readonly string[]): void {
  const { parentNode } = block;
  if (!parentNode) return;
  const shown = passages.map((words) => {
    const hidden = newElement('div', { hidden: '' });
    append(hidden, words);
    hidden.parentNode = parentNode;
    return hidden;
  });
  parentNode.childNodes.splice(parentNode.childNodes.indexOf(block) + 1, 0, ...shown);
}
