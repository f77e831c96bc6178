import { Worker } from 'node:worker_threads';
import { AppError } from '@shared/errors';
import { threadFile, type ThreadName } from './in-thread';
import type { AnyJobs, JobReply, JobRequest } from './job-side';
import { movedBuffers } from './moved-buffers';
import { gate } from './pictures/gate';

export interface JobBounds {
  readonly seconds: number;
  /** The JavaScript heap's. */
  readonly heapMegabytes: number;
  /** How long a thread is kept for the next job, since it takes a moment to start. */
  readonly idleSeconds: number;
}

interface JobThreadOptions<Jobs extends AnyJobs> {
  readonly thread: ThreadName;
  readonly bounds: JobBounds;
  /** Jobs whose bytes the caller no longer needs: they are moved into the thread. */
  readonly moves: ReadonlySet<keyof Jobs>;
  /** The message when a job exceeds its limits. */
  readonly tooMuch: (limit: 'time' | 'memory') => AppError;
  readonly cancelled: () => AppError;
}

export interface JobThread<Jobs extends AnyJobs> {
  /**
   * Does a job away from the desk, in its turn. `signal` ends it at once, and its thread with it.
   * @throws AppError what the job throws; what `tooMuch` says beyond the bounds; `CANCELLED`
   */
  readonly run: <Name extends keyof Jobs & string>(
    name: Name,
    input: Parameters<Jobs[Name]>[0],
    signal?: AbortSignal | null,
  ) => Promise<Awaited<ReturnType<Jobs[Name]>>>;
}

/** One thread for jobs of a kind. It starts with the first job, ends with a job that exceeds its limits, and starts again for the next. */
export function jobThread<Jobs extends AnyJobs>({
  thread: file,
  bounds: { seconds, heapMegabytes, idleSeconds },
  ...options
}: JobThreadOptions<Jobs>): JobThread<Jobs> {
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
    thread = new Worker(threadFile(file), {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      // What a library prints is only for its developers.
      stdout: true,
      stderr: true,
    });
    // If a thread ends while idle, no job fails.
    const begun = thread.on('error', () => forget(begun)).on('exit', () => forget(begun));
    return thread;
  };

  /** The thread keeps no process alive that has nothing else to do. */
  const rest = (worker: Worker): void => {
    worker.unref();
    idle = setTimeout(end, idleSeconds * 1000).unref();
  };

  const died = (failure: unknown): Error => {
    if (!(failure instanceof Error)) return new Error(String(failure));
    return 'code' in failure && failure.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? options.tooMuch('memory')
      : failure;
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
      const leave = (): void => refuse(new Error(`The ${file} ended early.`));
      const stop = (): void => refuse(options.cancelled());
      const timer = setTimeout(() => refuse(options.tooMuch('time')), seconds * 1000);
      worker.on('message', hear).on('error', fail).on('exit', leave);
      signal?.addEventListener('abort', stop);
      worker.postMessage(request, options.moves.has(request.name) ? movedBuffers(request.input) : []);
    });

  return {
    run: <Name extends keyof Jobs & string>(
      name: Name,
      input: Parameters<Jobs[Name]>[0],
      signal: AbortSignal | null = null,
    ): Promise<Awaited<ReturnType<Jobs[Name]>>> => {
      const done = inTurn(async () => {
        // A job that was cancelled while it waited is not started.
        if (signal?.aborted) throw options.cancelled();
        const reply = await ask({ name, input }, signal);
        if (reply.is === 'done') return reply.value;
        if (reply.is === 'failed') throw new Error(`${name} failed in its thread: ${reply.said}`);
        throw AppError.fromReply(reply.error);
      }) as Promise<Awaited<ReturnType<Jobs[Name]>>>;
      return signal ? untilCancelled(done, signal, options.cancelled) : done;
    },
  };
}

/** Whatever comes first: the end of the work or its cancel, which need not wait its turn. */
function untilCancelled<T>(work: Promise<T>, signal: AbortSignal, cancelled: () => AppError): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(cancelled());
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Several threads for jobs of a kind: each job goes to the one with the fewest jobs. */
export function jobThreads<Jobs extends AnyJobs>(
  count: number,
  options: JobThreadOptions<Jobs>,
): JobThread<Jobs> {
  const threads = Array.from({ length: count }, () => ({ ...jobThread<Jobs>(options), jobs: 0 }));
  return {
    run: <Name extends keyof Jobs & string>(
      name: Name,
      input: Parameters<Jobs[Name]>[0],
      signal?: AbortSignal | null,
    ) => {
      const thread = threads.reduce((least, one) => (one.jobs < least.jobs ? one : least));
      thread.jobs += 1;
      return thread.run(name, input, signal).finally(() => (thread.jobs -= 1));
    },
  };
}
