import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/**
 * Whether a file is a page that Copydesk exported of the same story as this one. Addresses are not compared if both
 * name their story: two stories may have one slug in one month. A page of an earlier Copydesk names none, and is known
 * by its address.
 */
export function isPageOf(page: Uint8Array, file: Uint8Array): boolean {
  const [own, other] = [ownerOf(page), ownerOf(file)];
  if (own === null || other === null) return false;
  if (own.story !== null && other.story !== null) return own.story === other.story;
  return own.address !== null && own.address === other.address;
}

/** Everything needed is in the head, before the pictures; a foreign file may be of any size. */
export const HEAD_BYTES = 100_000;

interface Owner {
  /** The story's id. */
  readonly story: string | null;
  readonly address: string | null;
}

function ownerOf(bytes: Uint8Array): Owner | null {
  const elements = elementsOf(parse(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))));
  const valued = (name: string, value: string, wanted: string): string | null => {
    const found = elements.find((element) => attribute(element, name) === value);
    return (found && attribute(found, wanted)) ?? null;
  };
  if (valued('name', 'generator', 'content') !== 'Copydesk') return null;
  return {
    story: valued('name', 'copydesk:story', 'content'),
    address: valued('rel', 'canonical', 'href'),
  };
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** In the order of the page. A loop: a foreign page may be nested deeper than calls may be. */
function elementsOf(page: Node): readonly Element[] {
  const elements: Element[] = [];
  const ahead: Node[] = [page];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) ahead.push(child);
  }
  return elements;
}
