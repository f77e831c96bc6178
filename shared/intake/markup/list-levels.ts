import { append, type Element, isElement, newElement } from './tree';
import type { Item } from './word-lists';

interface Level {
  readonly level: number;
  readonly list: Element;
  next: number;
}

const tagOf = ({ isNumbered }: Item): string => (isNumbered ? 'ol' : 'ul');

/** The number that an item has: the one that continues if it can, since `i.` may be the ninth. */
const numberOf = ({ numbers }: Item, next: number | null): number =>
  next !== null && (numbers.length === 0 || numbers.includes(next)) ? next : (numbers[0] ?? 1);

/** Puts lists together whose items only say how deep they are. */
export class ListsByLevel {
  private levels: Level[] = [];
  private holder: Element | null = null;

  /** A new item in this holder, in the list that stands last in it, or in a new one. */
  open(holder: Element, item: Item): Element {
    const last = holder.childNodes.findLast(isElement);
    if (holder !== this.holder || last === undefined || last !== this.levels[0]?.list) this.levels = [];
    this.holder = holder;
    while (this.levels.length > 1 && this.levels.at(-1)!.level > item.level) this.levels.pop();
    const open = this.levels.at(-1);
    const goesOn =
      open !== undefined &&
      (open.level >= item.level || this.levels.length === 0) &&
      open.list.tagName === tagOf(item) &&
      (!item.isNumbered || numberOf(item, open.next) === open.next);
    const level = goesOn ? open : this.begin(holder, item);
    level.next++;
    const element = newElement('li');
    append(level.list, element, '\n');
    return element;
  }

  forget(): void {
    this.levels = [];
  }

  private begin(holder: Element, item: Item): Level {
    const open = this.levels.at(-1);
    if (open && open.level >= item.level) this.levels.pop();
    const around = this.levels.at(-1)?.list.childNodes.findLast(isElement);
    const start = numberOf(item, null);
    const list = newElement(tagOf(item), item.isNumbered && start !== 1 ? { start: String(start) } : {});
    if (around) append(around, list);
    else append(holder, list, '\n');
    const level = { level: item.level, list, next: start };
    this.levels.push(level);
    return level;
  }
}
