import { useSyncExternalStore } from 'react';

let checks = true;
const listeners = new Set<() => void>();

/** Says whether the browser is to mark misspelt words in this page. Fields that say nothing of their own follow. */
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

/** For fields that say it themselves. */
export const useChecksSpelling = (): boolean => useSyncExternalStore(subscribe, () => checks);
