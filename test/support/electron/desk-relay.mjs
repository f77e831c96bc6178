import { fork } from 'node:child_process';
import { join } from 'node:path';

// Replaces the desk's process in an Electron whose Node-API is too old for better-sqlite3: the desk runs in a
// process of plain Node, and this utility process passes the messages of both sides on.
const beside = (file) => join(import.meta.dirname, file);
const host = process.parentPort;
const desk = fork(beside('desk-itself.js'), {
  execPath: process.env.COPYDESK_DESK_NODE,
  execArgv: ['--import', beside('parent-port.mjs')],
  serialization: 'advanced',
});
// Like the desk's own process: the host decides when to end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
desk.on('message', (message) => host.postMessage(message));
desk.on('exit', (code) => process.exit(code ?? 1));
host.on('message', ({ data }) => desk.connected && desk.send(data));
