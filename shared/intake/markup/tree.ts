import { defaultTreeAdapter as adapter, html, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type ChildNode = Tree.ChildNode;
export type ParentNode = Tree.ParentNode;

export const isElement = (node: ChildNode | ParentNode): node is Element => 'tagName' in node;
export const isText = (node: ChildNode): node is Tree.TextNode => node.nodeName === '#text';
export const isComment = (node: ChildNode): node is Tree.CommentNode => node.nodeName === '#comment';

/** An attribute's value; empty when it is not there. */
export const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value ?? '';

export const hasAttribute = ({ attrs }: Element, name: string): boolean =>
  attrs.some((one) => one.name === name);

export const parentOf = (node: ChildNode): Element | null => {
  const { parentNode } = node;
  return parentNode !== null && isElement(parentNode) ? parentNode : null;
};

export const newElement = (tag: string, attrs: Readonly<Record<string, string>> = {}): Element =>
  adapter.createElement(
    tag,
    html.NS.HTML,
    Object.entries(attrs).map(([name, value]) => ({ name, value })),
  );

export function append(parent: ParentNode, ...children: readonly (Element | string)[]): void {
  for (const child of children) {
    if (typeof child === 'string') adapter.insertText(parent, child);
    else adapter.appendChild(parent, child);
  }
}

/** Every node within one, in document order; never deeper on the stack than the tree allows. */
export function* nodesIn(parent: ParentNode): Generator<ChildNode> {
  const open: ChildNode[] = [...parent.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if (isElement(node))
      for (let at = node.childNodes.length - 1; at >= 0; at--) open.push(node.childNodes[at]!);
  }
}

/** Whether a tree is deeper than that. */
export function isDeeperThan(parent: ParentNode, depth: number): boolean {
  const open = parent.childNodes.filter(isElement).map((element) => ({ element, at: 1 }));
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.at > depth) return true;
    for (const element of next.element.childNodes)
      if (isElement(element)) open.push({ element, at: next.at + 1 });
  }
  return false;
}

/** The elements within one, in document order. */
export function* elementsIn(parent: ParentNode): Generator<Element> {
  for (const node of nodesIn(parent)) if (isElement(node)) yield node;
}

/** All text within a node, as it is written. */
export function textIn(parent: ParentNode): string {
  let text = '';
  for (const node of nodesIn(parent)) if (isText(node)) text += node.value;
  return text;
}
