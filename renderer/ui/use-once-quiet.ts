import { useEffect, useState } from 'react';

/** After such a pause, people look at the screen before they type on (milliseconds). */
const QUIET_MS = 1500;

let pressedAt = -Infinity;

/** Notes when something is typed anywhere in the page. Call once. */
export function installQuiet(page: Document): void {
  for (const type of ['keydown', 'input', 'compositionupdate'])
    page.addEventListener(type, () => (pressedAt = performance.now()), { capture: true });
}

/** Runs something as soon as nothing has been typed for so many milliseconds. Returns what stops that. */
export function whenQuiet(ms: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const left = pressedAt + ms - performance.now();
    if (left > 0) timer = setTimeout(look, left);
    else run();
  };
  // Never at once: the caller is often in the middle of rendering.
  timer = setTimeout(look);
  return () => clearTimeout(timer);
}

/** Runs something once for all askings until nothing has been typed for so many milliseconds. */
export function onceQuiet(
  ms: number,
  run: () => void,
): { readonly ask: () => void; readonly stop: () => void } {
  let stop: (() => void) | null = null;
  return {
    ask: () => {
      stop ??= whenQuiet(ms, () => {
        stop = null;
        run();
      });
    },
    stop: () => {
      stop?.();
      stop = null;
    },
  };
}

/**
 * A value that opens a dialog nobody asked for: it comes once the user has stopped typing, so that no key falls into the
 * dialog. If the value disappears or changes, that takes effect at once.
 */
export function useOnceQuiet<T>(value: T | null): T | null {
  const [shown, setShown] = useState<T | null>(null);
  useEffect(() => {
    if (value === null) return undefined;
    return whenQuiet(QUIET_MS, () => setShown(value));
  }, [value]);
  return shown === value ? value : null;
}
