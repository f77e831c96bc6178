import { parentPort } from 'node:worker_threads';
import { serveDesk } from './serve-desk';

/** The desk in a worker thread: its host forwards calls as messages and gets replies and events back. */
if (!parentPort) throw new Error('The desk worker has no host to answer.');
const host = parentPort;
host.on(
  'message',
  serveDesk({ tell: (message, moved) => host.postMessage(message, moved), end: () => host.close() }),
);
