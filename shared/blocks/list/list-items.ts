import { areBlank } from '../../block-contract/blank';
import { blockAttributes, passageAttributes } from '../../block-contract/direction';
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

// With the tag of the list's first or last item, which is always there: an empty list is not printed.
const BULLETS = html`<ul>\n<li>`;
const BULLETS_END = html`</li>\n</ul>\n`;
const NUMBERS_END = html`</li>\n</ol>\n`;

const startOf =
  ({ listType, start, direction }: BodyNode, passage: Passage | null, context: HtmlContext) =>
  (item: Html | null): Html => {
    const own = blockAttributes(direction, passage, context);
    if (listType === 'bullet') return own === null && item === null ? BULLETS : html`<ul${own}>\n<li${item}>`;
    const from = start !== 1 && html` start="${Number(start)}"`;
    return html`<ol${from}${own}>\n<li${item}>`;
  };

/**
 * Writes a list for the page; nothing if none of its items says anything.
 *
 * @param within what a list around it as a whole is in, this one included: it need not say that again
 */
export function writeList(
  list: BodyNode,
  within: Passage | null,
  out: HtmlWriter,
  context: HtmlContext,
): void {
  const own = context.findsPassages && within === null ? passageOfAll(list, context) : null;
  const into = { start: startOf(list, own, context), passage: within ?? own };
  if (writeItems(list, into, out, context)) out.add(list.listType === 'bullet' ? BULLETS_END : NUMBERS_END);
}

/**
 * Writes a list's items for the page. Lexical keeps a nested list in an item of its own; on a page it belongs to the
 * item before it, or the reader sees an empty bullet. One that has no item before it moves up a level.
 *
 * @param isOpen whether an item stands open already, which the first one written here closes
 * @param isListBehind whether a list that is not in this one comes below its last item on the page
 * @returns whether there was an item; the last one is left open
 */
function writeItems(
  list: List,
  into: OpenList,
  out: HtmlWriter,
  context: HtmlContext,
  isOpen = false,
  isListBehind = false,
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
      const isListBelow = own !== null && (lists.length > 0 || isListNext(items, at, isListBehind));
      const span = isListBelow ? own : null;
      const item = span === null ? own : null;
      out.add(isOpen || wrote ? nextItem(item) : into.start(item));
      if (span) out.add(html`<span${span}>`);
      context.write(words, out);
      if (span) out.add(SPAN_END);
      wrote = true;
    }
    if (wrote) for (const each of lists) writeList(each, into.passage, out, context);
    else
      for (const [place, each] of lists.entries()) {
        const isLast = lists.slice(place + 1).every((other) => itemsOf(other).every(areBlank));
        const isBehind = isLast && isListNext(items, at, isListBehind);
        wrote = writeItems(each, into, out, context, isOpen || wrote, isBehind) || wrote;
      }
  }
  return wrote;
}

/** Whether a list comes before the next words: in the items without words right after one, or behind them all. */
function isListNext(items: readonly BodyNode[], at: number, isListBehind: boolean): boolean {
  const after = items.slice(at + 1);
  const next = after.findIndex(({ children = [] }) => !areBlank(children.filter((node) => !isList(node))));
  if (next === -1 && isListBehind) return true;
  return after.slice(0, next === -1 ? undefined : next).some(({ children = [] }) => children.some(isList));
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
