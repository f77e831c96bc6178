import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { claimingZip, paragraph, photo, word } from './files.js';
import { longHandover } from './long-handover.js';
import { addLongStory } from './long-story.js';

/**
 * Saves a story every 50 ms beside one piece of foreign work after another, and prints the longest that a save waited for its reply, and the
 * longest that the desk worked at a stretch, in processor time.
 */
const out = resolve(process.argv[2] ?? '../../out');
const folder = mkdtempSync(join(tmpdir(), 'copydesk-reply-'));

function startDesk(name) {
  const options = { libraryFolder: join(folder, name), configFolder: join(folder, `${name}-config`) };
  const longest = new Float64Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL('measured-desk.js', import.meta.url), {
    workerData: { worker: join(out, 'main', 'worker.js'), longest },
  });
  worker.postMessage({ kind: 'open', options: { ...options, version: '0.0.0', device: name } });
  const waiting = new Map();
  let count = 0;
  worker.on('message', ({ kind, id, reply }) => kind === 'reply' && waiting.get(id)?.(reply));
  return {
    call: (channel, input) =>
      new Promise((done) => {
        waiting.set(++count, done);
        worker.postMessage({ kind: 'call', id: count, channel, input });
      }),
    longest,
    end: () => worker.terminate(),
  };
}

const value = (reply) => {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
};

const desk = startDesk('here');
const { story } = value(await desk.call('stories.create', {}));
let revision = 0;

/** The longest wait of a save and the desk's longest stretch, in ms, while `work` is done and for half a second after. */
async function worstBeside(work) {
  desk.longest[0] = 0;
  let isDone = false;
  const waits = [];
  const working = wait(200)
    .then(work)
    .then(async (said) => {
      await wait(500);
      isDone = true;
      return said;
    });
  while (!isDone) {
    const from = performance.now();
    const next = { id: story.id, baseRevision: revision, reason: 'typing' };
    ({ revision } = value(
      await desk.call('stories.save', { ...next, story: { ...story, headline: `At ${from}` } }),
    ));
    const took = performance.now() - from;
    waits.push(took);
    await wait(Math.max(0, 50 - took));
  }
  return { said: await working, worst: Math.max(...waits), stretch: desk.longest[0] };
}

const intake = (name, bytes) => async () => {
  const reply = await desk.call('intake.file', { name, bytes });
  return reply.ok ? 'taken in' : reply.error.code;
};

/** A story of another desk with eight photos of 24 megapixels, as a file. */
async function handover() {
  const there = startDesk('there');
  const { story: made } = value(await there.call('stories.create', {}));
  const photos = {};
  for (let at = 0; at < 8; at++) {
    const { file } = value(await there.call('photos.add', { name: 'a.jpg', bytes: await photo(at) }));
    const id = made.id.replace(/.$/, String(at));
    photos[id] = { ...PHOTO, file };
  }
  const save = { id: made.id, baseRevision: 0, reason: 'typing' };
  value(await there.call('stories.save', { ...save, story: { ...made, headline: 'Rain', photos } }));
  const { bytes } = value(await there.call('handover.make', { id: made.id }));
  await there.end();
  return bytes;
}

/** A story of another desk with thousands of versions, as a file. */
async function versions() {
  const there = startDesk('elsewhere');
  const { story: made } = value(await there.call('stories.create', {}));
  const save = { id: made.id, baseRevision: 0, reason: 'close' };
  value(await there.call('stories.save', { ...save, story: { ...made, headline: 'Rain' } }));
  const { bytes } = value(await there.call('handover.make', { id: made.id }));
  await there.end();
  return longHandover(bytes);
}
const PHOTO = { caption: '', credit: 'PIB', alt: '' };

const received = await handover().catch((failure) => failure);
const camera = await photo(9);
const nothing = await worstBeside(() => wait(2_000));
console.log(
  '| beside | its answer | the desk’s longest stretch, ms of processor time | worst reply to a save, ms |\n| --- | --- | ---: | ---: |',
);
const row = (what, { said, stretch, worst }) =>
  console.log(`| ${what} | ${said} | ${stretch.toFixed(0)} | ${worst.toFixed(0)} |`);
row('nothing', { ...nothing, said: '' });
row(
  'Word file of 600,000 empty paragraphs',
  await worstBeside(intake('a.docx', word('<w:p/>'.repeat(600_000)))),
);
row(
  'Word file with a line of 9 MB',
  await worstBeside(intake('b.docx', word(paragraph('a “b” - c '.repeat(640_000))))),
);
row('zip that claims 500 MB', await worstBeside(intake('c.docx', claimingZip())));
row(
  'text of 4,900 lines, 3 MB',
  await worstBeside(
    intake(
      'd.txt',
      new TextEncoder().encode(`${'It rained on Monday, officials said. '.repeat(17)}\n`.repeat(4_900)),
    ),
  ),
);
if (received instanceof Error) console.log(`| hand-over | ${received.message} | | |`);
else {
  const take = async () => {
    const reply = await desk.call('handover.take', { bytes: received });
    return reply.ok ? reply.value.outcome : reply.error.message;
  };
  row(`hand-over of ${(received.length / 1e6).toFixed(0)} MB`, await worstBeside(take));
}
const long = await versions();
const takeLong = async () => {
  const reply = await desk.call('handover.take', { bytes: long });
  return reply.ok ? reply.value.outcome : reply.error.message;
};
row('hand-over of 5,000 versions and as many events', await worstBeside(takeLong));
row(
  `photo of 24 megapixels, ${(camera.length / 1e6).toFixed(0)} MB`,
  await worstBeside(async () =>
    (await desk.call('photos.add', { name: 'p.jpg', bytes: camera })).ok ? 'added' : 'refused',
  ),
);
const call = async (channel, input) => value(await desk.call(channel, input));
const id = await addLongStory(call);
await call('profile.set', { name: 'Ed', role: 'editor' });
const answerOf = (channel, input, said) => async () => {
  const reply = await desk.call(channel, input);
  return reply.ok ? said : reply.error.message;
};
row(
  'preview of 10,000 words with 100 photos',
  await worstBeside(answerOf('publish.preview', { id }, 'shown')),
);
const forms = ['folder', 'zip', 'single-file'];
for (const form of forms) {
  const request = { id, form, to: join(folder, 'exports'), job: form };
  // The second time its pictures are made already, and an earlier export is replaced.
  for (const nth of ['', ', again'])
    row(`export as ${form}${nth}`, await worstBeside(answerOf('publish.export', request, 'exported')));
}
await desk.end();
rmSync(folder, { recursive: true, force: true });
