import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDesk } from '../../../electron/desk/open-desk.ts';

/** What a backup that is being made costs the saves beside it: in turns, in one run, over a library of some megabytes. */
const STORIES = 1500;
const ROUNDS = 15;
const SAVES = 40;
/** A reporter's autosave comes seldom; this is many of them. */
const PAUSE_MS = 15;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const here = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(process.argv[2] ?? here, 'library-'));
const desk = openDesk(
  { libraryFolder: folder, configFolder: folder, version: '0.0.0', device: 'bench' },
  { info: () => undefined, error: console.error },
);
const call = async (channel, input) => {
  const reply = await desk.call(channel, input);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
};

try {
  const sentence =
    'The council met on Monday, heard the ferry’s last master, and said nothing of the bridge. ';
  const copy = Array.from({ length: 20 }, (_each, at) => `${at}. ${sentence.repeat(5)}`).join('\n\n');
  const { open } = await call('intake.text', { text: `The last ferry\n\n${copy}\n` });
  let { story, revision } = open;
  for (let count = 0; count < STORIES; count += 1) {
    const made = await call('stories.create', {});
    const next = { ...story, id: made.story.id, deck: `Story ${count}` };
    await call('stories.save', {
      ...{ id: next.id, baseRevision: made.revision, story: next, reason: 'close' },
    });
  }

  let count = 0;
  const saves = async (isOver) => {
    const took = [];
    while (took.length < SAVES && !(took.length >= SAVES / 4 && isOver())) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      count += 1;
      story = { ...story, deck: `Save ${count}` };
      const from = performance.now();
      ({ revision } = await call('stories.save', {
        ...{ id: story.id, baseRevision: revision, story, reason: 'typing' },
      }));
      took.push(performance.now() - from);
    }
    return took;
  };

  const alone = [];
  const beside = [];
  const ratios = [];
  let copied = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const still = await saves(() => false);
    let isMade = false;
    const from = performance.now();
    const making = call('backups.make', {}).then(({ backups }) => {
      isMade = true;
      if (backups[0].state !== 'whole') throw new Error('The backup was not read.');
      copied = backups[0].bytes;
    });
    const busy = await saves(() => isMade);
    await making;
    if (round === 0) continue;
    alone.push(median(still));
    beside.push(median(busy));
    ratios.push(median(busy) / median(still));
    if (round === ROUNDS)
      console.log(
        `a backup of ${(copied / 1e6).toFixed(0)} MB: ${((performance.now() - from) / 1000).toFixed(1)} s`,
      );
  }
  console.log(`a save alone: ${median(alone).toFixed(2)} ms`);
  console.log(`a save beside a backup: ${median(beside).toFixed(2)} ms`);
  console.log(`ratio: ${median(ratios).toFixed(3)}`);
} finally {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
}
