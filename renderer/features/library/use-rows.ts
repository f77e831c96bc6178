import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { RowWatch } from './under-pointer/watch-rows';

/**
 * The rows to show of a list, and what a row calls when it is chosen: see `under-pointer/watch-rows.ts`, which comes once the
 * first screen is drawn.
 * @param list - names the list: the rows of another one are shown at once
 * @param area - the element around the list
 */
export function useRows<T extends { readonly id: string }>(
  rows: readonly T[],
  list: string,
  area: RefObject<HTMLElement | null>,
  choose: (row: T) => void,
) {
  const [held, setHeld] = useState<readonly T[] | null>(null);
  const latest = useRef({ rows, list, choose });
  const watch = useRef<RowWatch<T> | null>(null);
  useLayoutEffect(() => {
    latest.current = { rows, list, choose };
    watch.current?.offer(list, rows);
  });
  useEffect(() => {
    let isGone = false;
    void import('./under-pointer/watch-rows').then(
      ({ watchRows }) => {
        if (isGone || !area.current) return;
        watch.current = watchRows<T>(area.current, {
          show: setHeld,
          choose: (row) => latest.current.choose(row),
        });
        watch.current.offer(latest.current.list, latest.current.rows);
      },
      // The desk has ended: the rows may move, but can still be chosen.
      () => undefined,
    );
    return () => {
      isGone = true;
      watch.current?.stop();
      watch.current = null;
    };
  }, [area]);
  return {
    shown: held ?? rows,
    onChoose: (row: T) => (watch.current ? watch.current.choose(row) : choose(row)),
  };
}
