import { areBlank } from '../../html/blank';
import { joinHtml, noHtml, type Html } from '../../html/html';
import type { BodyNode } from '../block';
import type { HtmlContext } from '../context';

/** One bullet as a reader sees it: its words, and the lists that stand under it. */
export interface PrintedItem {
  readonly words: Html;
  readonly nested: Html;
}

/**
 * A list's items for the page. Lexical keeps a nested list in an item of its own; on a page it belongs to the item
 * before it, or the reader sees an empty bullet. One that has no item before it moves up a level.
 */
export function printedItems(list: Pick<BodyNode, 'children'>, context: HtmlContext): PrintedItem[] {
  const items: PrintedItem[] = [];
  for (const item of list.children ?? []) {
    const inside = item.children ?? [];
    if (!inside.some(isList)) {
      if (!areBlank(inside)) items.push({ words: context.children(item), nested: noHtml });
      continue;
    }
    const lists = inside.filter(isList);
    const words = inside.filter((node) => !isList(node));
    if (!areBlank(words))
      items.push({ words: context.children({ ...item, children: words }), nested: noHtml });
    const last = items.pop();
    if (last) {
      const nested = lists.map((each) => context.children({ ...item, children: [each] }));
      items.push({ words: last.words, nested: joinHtml([last.nested, ...nested]) });
    } else {
      for (const each of lists) items.push(...printedItems(each, context));
    }
  }
  return items;
}

const isList = ({ type }: BodyNode): boolean => type === 'list';
