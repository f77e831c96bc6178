import { holdPress, type Press } from '../../../ui/held-keys/hold-press';
import type { Row } from './keep-order';
import { installPointerAim } from './pointer-aim';
import { SteadyRows } from './steady-rows';

/** How far a hand may move between pressing and letting go (pixels). */
const STILL = 6;

/** The key of the row that an element is in; null if it is in none. */
const rowOf = (element: Element): string | null =>
  element.closest('[role=row]')?.getAttribute('data-key') ?? null;

interface Pressed<T> {
  readonly row: T;
  readonly press: Press;
  readonly x: number;
  readonly y: number;
}

export interface RowWatch<T extends Row> {
  /** Takes the newest rows of a list. Those of another list than before are shown at once. */
  readonly offer: (list: string, rows: readonly T[]) => void;
  /** A row was chosen, by whatever means: what opens is the row that was pressed, if any was. */
  readonly choose: (row: T) => void;
  readonly stop: () => void;
}

/**
 * Keeps the rows of a list still under the pointer, and holds the keys from the press on a row. The row that was under the
 * pointer when the button went down is the one that is chosen. Enter chooses as it goes down.
 * @param area - the element around the list
 * @param on - `show` is called with the rows that are held back, null when the newest are shown; `choose` opens a row
 */
export function watchRows<T extends Row>(
  area: HTMLElement,
  on: { readonly show: (rows: readonly T[] | null) => void; readonly choose: (row: T) => void },
): RowWatch<T> {
  installPointerAim(document);
  const rows = new SteadyRows<T>(area, on.show);
  let pressed: Pressed<T> | null = null;
  const stopping = new AbortController();
  const options = { capture: true, signal: stopping.signal };

  const open = ({ press, row }: Pressed<T>) => {
    pressed = null;
    press.open(() => on.choose(row));
  };
  const cancel = () => {
    pressed?.press.cancel();
    pressed = null;
  };
  const letGo = (event: PointerEvent) => {
    const mine = pressed;
    if (!mine) return;
    const isStill = Math.hypot(event.clientX - mine.x, event.clientY - mine.y) <= STILL;
    // After the click, by which the list chooses a row as a rule.
    setTimeout(() => {
      if (pressed !== mine) return;
      if (isStill && event.type === 'pointerup') open(mine);
      else cancel();
    });
  };

  area.addEventListener(
    'pointerdown',
    (event) => {
      const { target, clientX: x, clientY: y, button, isPrimary, pointerType } = event;
      // A finger types nothing meanwhile, and may only mean to scroll.
      if (button !== 0 || !isPrimary || event.ctrlKey || pointerType === 'touch') return;
      if (!(target instanceof Element) || target.closest('button')) return;
      const row = rows.find(rowOf(target));
      cancel();
      if (row) pressed = { row, press: holdPress(), x, y };
    },
    options,
  );
  // The keyboard is held: the row must not take it.
  area.addEventListener('mousedown', (event) => pressed && event.preventDefault(), options);
  for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, letGo, options);
  area.addEventListener(
    'keydown',
    (event) => {
      const { target, key, repeat } = event;
      if (key !== 'Enter' || repeat || !(target instanceof Element) || !target.matches('[role=row]')) return;
      const row = rows.find(rowOf(target));
      if (!row) return;
      event.preventDefault();
      event.stopPropagation();
      on.choose(row);
    },
    options,
  );

  return {
    offer: (list, newest) => rows.offer(list, newest),
    choose: (row) => (pressed ? open(pressed) : on.choose(row)),
    stop: () => {
      cancel();
      rows.stop();
      stopping.abort();
    },
  };
}
