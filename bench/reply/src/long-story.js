import sharp from 'sharp';

const PHOTOS = 100;
const WORDS = 10_000;
const SENTENCE = 'It rained on Monday, officials said, and the river rose by a hand.';

const text = (words) => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
});
const paragraph = (words) => ({ type: 'paragraph', version: 1, children: [text(words)] });

/** A picture with noise in it, 1,200 pixels wide: small, so that the run ends; each of its files costs the desk as much as a larger one's. */
const picture = (seed) =>
  sharp({
    create: {
      ...{ width: 1200, height: 800, channels: 3, background: { r: seed, g: 90, b: 120 } },
      noise: { type: 'gaussian', mean: 120, sigma: 8 },
    },
  })
    .jpeg({ quality: 85 })
    .toBuffer();

/**
 * A story of 10,000 words with 100 photos in the library of a desk.
 *
 * @returns its id
 */
export async function addLongStory(call) {
  const { story } = await call('stories.create', {});
  const photos = {};
  const blocks = [];
  const each = WORDS / PHOTOS;
  const words = SENTENCE.split(' ');
  for (let at = 0; at < PHOTOS; at++) {
    const { file } = await call('photos.add', { name: `${at}.jpg`, bytes: await picture(at) });
    const id = `${story.id.slice(0, -3)}${String(at).padStart(3, '0')}`;
    photos[id] = { caption: `The river, ${at}`, credit: 'PIB', alt: 'A brown river', file };
    const said = Array.from({ length: each }, (_, word) => words[word % words.length]);
    blocks.push(paragraph(said.join(' ')), { type: 'photo', version: 1, photoId: id });
  }
  const root = { type: 'root', version: 1, direction: null, format: '', indent: 0, children: blocks };
  const written = {
    ...story,
    headline: 'A river in a hundred pictures',
    slug: 'river',
    photos,
    body: { root },
  };
  await call('stories.save', {
    ...{ id: story.id, baseRevision: 0, reason: 'typing' },
    story: { ...written, bylines: [{ kind: 'person', name: 'Asha Rao' }] },
  });
  return story.id;
}
