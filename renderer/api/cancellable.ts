import { AppError } from '@shared/errors';
import type { Job } from '@shared/api/work';
import { desk } from './client';

/** Asks the desk for work under a name of its own, and cancels it there after `signal`. Throws what `ask` throws; CANCELLED then. */
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

/** Whether work ended because its user said so: nothing failed. */
export const isCancelled = (failure: unknown): boolean =>
  (failure instanceof AppError && failure.code === 'CANCELLED') ||
  (failure instanceof DOMException && failure.name === 'AbortError');
