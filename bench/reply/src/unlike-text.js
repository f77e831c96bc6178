const LINES = 4_890;

/** Words of each line: a text of as many letters as a file may bring in, and one that only an earlier build has taken in. */
export const MOST = 16;
export const LONGER = 115;

/** The same numbers at every run. */
function numbers() {
  let seed = 1;
  return () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
}

/** Paragraphs of so many words out of 20,000, no two alike. */
function lines(each) {
  const next = numbers();
  const letters = () =>
    Array.from({ length: 3 + Math.floor(next() * 8) }, () =>
      String.fromCharCode(97 + Math.floor(next() * 26)),
    ).join('');
  const words = Array.from({ length: 20_000 }, letters);
  const line = () =>
    Array.from({ length: each }, () => words[Math.floor(next() * next() * words.length)]).join(' ');
  return Array.from({ length: LINES }, line);
}

/** Copy of 600 kB for each {@link MOST} words of a line. */
export const unlikeText = (each) => `${lines(each).join('.\n')}.\n`;

const paragraph = (text) => ({
  ...{ type: 'paragraph', version: 1 },
  children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
});

/** The body of a story with that text. */
export const unlikeBody = (each) => ({
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '', indent: 0 },
    children: lines(each).map(paragraph),
  },
});

/** Puts that text into a library as a story. Gives the work: a save of it as the page does one, with one paragraph that is another. */
export async function addUnlikeStory(call, each) {
  const { story } = await call('stories.create', {});
  const written = { ...story, headline: 'No two alike', body: unlikeBody(each) };
  const save = { id: story.id, reason: 'typing' };
  await call('stories.save', { ...save, baseRevision: 0, story: written });
  const { story: stored, revision: baseRevision } = await call('stories.get', { id: story.id });
  // Another save first, since the desk tells the page the hash of what it has saved.
  const { revision, sha256: from } = await call('stories.save', {
    ...{ ...save, baseRevision },
    story: { ...stored, deck: 'A deck' },
  });
  const { body, ...fields } = { ...stored, deck: 'A deck' };
  const root = { ...body.root };
  delete root.children;
  // The block keeps its id, as in the page.
  const blocks = [{ ...body.root.children[7], ...paragraph('Another paragraph.') }];
  return async () => {
    const changes = { from, fields, root, at: 7, removed: 1, blocks };
    // With a version, as when the story is closed.
    const asked = { ...save, reason: 'close', baseRevision: revision, changes };
    const { saved } = await call('stories.saveChanges', asked);
    return saved ? 'saved' : 'not saved';
  };
}
