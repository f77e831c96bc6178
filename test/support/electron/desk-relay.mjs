import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

// Takes the place of the desk's worker in an Electron whose Node-API is too old for better-sqlite3: the desk runs in a
// process of plain Node, and this thread passes the messages of both sides on.
const child = fork(join(import.meta.dirname, 'desk-process.mjs'), {
  execPath: process.env.COPYDESK_DESK_NODE,
  serialization: 'advanced',
});
child.send(workerData);
child.on('message', (message) => parentPort.postMessage(message));
parentPort.on('message', (message) => child.send(message));
child.on('exit', (code) => process.exit(code ?? 1));
