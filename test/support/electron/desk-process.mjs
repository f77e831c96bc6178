import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

// The other end of `desk-relay.mjs`: starts the desk's real worker and passes the messages of both sides on.
process.once('message', (workerData) => {
  const desk = new Worker(join(import.meta.dirname, 'desk-worker.js'), { workerData });
  desk.on('message', (message) => process.send(message));
  process.on('message', (message) => desk.postMessage(message));
  desk.on('exit', (code) => process.exit(code));
  // The window's process is gone, or stopped its desk: as its own thread, the desk ends with it.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
});
