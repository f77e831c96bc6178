import { useEffect } from 'react';

let dialogs = 0;
const listeners = new Set<() => void>();

function add(by: 1 | -1): void {
  dialogs += by;
  for (const listener of [...listeners]) listener();
}

/** Says that a dialog lies over the window while the caller is mounted. */
export function useCoveredWindow(): void {
  useEffect(() => {
    add(1);
    return () => add(-1);
  }, []);
}

/** Whether a dialog lies over the window. */
export const isWindowCovered = (): boolean => dialogs > 0;

/** Calls back when a dialog over the window opens or closes; the returned function stops that. */
export function onWindowCovered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
