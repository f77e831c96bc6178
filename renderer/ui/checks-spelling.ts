import { useSyncExternalStore } from 'react';

let checks = true;
const listeners = new Set<() => void>();

/** Sets whether the browser marks misspelt words in this page, for fields without a setting of their own. */
export function setChecksSpelling(next: boolean): void {
  document.documentElement.spellcheck = next;
  if (checks === next) return;
  checks = next;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For fields with their own setting. */
export const useChecksSpelling = (): boolean => useSyncExternalStore(subscribe, () => checks);
