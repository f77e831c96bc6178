import { setImmediate } from 'node:timers/promises';
import { AppError } from '@shared/errors';

/** How long work on a story runs before other work gets a turn (milliseconds). */
const STEP_MS = 15;

/** Lets other work run after each step of piecemeal work, and stops it after a cancel. */
export function pacer(signal: AbortSignal | null): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < STEP_MS) return;
    await setImmediate();
    stopIfCancelled(signal);
    began = performance.now();
  };
}

/** Throws CANCELLED. */
export function stopIfCancelled(signal: AbortSignal | null): void {
  if (signal?.aborted) throw new AppError('CANCELLED', 'Stopped. Nothing was changed.');
}
