import { Worker } from 'node:worker_threads';
import type { Reply } from '@shared/api/channel';
import type { ErrorReply } from '@shared/api/errors';
import type { AppEvent } from '@shared/api/events';
import type { Desk, DeskOptions, Log } from '../desk/desk';
import type { FromWorker, ToWorker } from '../desk/worker-messages';
import { saidInLog } from '../desk/said-in-log';

interface RunningWorker {
  readonly call: (channel: string, input: unknown) => Promise<Reply<unknown>>;
  readonly close: () => Promise<void>;
  readonly terminate: () => Promise<unknown>;
}

/**
 * The desk in a thread of its own, so that a large export or a slow disk never holds a window up. Where the thread
 * ends unasked, its open calls fail with UNREACHABLE and the next call starts it again.
 * Closing waits for the thread to end, at most `closeWithin` milliseconds. Throws where the thread cannot start at all.
 */
export async function startDeskWorker(
  workerFile: string,
  options: DeskOptions,
  log: Log,
  closeWithin: number = CLOSE_MS,
): Promise<Desk> {
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent): void => listeners.forEach((listener) => listener(event));
  let closing: Promise<void> | null = null;

  const start = (): Promise<RunningWorker> =>
    runWorker(workerFile, options, log, emit, () => {
      running = null;
    });
  let running: Promise<RunningWorker> | null = start();
  await running;

  return {
    call: async (channel, input) => {
      if (closing) return { ok: false, error: stopped };
      try {
        running ??= start().then((worker) => {
          emit({ kind: 'library.changed' });
          return worker;
        });
        return await (await running).call(channel, input);
      } catch (failure) {
        log.error('the desk could not be started again', { failure: saidInLog(failure) });
        return { ok: false, error: stopped };
      }
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // Whoever asks again waits for the same end: an app that quits twice must not be gone before its library is closed.
    close: () => (closing ??= end(running, log, closeWithin)),
  };
}

/** Longer than the photo that an export is busy with. What is on the disk by then is whole in any case. */
const CLOSE_MS = 20_000;

async function end(running: Promise<RunningWorker> | null, log: Log, within: number): Promise<void> {
  const worker = await running?.catch(() => null);
  if (!worker) return;
  const timer = setTimeout(() => {
    log.error('the desk did not end in time and was stopped');
    void worker.terminate();
  }, within);
  await worker.close();
  clearTimeout(timer);
}

/** The files of a call go over as they are: a copy of each would double what they take. */
const filesIn = (input: unknown): readonly ArrayBuffer[] => [
  ...new Set(
    Object.values(input ?? {})
      .filter((value) => value instanceof Uint8Array)
      .map(({ buffer, byteLength }) => (buffer.byteLength === byteLength ? buffer : null))
      .filter((buffer) => buffer instanceof ArrayBuffer),
  ),
];

const stopped: ErrorReply = {
  code: 'UNREACHABLE',
  message: 'The desk stopped before it could answer. What was shown as saved is safe; try again.',
};

function runWorker(
  file: string,
  options: DeskOptions,
  log: Log,
  emit: (event: AppEvent) => void,
  onExit: () => void,
): Promise<RunningWorker> {
  const worker = new Worker(file, { workerData: options });
  const open = new Map<number, (reply: Reply<unknown>) => void>();
  let lastId = 0;

  return new Promise((resolve, reject) => {
    const exited = new Promise<void>((done) => worker.once('exit', () => done()));
    void exited.then(() => {
      onExit();
      for (const answer of open.values()) answer({ ok: false, error: stopped });
      open.clear();
      reject(new Error('The desk ended before it was ready.'));
    });
    worker.on('error', (failure) => {
      log.error('the desk stopped', { failure: saidInLog(failure) });
      reject(failure instanceof Error ? failure : new Error(String(failure)));
    });

    const tell = (message: ToWorker, moved: readonly ArrayBuffer[] = []): void =>
      worker.postMessage(message, moved);
    worker.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'ready':
          return resolve({
            call: (channel, input) =>
              new Promise((answer) => {
                lastId += 1;
                open.set(lastId, answer);
                tell({ kind: 'call', id: lastId, channel, input }, filesIn(input));
              }),
            close: () => {
              tell({ kind: 'close' });
              return exited;
            },
            terminate: () => worker.terminate(),
          });
        case 'reply':
          open.get(message.id)?.(message.reply);
          open.delete(message.id);
          return;
        case 'event':
          return emit(message.event);
        case 'log':
          return log[message.level](message.message, message.fields);
        case 'closed':
          return;
      }
    });
  });
}
