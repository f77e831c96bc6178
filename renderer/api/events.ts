import { AppEvent } from '@shared/api/events';
import { desk } from './client';

type Kind = AppEvent['kind'];
type Listener = (event: AppEvent) => void;

const listeners = new Set<Listener>();
let stop: (() => void) | null = null;

// One line to the host for the whole page: a browser allows only six to an address.
function hear(event: unknown): void {
  const known = AppEvent.safeParse(event);
  // A kind that this page does not know comes from a newer desk, and nothing here waits for it.
  if (known.success) for (const listener of [...listeners]) listener(known.data);
}

/** Hears events of one kind; the answer stops listening. */
export function onAppEvent<K extends Kind>(
  kind: K,
  listener: (event: Extract<AppEvent, { kind: K }>) => void,
): () => void {
  const only: Listener = (event) => {
    if (event.kind === kind) listener(event as Extract<AppEvent, { kind: K }>);
  };
  listeners.add(only);
  stop ??= desk.onEvent(hear);
  return () => {
    listeners.delete(only);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
  };
}
