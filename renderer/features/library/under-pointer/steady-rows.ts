import { keepOrder, type Row } from './keep-order';
import { aimAt, onPointerRest } from './pointer-aim';
import { placesOf, rowAt, rowOf } from './row-places';

/** Nobody can have seen by then that the rows have moved (milliseconds). */
const UNSEEN_MS = 400;

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
  private before: {
    at: number;
    readonly rows: readonly T[];
    readonly places: ReturnType<typeof placesOf>;
  } | null = null;
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
    this.before = null;
    this.turnTo(rows);
  }

  /**
   * The row for a press at this point: the one that is there, or that was there until a moment ago. The rows are as they were
   * then from now on.
   */
  pressedAt(target: Element, point: { readonly x: number; readonly y: number }): T | null {
    const before = this.isUnseen() ? this.before : null;
    const key = (before && rowAt(before.places, point)) ?? rowOf(target);
    if (before) this.turnTo(before.rows);
    return this.find(key);
  }

  /** A row that is shown; null if none has this key. */
  find(key: string | null): T | null {
    return this.shown.find(({ id }) => id === key) ?? null;
  }

  private isUnseen(): boolean {
    return this.before !== null && performance.now() - this.before.at < UNSEEN_MS;
  }

  private settle(): void {
    const aim = aimAt(this.area);
    if (aim === 'aiming') this.turnTo(this.shown);
    else if (aim === 'away') this.turnTo(this.newest);
    else this.turnTo(keepOrder(this.shown, this.newest));
  }

  private remember(): void {
    const before = { at: Infinity, rows: this.shown, places: placesOf(this.area) };
    this.before = before;
    // It can be seen once the next frame is on the screen.
    requestAnimationFrame(() => setTimeout(() => (before.at = performance.now())));
  }

  private turnTo(rows: readonly T[]): void {
    if (!isSame(this.shown, rows)) {
      // Of several changes in a row, what was there before the first is what was seen.
      if (!this.isUnseen()) this.remember();
      this.shown = rows;
    }
    this.show(isSame(this.shown, this.newest) ? null : this.shown);
  }
}
