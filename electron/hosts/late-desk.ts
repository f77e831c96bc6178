import type { AppEvent } from '@shared/api/events';
import type { Desk } from '../desk/desk';

/**
 * A desk that is still being opened: calls wait for it, so that a window can be drawn in the meantime. Where it cannot
 * be opened at all, calls fail with UNREACHABLE; whoever started it hears why from `opening` itself.
 */
export function lateDesk(opening: Promise<Desk>): Desk {
  const listeners = new Set<(event: AppEvent) => void>();
  opening.then(
    (desk) => desk.onEvent((event) => listeners.forEach((listener) => listener(event))),
    () => undefined,
  );
  return {
    call: async (channel, input) => {
      const desk = await opening.catch(() => null);
      return desk
        ? desk.call(channel, input)
        : { ok: false, error: { code: 'UNREACHABLE', message: 'The desk could not be opened.' } };
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      const desk = await opening.catch(() => null);
      await desk?.close();
    },
  };
}
