import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { claimingZip, paragraph, photo, word } from './files.js';
import { longHandover, manyPhotos, withText } from './long-handover.js';
import { addLongStory } from './long-story.js';
import { addUnlikeStory, LONGER, MOST, unlikeBody, unlikeText } from './unlike-text.js';

const PHOTO = { caption: '', credit: 'PIB', alt: '' };

const answerOf =
  (channel, input, said = 'done') =>
  async (desk) => {
    const reply = await desk.ask(channel, input);
    return reply.ok ? said : reply.error.code;
  };

/** Hands a file in as the hosts do: the desk reads it from the disk. Answers what `outcome` makes of the reply. */
function handIn(channel, name, bytes, outcome) {
  return (desk) => {
    const file = join(desk.folder, name);
    writeFileSync(file, bytes);
    return async () => {
      const reply = await desk.ask(channel, { name }, file);
      return reply.ok ? outcome(reply.value) : reply.error.code;
    };
  };
}
const intake = (name, bytes) => handIn('intake.file', name, bytes, () => 'taken in');
const taking = (bytes) => handIn('handover.take', 'story.copydesk', bytes, ({ outcome }) => outcome);
const text = (lines) => new TextEncoder().encode(lines);

/** A short story of another desk, as a file. */
async function short(elsewhere) {
  const { story } = await elsewhere.call('stories.create', {});
  const save = { id: story.id, baseRevision: 0, reason: 'close' };
  await elsewhere.call('stories.save', { ...save, story: { ...story, headline: 'Rain' } });
  return (await elsewhere.call('handover.make', { id: story.id })).bytes;
}

/** Adds a story with eight photos of 24 megapixels to a desk, and returns its id. */
async function addPhotos(desk) {
  const { story } = await desk.call('stories.create', {});
  const photos = {};
  for (let at = 0; at < 8; at++) {
    const { file } = await desk.call('photos.add', { name: 'a.jpg', bytes: await photo(at) });
    photos[story.id.replace(/.$/, String(at))] = { ...PHOTO, file };
  }
  const save = { id: story.id, baseRevision: 0, reason: 'typing' };
  await desk.call('stories.save', { ...save, story: { ...story, headline: 'Rain', photos } });
  return story.id;
}

/** Such a story of another desk, as a file. */
const withPhotos = async (elsewhere) =>
  (await elsewhere.call('handover.make', { id: await addPhotos(elsewhere) })).bytes;

/** The long story of a desk: made once for each. */
const longStories = new WeakMap();
async function longStory(desk) {
  if (!longStories.has(desk)) {
    longStories.set(desk, await addLongStory(desk.call));
    await desk.call('profile.set', { name: 'Ed', role: 'editor' });
  }
  return longStories.get(desk);
}

const exportAs = (form, to) => async (desk) => {
  const id = await longStory(desk);
  return answerOf('publish.export', { id, form, to, job: form }, 'exported');
};

/**
 * What is done beside the saves: a name, and what makes the work ready and gives it. Each can be asked for alone. `to` is a folder for exports,
 * `elsewhere` starts another desk.
 */
export const rows = ({ to, elsewhere }) => {
  const made = async (work) => {
    const other = elsewhere();
    try {
      return await work(other);
    } finally {
      await other.end();
    }
  };
  return [
    ['nothing', () => async () => (await wait(2_000), '')],
    [
      'Word file of 600,000 empty paragraphs',
      (desk) => intake('a.docx', word('<w:p/>'.repeat(600_000)))(desk),
    ],
    [
      'Word file with a line of 9 MB',
      (desk) => intake('b.docx', word(paragraph('a “b” - c '.repeat(640_000))))(desk),
    ],
    ['zip that claims 500 MB', (desk) => intake('c.docx', claimingZip())(desk)],
    ['text of 4,890 lines, 4 MB', (desk) => intake('d.txt', text(unlikeText(LONGER)))(desk)],
    [
      'text of 4,890 lines, 0.6 MB, one sentence over and over',
      (desk) =>
        intake('e.txt', text(`${'It rained on Monday, officials said. '.repeat(3)}\n`.repeat(4_890)))(desk),
    ],
    ['text of 4,890 lines, 0.6 MB, no two alike', (desk) => intake('f.txt', text(unlikeText(MOST)))(desk)],
    ['save of that text, with a paragraph changed', (desk) => addUnlikeStory(desk.call, MOST)],
    ['save of a story of 4 MB, more than is taken in', (desk) => addUnlikeStory(desk.call, LONGER)],
    [
      'hand-over of a text of 1.2 MB',
      async (desk) => taking(withText(await made(short), unlikeBody(2 * MOST)))(desk),
    ],
    ['hand-over of eight photos of 24 megapixels', async (desk) => taking(await made(withPhotos))(desk)],
    [
      'hand-over of 5,000 versions and as many events',
      async (desk) => taking(longHandover(await made(short)))(desk),
    ],
    ['hand-over of 2,000 new photos', async (desk) => taking(await manyPhotos(await made(short)))(desk)],
    [
      'photo of 24 megapixels',
      async (desk) => handIn('photos.add', 'p.jpg', await photo(9), () => 'added')(desk),
    ],
    [
      'preview of 10,000 words with 100 photos',
      async (desk) => answerOf('publish.preview', { id: await longStory(desk) }, 'shown'),
    ],
    // The second time its pictures are made already, and an earlier export is replaced.
    ...['folder', 'zip', 'single-file'].flatMap((form) =>
      ['', ', again'].map((nth) => [`export as ${form}${nth}`, exportAs(form, to)]),
    ),
  ];
};
