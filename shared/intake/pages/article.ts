import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { defaultTreeAdapter as adapter, serialize } from 'parse5';
import type { Page } from '../markup/tidy-options';
import {
  attribute,
  type ChildNode,
  elementsIn,
  hasAttribute,
  isDeeperThan,
  isElement,
  isText,
  newElement,
  nodesIn,
  parentOf,
} from '../markup/tree';

/** The attribute that marks a text or picture while a copy of the page is read. */
const MARK = 'data-at';
/** Their text is not among the words of the page. */
const SILENT: ReadonlySet<string> = new Set(
  'script style title textarea noscript template iframe'.split(' '),
);

/** A page with more or deeper elements is not a story, and taking it apart would take minutes. */
const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 150;
/** What a site has around its stories and a document does not. */
const OF_SITES: ReadonlySet<string> = new Set('nav footer aside header form button iframe'.split(' '));

/** The part of a DOM that is used here. */
interface Node {
  readonly querySelectorAll: (
    selector: string,
  ) => Iterable<{ readonly getAttribute: (name: string) => string | null }>;
}

/**
 * The texts and pictures of a page that belong to its story, as Mozilla's Readability finds them; null if it finds
 * none. It works on a copy, which it takes apart: what is still there at the end is the story's.
 */
export function articleOf(page: Page): ReadonlySet<ChildNode> | null {
  if (!isSite(page) || isBeyondReading(page)) return null;
  const nodes = [...nodesIn(page)].filter(
    (node) => isWords(node) || (isElement(node) && node.tagName === 'img'),
  );
  const unmark = nodes.map((node, at) => mark(node, String(at)));
  const markup = serialize(page);
  for (const undo of unmark) undo();
  const { document } = parseHTML(markup) as { readonly document: unknown };
  const reader = new Readability<Node>(document as never, {
    keepClasses: true,
    serializer: (node) => node as never,
  });
  const content = reader.parse()?.content;
  if (!content) return null;
  const kept = Array.from(
    content.querySelectorAll(`[${MARK}]`),
    (element) => nodes[Number(element.getAttribute(MARK))],
  );
  return new Set(kept.filter((node) => node !== undefined));
}

/** A text that a program saved as a page is all story; a site's page describes itself, or has more than the story. */
function isSite(page: Page): boolean {
  for (const element of elementsIn(page)) {
    if (OF_SITES.has(element.tagName)) return true;
    if (
      element.tagName === 'meta' &&
      /^(?:og|article|twitter):/iu.test(attribute(element, 'property') || attribute(element, 'name'))
    )
      return true;
    if (element.tagName === 'script' && hasAttribute(element, 'src')) return true;
  }
  return false;
}

const isBeyondReading = (page: Page): boolean =>
  isDeeperThan(page, MAX_DEPTH) || [...elementsIn(page)].length > MAX_ELEMENTS;

function isWords(node: ChildNode): boolean {
  return isText(node) && node.value.trim() !== '' && !SILENT.has(parentOf(node)?.tagName ?? '');
}

/** Marks a node, and returns how to remove the mark. */
function mark(node: ChildNode, at: string): () => void {
  if (isElement(node)) {
    node.attrs.push({ name: MARK, value: at });
    return () => node.attrs.pop();
  }
  const around = newElement('span', { [MARK]: at });
  replace(node, around);
  adapter.appendChild(around, node);
  return () => replace(around, node);
}

function replace(node: ChildNode, other: ChildNode): void {
  const { parentNode } = node;
  if (!parentNode) return;
  adapter.insertBefore(parentNode, other, node);
  adapter.detachNode(node);
}
