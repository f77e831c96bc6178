import { keepOrder, type Row } from './keep-order';
import { aimAt, onPointerRest } from './pointer-aim';

const isSame = <T>(some: readonly T[], other: readonly T[]): boolean =>
  some.length === other.length && some.every((item, at) => item === other[at]);

/**
 * Rows that do not move under the pointer: they stay as they are while it moves or a button is down, and in their order while
 * it rests over them.
 */
export class SteadyRows<T extends Row> {
  private list: string | null = null;
  private newest: readonly T[] = [];
  private shown: readonly T[] = [];
  private readonly area: Element;
  private readonly show: (rows: readonly T[] | null) => void;
  /** Stops following the pointer. */
  readonly stop: () => void;

  /** @param show - called with the rows that are held back; with null when the newest are shown */
  constructor(area: Element, show: (rows: readonly T[] | null) => void) {
    this.area = area;
    this.show = show;
    this.stop = onPointerRest(() => this.settle());
  }

  /** Takes the newest rows of a list. Those of another list than before are shown at once. */
  offer(list: string, rows: readonly T[]): void {
    const isOther = list !== this.list || this.shown.length === 0;
    this.list = list;
    this.newest = rows;
    if (!isOther) return this.settle();
    this.turnTo(rows);
  }

  /** A row that is shown; null if none has this key. */
  find(key: string | null): T | null {
    return this.shown.find(({ id }) => id === key) ?? null;
  }

  private settle(): void {
    const aim = aimAt(this.area);
    if (aim === 'aiming') this.turnTo(this.shown);
    else if (aim === 'away') this.turnTo(this.newest);
    else this.turnTo(keepOrder(this.shown, this.newest));
  }

  private turnTo(rows: readonly T[]): void {
    if (!isSame(this.shown, rows)) this.shown = rows;
    this.show(isSame(this.shown, this.newest) ? null : this.shown);
  }
}
