import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { contenders } from './contenders.js';

const worker = fileURLToPath(new URL('./worker.js', import.meta.url));

async function ask(child, calls) {
  const answer = once(child, 'message');
  child.send(calls);
  return (await answer)[0];
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/**
 * How long one call of each takes: medians of rounds, in milliseconds. Each works in a process of its own, so that it pays
 * for its own memory; and they take turns of `calls` in a row, so that all meet the same machine. jimp takes so long that two
 * turns do.
 */
export async function measure(group, path, { rounds, calls = 1 }) {
  const started = [];
  for (const name of Object.keys(contenders[group])) {
    const child = fork(worker, [group, name, path]);
    await once(child, 'message');
    await ask(child, calls);
    started.push({ name, child, wall: [], busy: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { name, child, wall, busy } of started) {
      if (name.startsWith('jimp') && round >= 2) continue;
      const took = await ask(child, calls);
      wall.push(took.ms);
      busy.push(took.busy);
    }
  }
  for (const { child } of started) child.disconnect();
  return started.map(({ name, wall, busy }) => ({
    ...{ name, ms: median(wall) },
    busy: busy.includes(null) ? null : median(busy),
  }));
}
