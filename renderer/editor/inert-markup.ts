import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Where a style attribute's text goes: as `style`, the page's policy would refuse it in every parsed document. */
export const COPIED_STYLE = 'data-copied-style';

const DROPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'embed',
  'noscript',
]);

/**
 * Foreign markup with nothing left in it that the page's Content Security Policy would stop and report: no scripts,
 * handlers or style sheets, and style attributes kept as {@link COPIED_STYLE}. It is still not safe: sanitise it.
 */
export function inertMarkup(markup: string): string {
  const page = parse(markup);
  strip(page);
  return serialize(page);
}

function strip(parent: Tree.ParentNode): void {
  for (const child of [...parent.childNodes]) {
    if (!tree.isElementNode(child)) continue;
    if (DROPPED.has(child.tagName)) {
      tree.detachNode(child);
      continue;
    }
    child.attrs = child.attrs
      .filter(({ name }) => !name.startsWith('on') && name !== COPIED_STYLE)
      .map((attribute) => (attribute.name === 'style' ? { ...attribute, name: COPIED_STYLE } : attribute));
    strip(child);
  }
}
