import { Worker } from 'node:worker_threads';
import { AppError } from '@shared/api/errors';
import { threadFile } from '../in-thread';
import { gate } from '../services/gate';
import type { JobInput, JobName, JobOutput, JobReply, JobRequest } from './jobs';
import { movedBuffers } from './moved-buffers';

/** Bounds of one job. What a file holds is bounded by counts (`documents/limits.ts`); these stop what counts do not foresee. */
export const FOREIGN_BOUNDS = {
  seconds: 30,
  /** The JavaScript heap's. */
  heapMegabytes: 768,
  /** A thread is kept for the next file for so long: it takes a moment to start. */
  idleSeconds: 60,
} as const;

/** Jobs whose bytes nobody needs any more. */
const MOVES: ReadonlySet<JobName> = new Set(['unpackHandover', 'packHandover']);

export interface ForeignWork {
  /**
   * Does a job away from the desk, in its turn. `signal` ends it at once, and its thread with it.
   * @throws AppError what the job throws; `TOO_LARGE` beyond {@link FOREIGN_BOUNDS}; `CANCELLED`
   */
  readonly run: <Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    signal?: AbortSignal | null,
  ) => Promise<JobOutput<Name>>;
}

/** One thread for what came from elsewhere. It starts with the first job, is ended with a job that goes too far, and started anew for the next. */
export function foreignWork({
  seconds,
  heapMegabytes,
  idleSeconds,
}: { readonly [Bound in keyof typeof FOREIGN_BOUNDS]: number } = FOREIGN_BOUNDS): ForeignWork {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  const inTurn = gate(1);

  const end = (): void => {
    void thread?.terminate();
    thread = null;
  };

  const forget = (ended: Worker): void => {
    if (thread === ended) thread = null;
  };

  const started = (): Worker => {
    clearTimeout(idle);
    if (thread) return thread;
    thread = new Worker(threadFile('foreign-thread'), {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      // What a library prints is for its makers.
      stdout: true,
      stderr: true,
    });
    // One that ends while it rests fails nobody.
    const begun = thread.on('error', () => forget(begun)).on('exit', () => forget(begun));
    return thread;
  };

  /** The thread keeps no process alive that has nothing else to do. */
  const rest = (worker: Worker): void => {
    worker.unref();
    idle = setTimeout(end, idleSeconds * 1000).unref();
  };

  const ask = (request: JobRequest, signal: AbortSignal | null): Promise<JobReply> =>
    new Promise((resolve, reject) => {
      const worker = started();
      worker.ref();
      const settle = (finish: () => void, isSound: boolean): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        worker.off('message', hear).off('error', fail).off('exit', leave);
        if (isSound) rest(worker);
        else end();
        finish();
      };
      const refuse = (why: Error): void => settle(() => reject(why), false);
      const hear = (reply: JobReply): void => settle(() => resolve(reply), true);
      const fail = (failure: unknown): void => refuse(died(failure));
      const leave = (): void => refuse(new Error('The thread for foreign files ended early.'));
      const stop = (): void => refuse(cancelled());
      const timer = setTimeout(() => refuse(tooMuch('time')), seconds * 1000);
      worker.on('message', hear).on('error', fail).on('exit', leave);
      signal?.addEventListener('abort', stop);
      worker.postMessage(request, MOVES.has(request.name) ? movedBuffers(request.input) : []);
    });

  return {
    run: (name, input, signal = null) =>
      inTurn(async () => {
        if (signal?.aborted) throw cancelled();
        const reply = await ask({ name, input }, signal);
        if (reply.is === 'done') return reply.value as JobOutput<typeof name>;
        if (reply.is === 'failed') throw new Error(`${name} failed in its thread: ${reply.said}`);
        throw AppError.fromReply(reply.error);
      }),
  };
}

const cancelled = (): AppError => new AppError('CANCELLED', 'Stopped. Nothing was taken in.');

const tooMuch = (limit: 'time' | 'memory'): AppError =>
  new AppError(
    'TOO_LARGE',
    `This file needs more ${limit} than a story's does. Bring in the story alone, or paste its text.`,
    { details: { limit } },
  );

function died(failure: unknown): Error {
  if (!(failure instanceof Error)) return new Error(String(failure));
  return 'code' in failure && failure.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('memory') : failure;
}
