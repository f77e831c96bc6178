import type { Element, Node } from '@xmldom/xmldom';
import { whenSaid } from './asides';
import { attr, childOf, childrenOf, elementsIn, isElement, nameOf } from './xml-tree';

/** Which words of a changed text: as it is now, or as it was before the changes. */
type Version = 'now' | 'before';

const NOT_NOW: ReadonlySet<string> = new Set(['del', 'moveFrom']);
const NOT_BEFORE: ReadonlySet<string> = new Set(['ins', 'moveTo']);
/** The content of these is not text of the element around them: properties, and text boxes with paragraphs of their own. */
const APART: ReadonlySet<string> = new Set(['pPr', 'rPr', 'sdtPr', 'instrText', 'txbxContent', 'Fallback']);

/** The words of a piece of a Word document; paragraphs in it are lines. */
export function wordsIn(node: Node, version: Version = 'now'): string {
  return wordsOf(childrenOf(node), version);
}

/** The words of a paragraph that follow a node within it, as they are now. */
export function wordsAfter(node: Node, paragraph: Element): string {
  let words = '';
  for (let at: Node | null = node; at && at !== paragraph; at = at.parentNode)
    for (let next = at.nextSibling; next; next = next.nextSibling)
      if (isElement(next)) words += wordsOf([next], 'now');
  return words;
}

function wordsOf(elements: readonly Element[], version: Version): string {
  const skipped = version === 'now' ? NOT_NOW : NOT_BEFORE;
  let words = '';
  const read = (at: Element): void => {
    const name = nameOf(at);
    if (APART.has(name) || skipped.has(name)) return;
    switch (name) {
      case 't':
      case 'delText':
        words += at.textContent ?? '';
        return;
      case 'tab':
      case 'ptab':
      case 'br':
      case 'cr':
        words += ' ';
        return;
      case 'noBreakHyphen':
        words += '\u2011';
        return;
    }
    childrenOf(at).forEach(read);
    if (name === 'p') words += '\n';
    if (name === 'tc') words = `${words.trimEnd()} `;
  };
  elements.forEach(read);
  return words;
}

/** Everything written in an element that is removed, including deleted words. */
export const allWordsIn = (element: Element): string =>
  elementsIn(element, 't', 'delText', 'tab', 'br', 'cr')
    .map((one) => (/^(?:t|delText)$/.test(nameOf(one)) ? (one.textContent ?? '') : ' '))
    .join('');

/** Whether a property is there and not switched off. */
export function isOn(properties: Element | null, name: string): boolean {
  const property = properties && childOf(properties, name);
  return property !== null && !/^(?:0|false|off)$/.test(attr(property, 'val'));
}

/** Who made a change or a comment, and when. */
export function originOf(element: Element): { readonly by?: string; readonly at?: string } {
  const by = attr(element, 'author').trim();
  return { ...(by && { by }), ...whenSaid(attr(element, 'date')) };
}

export function paragraphAround(element: Element): Element | null {
  for (let at = element.parentNode; at; at = at.parentNode) if (nameOf(at) === 'p') return at as Element;
  return null;
}

/** A run of words for a paragraph. */
export function newRun(paragraph: Element, words: string): Element {
  const root = paragraph.ownerDocument!;
  const named = (name: string): Element =>
    root.createElementNS(paragraph.namespaceURI, paragraph.prefix ? `${paragraph.prefix}:${name}` : name);
  const [run, text] = [named('r'), named('t')];
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(root.createTextNode(words));
  run.appendChild(text);
  return run;
}
