import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Whether a file is a page that Copydesk exported for the same address as this one. */
export function isPageOf(page: Uint8Array, file: Uint8Array): boolean {
  const own = ownerOf(page);
  return own !== null && own === ownerOf(file);
}

/** All that is looked for stands in the head, before the pictures; a foreign file may be of any size. */
const HEAD_BYTES = 100_000;

function ownerOf(bytes: Uint8Array): string | null {
  const elements = elementsOf(parse(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))));
  const valued = (name: string, value: string): Element | undefined =>
    elements.find((element) => attribute(element, name) === value);
  const generator = valued('name', 'generator');
  const canonical = valued('rel', 'canonical');
  const byCopydesk = generator !== undefined && attribute(generator, 'content') === 'Copydesk';
  return byCopydesk && canonical ? (attribute(canonical, 'href') ?? null) : null;
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const elementsOf = (node: Node): Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
];
