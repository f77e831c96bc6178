import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export const value = (reply) => {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
};

/** A desk of a build in a thread, with a library of its own. */
export function startDesk(out, folder, name) {
  const options = { libraryFolder: join(folder, name), configFolder: join(folder, `${name}-config`) };
  const longest = new Float64Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL('measured-desk.js', import.meta.url), {
    workerData: { worker: join(out, 'main', 'worker.js'), longest },
  });
  worker.postMessage({ kind: 'open', options: { ...options, version: '0.0.0', device: name } });
  const waiting = new Map();
  let count = 0;
  worker.on('message', ({ kind, id, reply }) => {
    if (kind === 'reply') waiting.get(id)?.(reply);
    waiting.delete(id);
  });
  const ask = (channel, input, file) =>
    new Promise((done) => {
      waiting.set(++count, done);
      worker.postMessage({ kind: 'call', id: count, channel, input, file });
    });
  return {
    folder,
    ask,
    call: async (channel, input) => value(await ask(channel, input)),
    longest,
    end: () => worker.terminate(),
  };
}
