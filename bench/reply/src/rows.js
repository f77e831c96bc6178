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
const intake = (name, bytes) => answerOf('intake.file', { name, bytes }, 'taken in');
const text = (lines) => new TextEncoder().encode(lines);
const taking = (bytes) => async (desk) => {
  const reply = await desk.ask('handover.take', { bytes });
  return reply.ok ? reply.value.outcome : reply.error.code;
};

/** A short story of another desk, as a file. */
async function short(elsewhere) {
  const { story } = await elsewhere.call('stories.create', {});
  const save = { id: story.id, baseRevision: 0, reason: 'close' };
  await elsewhere.call('stories.save', { ...save, story: { ...story, headline: 'Rain' } });
  return (await elsewhere.call('handover.make', { id: story.id })).bytes;
}

/** A story of another desk with eight photos of 24 megapixels, as a file. */
async function withPhotos(elsewhere) {
  const { story } = await elsewhere.call('stories.create', {});
  const photos = {};
  for (let at = 0; at < 8; at++) {
    const { file } = await elsewhere.call('photos.add', { name: 'a.jpg', bytes: await photo(at) });
    photos[story.id.replace(/.$/, String(at))] = { ...PHOTO, file };
  }
  const save = { id: story.id, baseRevision: 0, reason: 'typing' };
  await elsewhere.call('stories.save', { ...save, story: { ...story, headline: 'Rain', photos } });
  return (await elsewhere.call('handover.make', { id: story.id })).bytes;
}

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
    ['Word file of 600,000 empty paragraphs', () => intake('a.docx', word('<w:p/>'.repeat(600_000)))],
    ['Word file with a line of 9 MB', () => intake('b.docx', word(paragraph('a “b” - c '.repeat(640_000))))],
    ['zip that claims 500 MB', () => intake('c.docx', claimingZip())],
    ['text of 4,890 lines, 4 MB', () => intake('d.txt', text(unlikeText(LONGER)))],
    [
      'text of 4,890 lines, 1 MB, one sentence over and over',
      () => intake('e.txt', text(`${'It rained on Monday, officials said. '.repeat(5)}\n`.repeat(4_890))),
    ],
    ['text of 4,890 lines, 1 MB, no two alike', () => intake('f.txt', text(unlikeText(MOST)))],
    ['save of that text, with a paragraph changed', (desk) => addUnlikeStory(desk.call, MOST)],
    ['save of a story of 4 MB, more than is taken in', (desk) => addUnlikeStory(desk.call, LONGER)],
    ['hand-over of a text of 2 MB', async () => taking(withText(await made(short), unlikeBody(2 * MOST)))],
    ['hand-over of eight photos of 24 megapixels', async () => taking(await made(withPhotos))],
    ['hand-over of 5,000 versions and as many events', async () => taking(longHandover(await made(short)))],
    ['hand-over of 2,000 new photos', async () => taking(await manyPhotos(await made(short)))],
    [
      'photo of 24 megapixels',
      async () => answerOf('photos.add', { name: 'p.jpg', bytes: await photo(9) }, 'added'),
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
