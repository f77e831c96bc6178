import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FOREIGN_BOUNDS } from '../../../electron/desk/foreign/foreign-work.ts';
import { courierHouse } from '../../../test/support/courier-house.ts';

/** Reads one document in the built reader's thread, after a small one, and prints `{ answer, seconds, cpu, megabytes }` of what it took beyond that. */
const [, , out, folder, name] = process.argv;
const worker = new Worker(join(out, 'main', 'foreign-thread.js'), {
  resourceLimits: { maxOldGenerationSizeMb: FOREIGN_BOUNDS.heapMegabytes },
  stdout: true,
  stderr: true,
});

const read = (source, bytes) =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.postMessage({
      name: 'takeInFile',
      input: { source, bytes, charset: null, house: courierHouse() },
    });
  });

const bytes = readFileSync(join(folder, name));
const small = `small${extname(name)}`;
await read(small, readFileSync(join(folder, small)));
globalThis.gc();
const before = { at: performance.now(), cpu: process.cpuUsage(), rss: process.memoryUsage.rss() };
let most = before.rss;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
const reply = await read(name, bytes);
clearInterval(watch);
const { user, system } = process.cpuUsage(before.cpu);
const taken = reply.is === 'done' ? 'taken in' : reply.is === 'refused' ? reply.error.code : reply.said;
process.stdout.write(
  JSON.stringify({
    answer: taken,
    size: bytes.length,
    seconds: (performance.now() - before.at) / 1000,
    cpu: (user + system) / 1e6,
    megabytes: (Math.max(most, process.resourceUsage().maxRSS * 1024) - before.rss) / 1e6,
  }),
);
await worker.terminate();
