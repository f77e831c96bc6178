import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Threads that read what came from elsewhere, and where their sources are. Node also runs their sources, in tests (`test/support/run-source.mjs`). */
const THREADS = {
  'heif-thread': 'pictures',
  'credentials-thread': 'pictures',
  'backup-thread': 'db',
  'check-thread': 'db',
  'foreign-thread': 'foreign',
  'page-thread': 'publishing',
  'picture-thread': 'pictures',
} as const;
export type ThreadName = keyof typeof THREADS;

/** Why a thread did not answer. */
export interface NoAnswer {
  readonly noAnswer: 'too slow' | 'ended';
  readonly said: string;
}

/** Beside the desk once built, which may be in a part of the bundle; the source itself runs in tests, where Node drops its types. */
export function threadFile(name: ThreadName): string {
  const beside = dirname(fileURLToPath(import.meta.url));
  const built = [`${name}.js`, `../${name}.js`].map((path) => join(beside, path));
  return built.find((file) => existsSync(file)) ?? join(beside, THREADS[name], `${name}.ts`);
}

interface Bounds {
  readonly seconds: number;
  /** The JavaScript heap's. */
  readonly heapMegabytes: number;
  /** Ends the thread before it answers. */
  readonly signal?: AbortSignal | undefined;
}

/** Does one job in its own thread with limited time and heap: whatever hostile bytes do to its libraries ends with it. */
export function inThread<Answer extends object>(
  name: ThreadName,
  job: object,
  { seconds, heapMegabytes, signal }: Bounds,
): Promise<Answer | NoAnswer> {
  const stopped: NoAnswer = { noAnswer: 'ended', said: 'It was stopped.' };
  if (signal?.aborted === true) return Promise.resolve(stopped);
  return new Promise((resolve) => {
    const worker = new Worker(threadFile(name), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      // What a library prints is only for its developers.
      stdout: true,
      stderr: true,
    });
    const stop = (): void => end(stopped);
    const end = (answer: Answer | NoAnswer): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ noAnswer: 'too slow', said: `${seconds} s` }), seconds * 1000);
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (answer: Answer) => end(answer));
    worker.once('error', (failure) => end({ noAnswer: 'ended', said: String(failure) }));
    worker.once('exit', () => end({ noAnswer: 'ended', said: 'The thread ended early.' }));
  });
}
