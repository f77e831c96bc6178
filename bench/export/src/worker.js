import { performance } from 'node:perf_hooks';
import { contender } from './contenders.js';

const [group, name, words] = process.argv.slice(2);
const run = await contender(group, name, Number(words));

/** This process's own time on the processor, in milliseconds: other programs of the machine do not count. */
const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Works for about `ms` milliseconds; tells how often, and how much of the processor's time that took.
 * An engine returns a long string in pieces and puts it together when it is first read; `read` makes it do so.
 */
async function round({ ms, read }) {
  let calls = 0;
  let letters = 0;
  const start = busy();
  const end = performance.now() + ms;
  do {
    const result = run();
    const text = typeof result === 'string' ? result : await result;
    letters += read ? text.charCodeAt(text.length >> 1) : text.length;
    calls++;
  } while (performance.now() < end);
  if (!(letters > 0)) throw new Error(`${name} printed nothing`);
  return { calls, ms: busy() - start };
}

process.on('message', async (task) => process.send(await round(task)));
process.send('ready');
