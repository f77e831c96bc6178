import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 31;
const kinds = ['plain', 'sealed'];
const here = fileURLToPath(new URL('..', import.meta.url));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** What a desk says next. Throws if it ends instead. */
const said = async (desk) => {
  const asked = new AbortController();
  const { signal } = asked;
  try {
    const ended = once(desk, 'exit', { signal }).then(([code]) => {
      throw new Error(`A desk ended with ${code}.`);
    });
    return (await Promise.race([once(desk, 'message', { signal }), ended]))[0];
  } finally {
    asked.abort();
  }
};

const folder = await mkdtemp(join(process.argv[2] ?? here, 'library-'));
const desks = {};
try {
  for (const kind of kinds) {
    desks[kind] = fork(join(here, '.out', kind, 'saves.js'), [join(folder, kind)]);
    await said(desks[kind]);
  }
  const rounds = { plain: [], sealed: [] };
  const ratios = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const now = {};
    // In turns, each first as often as second.
    for (const kind of round % 2 === 0 ? kinds : kinds.toReversed()) {
      desks[kind].send('round');
      now[kind] = await said(desks[kind]);
    }
    // The first does not count.
    if (round === 0) continue;
    for (const kind of kinds) rounds[kind].push(median(now[kind]));
    ratios.push(median(now.sealed) / median(now.plain));
  }
  for (const kind of kinds) console.log(`${kind}: ${median(rounds[kind]).toFixed(2)} ms a save`);
  console.log(`ratio: ${median(ratios).toFixed(3)}`);
  for (const kind of kinds) desks[kind].send('end');
  await Promise.all(kinds.map((kind) => once(desks[kind], 'exit')));
} finally {
  for (const desk of Object.values(desks)) desk.kill();
  await rm(folder, { recursive: true, force: true });
}
