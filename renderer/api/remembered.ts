import type { WindowChoices } from '@shared/api/app';
import { useSyncExternalStore } from 'react';
import { desk } from './client';

/** Choices that follow one another, as while a panel is dragged, are kept together. */
const PAUSE_MS = 300;

let choices: ReadonlyMap<string, string> | null = null;
const unsent = new Map<string, string>();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Takes in what the desk remembered, once: after that, the page has the newest choices. */
export function recallAll(remembered: WindowChoices): void {
  if (choices !== null) return;
  choices = new Map(Object.entries(remembered));
  window.addEventListener('pagehide', send);
  for (const listener of [...listeners]) listener();
}

/** A choice of this machine's user; null if none was made. */
export const recall = (name: string): string | null => choices?.get(name) ?? null;

/** Keeps a choice for the next start. */
export function remember(name: string, value: string): void {
  if (recall(name) === value) return;
  choices = new Map(choices).set(name, value);
  unsent.set(name, value);
  clearTimeout(timer);
  timer = setTimeout(send, PAUSE_MS);
  for (const listener of [...listeners]) listener();
}

/** A lost choice does no harm, so nobody needs to be told. */
function send(): void {
  clearTimeout(timer);
  if (unsent.size === 0) return;
  const sent = Object.fromEntries(unsent);
  unsent.clear();
  desk.call('window.remember', sent).catch(() => undefined);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The choice of this name, now and when it changes; null if none was made. */
export const useRecalled = (name: string): string | null =>
  useSyncExternalStore(subscribe, () => recall(name));

/** For parts that keep things as a browser's own storage does. */
export const rememberedStorage = { getItem: recall, setItem: remember };
