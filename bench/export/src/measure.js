import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROUNDS = 21;
/** Long enough for every round to pay for the garbage that it makes (milliseconds). */
const ROUND_MS = 200;
const WARM_UP_MS = 1500;
const KINDS = ['returned', 'read'];

const worker = fileURLToPath(new URL('./worker.js', import.meta.url));

async function ask(child, ms, read) {
  const answer = once(child, 'message');
  child.send({ ms, read });
  return (await answer)[0];
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

async function start(group, name, words) {
  const child = fork(worker, [group, name, String(words)]);
  child.on('exit', (code) => {
    if (code !== 0) throw new Error(`${name} failed`);
  });
  await once(child, 'message');
  await ask(child, WARM_UP_MS, true);
  await ask(child, WARM_UP_MS, false);
  return child;
}

/**
 * How long one call of each takes: the median of rounds, in milliseconds of processor time, once for the string as it is
 * returned and once for the string read (`{ returned, read }`). Each works in a process of
 * its own, so that it collects its own garbage, all of it and nobody else's; and they take turns, so that all meet the
 * same machine.
 */
export async function measure(group, names, words) {
  const contenders = [];
  for (const name of names) {
    contenders.push({ name, returned: [], read: [], child: await start(group, name, words) });
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { child, ...times } of contenders) {
      for (const kind of KINDS) {
        const { calls, ms } = await ask(child, ROUND_MS, kind === 'read');
        times[kind].push(ms / calls);
      }
    }
  }
  for (const { child } of contenders) child.disconnect();
  return new Map(
    contenders.map(({ name, returned, read }) => [name, { returned: median(returned), read: median(read) }]),
  );
}
