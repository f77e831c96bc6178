import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** Whether a file is a page that Copydesk exported for the same address as this one. */
export function isPageOf(page: Uint8Array, file: Uint8Array): boolean {
  const own = ownerOf(page);
  return own !== null && own === ownerOf(file);
}

/** All that is looked for stands in the head, before the pictures; a foreign file may be of any size. */
const HEAD_BYTES = 100_000;

function ownerOf(bytes: Uint8Array): string | null {
  let byCopydesk = false;
  let canonical: string | null = null;
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      const value = (name: string): string | undefined =>
        node.attrs.find((attribute) => attribute.name === name)?.value;
      if (value('name') === 'generator' && value('content') === 'Copydesk') byCopydesk = true;
      if (value('rel') === 'canonical') canonical ??= value('href') ?? null;
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))));
  return byCopydesk ? canonical : null;
}
