import { parentPort, workerData } from 'node:worker_threads';
import type { DeskOptions, Log } from './desk';
import { openDesk } from './open-desk';
import type { FromWorker, ToWorker } from './worker-messages';

/** The desk in a worker thread: its host forwards calls as messages and gets replies and events back. */
if (!parentPort) throw new Error('The desk worker has no host to answer.');
const host = parentPort;
const tell = (message: FromWorker): void => host.postMessage(message);

const log: Log = {
  info: (message, fields) => tell({ kind: 'log', level: 'info', message, fields: fields ?? {} }),
  error: (message, fields) => tell({ kind: 'log', level: 'error', message, fields: fields ?? {} }),
};

const desk = openDesk(workerData as DeskOptions, log);
desk.onEvent((event) => tell({ kind: 'event', event }));

host.on('message', (message: ToWorker) => void answer(message));
tell({ kind: 'ready' });

async function answer(message: ToWorker): Promise<void> {
  if (message.kind === 'call') {
    tell({ kind: 'reply', id: message.id, reply: await desk.call(message.channel, message.input) });
    return;
  }
  await desk.close();
  tell({ kind: 'closed' });
  host.close();
}
