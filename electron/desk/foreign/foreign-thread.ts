import { parentPort } from 'node:worker_threads';
import { doJob, type JobRequest } from './jobs';
import { movedBuffers } from './moved-buffers';

/** What came from elsewhere is read here, one job after another, with no library in reach. */
if (!parentPort) throw new Error('The thread has no desk to answer.');
const desk = parentPort;
desk.on(
  'message',
  (request: JobRequest) =>
    void doJob(request).then((reply) =>
      desk.postMessage(reply, reply.is === 'done' ? movedBuffers(reply.value) : []),
    ),
);
