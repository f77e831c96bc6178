import { Worker } from 'node:worker_threads';
import type { Reply } from '@shared/api/channel';
import type { AppEvent } from '@shared/api/events';
import { assertNever } from '@shared/assert-never';
import type { Desk, DeskOptions, Log } from '../desk/desk';
import type { FromWorker, ToWorker } from '../desk/worker-messages';

/**
 * Starts the desk in a worker thread and resolves when it answers. `worker` is the built `desk/worker.ts`.
 * Rejects where the worker cannot start. If it ends by itself later, every call is answered with INTERNAL.
 */
export function startDeskWorker(options: DeskOptions, worker: URL, log: Log): Promise<Desk> {
  const thread = new Worker(worker, { workerData: options, name: 'desk' });
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  const listeners = new Set<(event: AppEvent) => void>();
  const tell = (message: ToWorker): void => thread.postMessage(message);
  let calls = 0;
  let ended = false;
  const whenEnded = new Promise<void>((resolve) => {
    thread.once('exit', () => {
      ended = true;
      for (const answer of waiting.values()) answer(deskEnded);
      waiting.clear();
      resolve();
    });
  });

  const call: Desk['call'] = (channel, input) => {
    if (ended) return Promise.resolve(deskEnded);
    return new Promise((resolve) => {
      const id = ++calls;
      waiting.set(id, resolve);
      tell({ kind: 'call', id, channel, input });
    });
  };
  const onEvent: Desk['onEvent'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const close: Desk['close'] = async () => {
    if (!ended) tell({ kind: 'close' });
    await whenEnded;
  };

  return new Promise((resolve, reject) => {
    thread.once('exit', (code) => reject(new Error(`The desk ended with ${code} before it was ready.`)));
    thread.on('error', (failure) => {
      log.error('The desk failed', { failure: failure.stack ?? failure.message });
      reject(failure);
    });
    thread.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'ready':
          return resolve({ call, onEvent, close });
        case 'reply':
          waiting.get(message.id)?.(message.reply);
          waiting.delete(message.id);
          return;
        case 'event':
          for (const listener of listeners) listener(message.event);
          return;
        case 'log':
          return log[message.level](message.message, message.fields);
        case 'closed':
          return;
        default:
          assertNever(message);
      }
    });
  });
}

const deskEnded: Reply<never> = {
  ok: false,
  error: {
    code: 'INTERNAL',
    message:
      'The part of Copydesk that keeps your stories has stopped. Everything shown as saved is safe. Start Copydesk again.',
  },
};
