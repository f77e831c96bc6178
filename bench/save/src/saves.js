import { openDesk } from '../../../electron/desk/open-desk.ts';

/** A desk in a process of its own: saves a story so many times whenever it is told to, and says how long each took. */
const folder = process.argv[2];
const SAVES = 100;

const desk = openDesk(
  { libraryFolder: folder, configFolder: folder, version: '0.0.0', device: 'bench' },
  { info: () => undefined, error: console.error },
);
const call = async (channel, input) => {
  const reply = await desk.call(channel, input);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
};

const sentence = 'The council met on Monday, heard the ferry’s last master, and said nothing of the bridge. ';
const copy = Array.from({ length: 20 }, (_each, at) => `${at}. ${sentence.repeat(5)}`).join('\n\n');
const { open } = await call('intake.text', { text: `The last ferry\n\n${copy}\n` });
let { story, revision } = open;
let count = 0;

process.on('message', async (what) => {
  if (what === 'end') {
    await desk.close();
    process.exit();
  }
  const took = [];
  for (let save = 0; save < SAVES; save += 1) {
    count += 1;
    story = { ...story, deck: `Save ${count}` };
    const from = performance.now();
    // Every tenth keeps a version, as leaving a story does.
    const reason = count % 10 === 0 ? 'close' : 'typing';
    ({ revision } = await call('stories.save', { id: story.id, baseRevision: revision, story, reason }));
    took.push(performance.now() - from);
  }
  process.send(took);
});
process.send('ready');
