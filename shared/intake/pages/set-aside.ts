import { defaultTreeAdapter as adapter } from 'parse5';
import { isFactBox } from '../markup/fact-boxes';
import { isPullQuote } from '../markup/pictures';
import type { Page } from '../markup/tidy-options';
import {
  type ChildNode,
  type Element,
  elementsIn,
  hasAttribute,
  isElement,
  isText,
  newElement,
  parentOf,
  type ParentNode,
  textIn,
} from '../markup/tree';

/** Holds what is no part of a page's story. */
const ASIDE = 'data-outside';

/** Elements whose parent allows no other kind: their content is set aside instead. */
const PARTS: ReadonlySet<string> = new Set(
  'html head body li dd dt tr td th tbody thead tfoot caption colgroup col option optgroup source track'.split(
    ' ',
  ),
);
const SILENT: ReadonlySet<string> = new Set('head script style template noscript link meta'.split(' '));
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code em i img mark q s small span strong sub sup time u wbr br font'.split(' '),
);

/** Puts everything of a page that is not its story's into elements that say so; every word stays where it is. */
export function setAside(page: Page, story: ReadonlySet<ChildNode>): void {
  const holders = new Set<Element>();
  for (const node of story)
    for (let parent = parentOf(node); parent && !holders.has(parent); parent = parentOf(parent))
      holders.add(parent);
  const isStorys = (node: ChildNode): boolean => story.has(node) || (isElement(node) && holders.has(node));
  const read = (parent: ParentNode): void => {
    // A word or link that was removed from a line of the story is still in it.
    const isLine = parent.childNodes.some(
      (node) => isStorys(node) && (isText(node) || (isElement(node) && INLINE.has(node.tagName))),
    );
    for (const child of [...parent.childNodes]) {
      if (isText(child)) {
        if (!isLine && child.value.trim() !== '') wrap(child);
      } else if (
        isElement(child) &&
        !SILENT.has(child.tagName) &&
        child.tagName !== 'img' &&
        !story.has(child)
      ) {
        if (holders.has(child) || PARTS.has(child.tagName)) read(child);
        else if (isLine && INLINE.has(child.tagName)) continue;
        else if (textIn(child).trim() !== '' && !(isCopy(child) && isAmongStory(parent, child))) wrap(child);
      }
    }
  };
  const isAmongStory = (parent: ParentNode, child: ChildNode): boolean => {
    const at = parent.childNodes.indexOf(child);
    return parent.childNodes.slice(0, at).some(isStorys) && parent.childNodes.slice(at + 1).some(isStorys);
  };
  read(page);
}

/** The content of an element that is only a wrapper. */
function coreOf(element: Element): Element {
  const seen = element.childNodes.filter(
    (node) => isElement(node) || (isText(node) && node.value.trim() !== ''),
  );
  const [only] = seen;
  return seen.length === 1 && only && isElement(only) && !isPullQuote(element) && !isFactBox(element)
    ? coreOf(only)
    : element;
}

/** Tables, lists and quotations of the copy itself, which Readability often takes for parts of the page: they are not links. */
const OF_COPY: ReadonlySet<string> = new Set('table dl pre blockquote ul ol details'.split(' '));

function isCopy(element: Element): boolean {
  const core = coreOf(element);
  if (isPullQuote(core) || isFactBox(core)) return true;
  if (core.tagName === 'p') return BOXES.has(element.tagName) && isSentence(core);
  return OF_COPY.has(element.tagName) && linkedShare(element) < 1 / 3;
}

/** Boxes that mean nothing by themselves, unlike `aside` or `nav`. */
const BOXES: ReadonlySet<string> = new Set(['div', 'p', 'section']);

/** What a paragraph of copy ends with, in any script; a teaser or a caption seldom has so many letters before it. */
const SENTENCE = /\p{Sentence_Terminal}[\p{Pf}\p{Pe}"']*$/u;
const SHORTEST_SENTENCE = 40;

/** Whether a paragraph reads as one of the copy: Readability takes one in a separate box, with a link, for a part of the page. */
function isSentence(paragraph: Element): boolean {
  const text = textIn(paragraph).trim();
  return text.length >= SHORTEST_SENTENCE && SENTENCE.test(text) && linkedShare(paragraph) < 1 / 2;
}

/** How much of an element's text is links, 0 to 1. */
function linkedShare(element: Element): number {
  const linked = [...elementsIn(element)].filter(({ tagName }) => tagName === 'a').map(textIn);
  return linked.join('').trim().length / Math.max(1, textIn(element).trim().length);
}

function wrap(node: ChildNode): void {
  const { parentNode } = node;
  if (!parentNode) return;
  const aside = newElement('aside', { [ASIDE]: '' });
  adapter.insertBefore(parentNode, aside, node);
  adapter.detachNode(node);
  adapter.appendChild(aside, node);
}

/** Whether an element holds what was set aside. */
export const isAside = (element: Element): boolean => hasAttribute(element, ASIDE);
