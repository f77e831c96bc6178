import { AppError } from '@shared/errors';
import type { Job } from '@shared/api/work';
import { desk } from './client';

/** Asks the desk for work under its own name, and cancels it there after `signal`. Throws what `ask` throws, and CANCELLED after a cancel. */
export async function cancellable<T>(signal: AbortSignal, ask: (job: Job) => Promise<T>): Promise<T> {
  const job = crypto.randomUUID();
  const cancel = () => void desk.call('work.cancel', { job }).catch(() => undefined);
  signal.throwIfAborted();
  signal.addEventListener('abort', cancel);
  try {
    return await ask(job);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** Whether the user cancelled the work, so that nothing failed. */
export const isCancelled = (failure: unknown): boolean =>
  (failure instanceof AppError && failure.code === 'CANCELLED') ||
  (failure instanceof DOMException && failure.name === 'AbortError');
