import { type Around, type Flow, lastElement, LISTS } from './flow';
import { ListsByLevel } from './list-levels';
import {
  append,
  attribute,
  type ChildNode,
  type Element,
  hasAttribute,
  isComment,
  isElement,
  isText,
  newElement,
  parentOf,
} from './tree';
import type { Item } from './word-lists';

type Read = (node: ChildNode, around: Around) => void;

/** Reads lists: those that are written as lists, and those that only say how deep each item stands. */
export class ListReader {
  private readonly levels = new ListsByLevel();
  private readonly flow: Flow;
  private readonly read: Read;

  constructor(flow: Flow, read: Read) {
    this.flow = flow;
    this.read = read;
  }

  readList(element: Element, around: Around): void {
    if (around.isInQuote) return this.readChildren(element, around);
    const items = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
    const isLevelled = around.line === 'p' && items.some((item) => levelOf(item, element) !== null);
    if (isLevelled) return this.readLevelled(element, around);
    const isNumbered = isNumberedList(element);
    const numbers = isNumbered ? numbersOf(element, items) : [];
    if (numbers.some((number, at) => at > 0 && number !== numbers[at - 1]! + 1))
      return this.readNumbered(element, numbers, around);
    const list = newElement(isNumbered ? 'ol' : 'ul', startAt(numbers[0]));
    this.flow.into(list, () => {
      for (const child of element.childNodes) this.readInList(child, list, { ...around, line: 'run' });
    });
    if (list.childNodes.length > 0) this.place(list);
  }

  /** Google Docs nests a list in a list, without an item: it belongs to the item before it. */
  private place(list: Element): void {
    const { holder } = this.flow;
    if (LISTS.has(holder.tagName)) append(lastElement(holder) ?? newItem(holder), list);
    else append(holder, list, ...(holder.tagName === 'li' ? [] : ['\n']));
  }

  private readInList(node: ChildNode, list: Element, around: Around): void {
    if (isText(node) && node.value.trim() === '') return;
    const isItem = isElement(node) && (node.tagName === 'li' || LISTS.has(node.tagName));
    // Words in a list that are in no item of it are an item.
    if (isItem || isComment(node)) this.read(node, around);
    else this.fill(list, '', () => this.read(node, around));
  }

  readListItem(element: Element, around: Around): void {
    const { holder } = this.flow;
    if (around.isInQuote) return this.readChildren(element, around);
    if (LISTS.has(holder.tagName))
      return this.fill(holder, attribute(element, 'id'), () =>
        this.readChildren(element, { ...around, line: 'run' }),
      );
    // An item without its list, as a selection inside one may come.
    if (around.line === 'p') this.readItem(element, { level: 1, isNumbered: false, numbers: [] }, around);
    else this.readChildren(element, around);
  }

  /** An item of a program that only says how deep it stands. */
  readItem(element: Element, item: Item, around: Around): void {
    const li = this.levels.open(this.flow.holder, item);
    this.flow.into(li, () => this.readChildren(element, { ...around, line: 'run' }));
    const list = li.parentNode as Element;
    if (dropBlankItem(list) && list.childNodes.every(isText)) {
      const holder = list.parentNode;
      if (holder) holder.childNodes = holder.childNodes.filter((node) => node !== list);
    }
  }

  /** Lists of one run, of which each item says itself how deep it stands. */
  private readLevelled(element: Element, around: Around): void {
    let number = numberIn(element, 'start') ?? 1;
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      const kind = attribute(child, 'data-list');
      const isNumbered = kind === '' ? element.tagName === 'ol' : kind === 'ordered';
      // If one list has items of several levels, their places in it are not their numbers.
      const numbers = isNumbered && !QUILL_LEVEL.test(attribute(child, 'class')) ? [number++] : [];
      this.readItem(child, { level: levelOf(child, element) ?? 1, isNumbered, numbers }, around);
    }
  }

  /** A story's lists count up by one: if a list counts down or skips, its numbers stay as words. */
  private readNumbered(element: Element, numbers: readonly number[], around: Around): void {
    const left = [...numbers];
    for (const child of element.childNodes) {
      this.flow.flush();
      if (isElement(child) && child.tagName === 'li') this.flow.lead = `${left.shift() ?? 1}. `;
      if (isElement(child) && child.tagName === 'li') this.readChildren(child, around);
      else this.read(child, around);
      this.flow.flush();
      this.flow.lead = '';
    }
  }

  private fill(list: Element, id: string, read: () => void): void {
    this.flow.into(newItem(list, id), read);
    dropBlankItem(list);
  }

  private readChildren(element: Element, around: Around): void {
    for (const child of element.childNodes) this.read(child, around);
  }
}

function newItem(list: Element, id = ''): Element {
  const item = newElement('li', id ? { id } : {});
  append(list, item, '\n');
  return item;
}

/** Removes the last item if nothing was put into it; returns whether it did. */
function dropBlankItem(list: Element): boolean {
  const last = lastElement(list);
  if (last === null || last.childNodes.length > 0) return false;
  list.childNodes = list.childNodes.filter((node) => node !== last);
  return true;
}

/** Numbered by its tag, or by the section that Quip puts it in. */
function isNumberedList(list: Element): boolean {
  if (list.tagName === 'ol') return true;
  for (let at = parentOf(list); at; at = parentOf(at))
    if (hasAttribute(at, 'data-section-style')) return attribute(at, 'data-section-style') === '6';
  return false;
}

const QUILL_LEVEL = /(?:^|\s)ql-indent-(?<level>\d)(?=\s|$)/u;
const PAPER_LEVEL = /(?:^|\s)list-(?:bullet|number|task)(?<level>\d)(?=\s|$)/u;

/** How deep an item says that it stands, from 1: in Word Online, Slack, Quill's fields, Dropbox Paper. Null if it does not. */
function levelOf(item: Element, list: Element): number | null {
  const said =
    numberIn(item, 'data-aria-level') ??
    plusOne(numberIn(item, 'data-stringify-indent')) ??
    plusOne(numberOf(QUILL_LEVEL.exec(attribute(item, 'class')))) ??
    numberOf(PAPER_LEVEL.exec(attribute(list, 'class')));
  if (said !== null) return Math.max(1, said);
  return hasAttribute(item, 'data-list') ? 1 : null;
}

const numberOf = (found: RegExpExecArray | null): number | null =>
  found ? Number(found.groups?.level) : null;
const plusOne = (number: number | null): number | null => (number === null ? null : number + 1);

/** The numbers that a browser shows before the items of a numbered list. */
function numbersOf(list: Element, items: readonly Element[]): readonly number[] {
  const step = hasAttribute(list, 'reversed') ? -1 : 1;
  let next = numberIn(list, 'start') ?? (step < 0 ? items.length : 1);
  return items.map((item) => {
    const number = numberIn(item, 'value') ?? next;
    next = number + step;
    return number;
  });
}

function numberIn(element: Element, name: string): number | null {
  const number = Number.parseInt(attribute(element, name), 10);
  return Number.isFinite(number) ? number : null;
}

const startAt = (number = 1): Readonly<Record<string, string>> =>
  number === 1 ? {} : { start: String(number) };
