import { areBlank } from '../../block-contract/blank';
import { passageAttributes } from '../../block-contract/direction';
import { html, type Html, type HtmlWriter } from '../../html/html';
import { wordsOf } from '../../block-contract/words-of';
import { passageLanguage } from '../../story/passage-language';
import type { BodyNode } from '../../block-contract/body-node';
import type { HtmlContext, Passage } from '../../block-contract/context';

const NEXT = html`</li>\n<li>`;
const SPAN_END = html`</span>`;

type List = Pick<BodyNode, 'children'>;

/** A list that is being written. */
interface OpenList {
  /** Its own start tag and its first item's, with that item's attributes: written only if there is an item. */
  readonly start: (item: Html | null) => Html;
  /** What the list as a whole is in; its items need not say it again. */
  readonly passage: Passage | null;
}

/**
 * Writes a list's items for the page. Lexical keeps a nested list in an item of its own; on a page it belongs to the
 * item before it, or the reader sees an empty bullet. One that has no item before it moves up a level.
 *
 * @param isOpen whether an item stands open already, which the first one written here closes
 * @returns whether there was an item; the last one is left open
 */
export function writeItems(
  list: List,
  into: OpenList,
  out: HtmlWriter,
  context: HtmlContext,
  isOpen = false,
): boolean {
  let wrote = false;
  const items = list.children ?? [];
  for (const [at, { children = [] }] of items.entries()) {
    const lists = children.some(isList) ? children.filter(isList) : [];
    const words = lists.length > 0 ? children.filter((node) => !isList(node)) : children;
    if (!areBlank(words)) {
      const passage = context.findsPassages && into.passage === null ? context.passageOf(words) : null;
      const own = passageAttributes(passage, context);
      // A list inside the item may be in the story's language again.
      const span = own !== null && holdsList(items, at) ? own : null;
      const item = span === null ? own : null;
      out.add(isOpen || wrote ? nextItem(item) : into.start(item));
      if (span) out.add(html`<span${span}>`);
      context.write(words, out);
      if (span) out.add(SPAN_END);
      wrote = true;
    }
    if (wrote) context.write(lists, out);
    else for (const each of lists) wrote = writeItems(each, into, out, context, isOpen || wrote) || wrote;
  }
  return wrote;
}

/** Whether an item has a list below its words on a page: in itself, or in the items without words right after it. */
function holdsList(items: readonly BodyNode[], at: number): boolean {
  const next = items.findIndex(
    ({ children = [] }, place) => place > at && !areBlank(children.filter((node) => !isList(node))),
  );
  return items.slice(at, next === -1 ? undefined : next).some(({ children = [] }) => children.some(isList));
}

const nextItem = (attributes: Html | null): Html =>
  attributes === null ? NEXT : html`</li>\n<li${attributes}>`;

/** What a list is in, the lists inside it included, if none of its items is surely in another language. */
export function passageOfAll(list: List, context: Pick<HtmlContext, 'passageIn'>): Passage | null {
  const items = itemsOf(list).map(wordsOf);
  const passage = context.passageIn(items.join(' '));
  return passage && items.every((words) => passageLanguage(words, passage.lang) === null) ? passage : null;
}

const itemsOf = ({ children = [] }: List): (readonly BodyNode[])[] =>
  children.flatMap((item) => {
    const inside = item.children ?? [];
    return [inside.filter((node) => !isList(node)), ...inside.filter(isList).flatMap(itemsOf)];
  });

export const isList = ({ type }: BodyNode): boolean => type === 'list';
