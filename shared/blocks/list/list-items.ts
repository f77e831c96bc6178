import { areBlank } from '../../html/blank';
import { html, type Html, type HtmlWriter } from '../../html/html';
import type { BodyNode } from '../block';
import type { HtmlContext } from '../context';

const NEXT = html`</li>\n<li>`;

/**
 * Writes a list's items for the page. Lexical keeps a nested list in an item of its own; on a page it belongs to the
 * item before it, or the reader sees an empty bullet. One that has no item before it moves up a level.
 *
 * @param start the list's own start tag and its first item's: written only where there is an item
 * @param isOpen whether an item stands open already, which the first one written here closes
 * @returns whether there was an item; the last one is left open
 */
export function writeItems(
  list: Pick<BodyNode, 'children'>,
  start: Html,
  out: HtmlWriter,
  context: HtmlContext,
  isOpen = false,
): boolean {
  let wrote = false;
  for (const { children = [] } of list.children ?? []) {
    const lists = children.some(isList) ? children.filter(isList) : [];
    const words = lists.length > 0 ? children.filter((node) => !isList(node)) : children;
    if (!areBlank(words)) {
      out.add(isOpen || wrote ? NEXT : start);
      context.write(words, out);
      wrote = true;
    }
    if (wrote) context.write(lists, out);
    else for (const each of lists) wrote = writeItems(each, start, out, context, isOpen || wrote) || wrote;
  }
  return wrote;
}

const isList = ({ type }: BodyNode): boolean => type === 'list';
