import { type Document, DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';
import { mustBeCountable, mustHaveReadableLines } from '@shared/intake/documents/limits';

/** Deeper than any document: code that walks it would run out of stack. */
const MAX_DEPTH = 500;

/**
 * A part of a document as XML.
 * @throws AppError `TOO_LARGE` with more tags or paragraphs, or a longer line, than any document; Error if it is not well formed or nested deeper than any document
 */
export function parseXml(bytes: Uint8Array): Document {
  const text = new TextDecoder(xmlCharset(bytes)).decode(bytes);
  mustBeCountable(text);
  mustHaveReadableLines(text);
  const parsed = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  mustBeShallow(parsed);
  return parsed;
}

/** XML without a mark is UTF-8 or says what it is; parts of documents are in UTF-8 or UTF-16. */
function xmlCharset(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
}

function mustBeShallow(root: Document): void {
  let depth = 0;
  for (let node: Node | null = root; node;) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      if (depth > MAX_DEPTH) throw new Error('This part is nested deeper than any document.');
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
}

export const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

/** The name without its prefix: programs choose prefixes as they like. */
export const nameOf = (node: Node): string => (isElement(node) ? (node.localName ?? node.nodeName) : '');

export function childrenOf(node: Node): readonly Element[] {
  const children: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (isElement(child)) children.push(child);
  return children;
}

export const childOf = (node: Node, ...path: readonly string[]): Element | null => {
  let at: Node = node;
  for (const name of path) {
    const next = childrenOf(at).find((child) => nameOf(child) === name);
    if (!next) return null;
    at = next;
  }
  return at as Element;
};

/** Every element within one, in document order, as the tree is now. */
export function elementsIn(node: Node, ...names: readonly string[]): readonly Element[] {
  const found: Element[] = [];
  const open: Node[] = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at !== node && isElement(at) && (names.length === 0 || names.includes(nameOf(at)))) found.push(at);
    for (let child = at.lastChild; child; child = child.previousSibling) open.push(child);
  }
  return found;
}

/** An attribute by its name without prefix; empty when it is not there. */
export function attr(element: Element, name: string): string {
  const { attributes } = element;
  for (let at = 0; at < attributes.length; at++) {
    const one = attributes.item(at)!;
    if ((one.localName ?? one.nodeName) === name) return one.value;
  }
  return '';
}

export const isWithin = (node: Node, name: string, top: Node, or = name): boolean => {
  for (let at = node.parentNode; at && at !== top; at = at.parentNode)
    if (nameOf(at) === name || nameOf(at) === or) return true;
  return false;
};

export const remove = (node: Node): void => void node.parentNode?.removeChild(node);

/** Puts an element's children in its place. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  while (parent && element.firstChild) parent.insertBefore(element.firstChild, element);
  remove(element);
}
