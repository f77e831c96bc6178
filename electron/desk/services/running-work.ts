import { AppError } from '@shared/errors';
import type { Job } from '@shared/api/work';

/** How many names are remembered that were cancelled before their work arrived. */
const EARLY = 100;

/** The work of a desk that takes a while and can be cancelled: by its name, or all of it when the library is closed. */
export function runningWork() {
  const running = new Map<
    Job | symbol,
    { readonly stop: AbortController; readonly done: Promise<unknown> }
  >();
  const early = new Set<Job>();

  return {
    /** Does work that its signal can stop. Throws CANCELLED if it was cancelled before it arrived, and INVALID if its name is in use. */
    run: async <T>(job: Job | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
      if (job !== undefined && early.delete(job))
        throw new AppError('CANCELLED', 'Stopped. Nothing was kept of it.');
      const name = job ?? Symbol('unnamed');
      if (running.has(name)) throw new AppError('INVALID', `There is already work named ${String(job)}.`);
      const stop = new AbortController();
      const done = work(stop.signal);
      running.set(name, { stop, done });
      try {
        return await done;
      } finally {
        running.delete(name);
      }
    },

    cancel: (job: Job): void => {
      const found = running.get(job);
      if (found) return found.stop.abort();
      early.add(job);
      for (const oldest of early) if (early.size > EARLY) early.delete(oldest);
    },

    /** Cancels everything and waits for it to end: before the library is closed. */
    close: async (): Promise<void> => {
      const all = [...running.values()];
      for (const { stop } of all) stop.abort();
      await Promise.allSettled(all.map(({ done }) => done));
    },
  };
}
