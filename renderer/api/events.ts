import { AppEvent } from '@shared/api/events';
import { desk } from './client';

type Kind = AppEvent['kind'];
type Listener = (event: AppEvent) => void;

const listeners = new Set<Listener>();
let stop: (() => void) | null = null;

// One connection to the host for the whole page: a browser allows only six per address.
function hear(event: unknown): void {
  const known = AppEvent.safeParse(event);
  // A kind that this page does not know comes from a newer desk, and nothing here needs it.
  if (known.success) for (const listener of [...listeners]) listener(known.data);
}

/** Listens to events of one kind; the returned function stops that. */
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
