const LINES = 4_900;

/** The same numbers at every run. */
function numbers() {
  let seed = 1;
  return () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
}

/** Paragraphs of 115 words out of 20,000, no two alike. */
function lines() {
  const next = numbers();
  const letters = () =>
    Array.from({ length: 3 + Math.floor(next() * 8) }, () =>
      String.fromCharCode(97 + Math.floor(next() * 26)),
    ).join('');
  const words = Array.from({ length: 20_000 }, letters);
  const line = () =>
    Array.from({ length: 115 }, () => words[Math.floor(next() * next() * words.length)]).join(' ');
  return Array.from({ length: LINES }, line);
}

/** 4 MB of copy. */
export const unlikeText = () => `${lines().join('.\n')}.\n`;

/** Puts that text into a library as a story. Gives the work: a save of it in which one paragraph is another. */
export async function addUnlikeStory(call) {
  const { story } = await call('stories.create', {});
  const paragraph = (text) => ({
    ...{ type: 'paragraph', version: 1 },
    children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
  });
  const children = lines().map(paragraph);
  const root = { type: 'root', version: 1, direction: null, format: '', indent: 0, children };
  const written = { ...story, headline: 'No two alike', body: { root } };
  const save = (baseRevision) =>
    call('stories.save', { id: story.id, baseRevision, reason: 'typing', story: written });
  await save(0);
  return async () => {
    children[7] = paragraph('Another paragraph.');
    await save(1);
    return 'saved';
  };
}
