const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Signs that are inside a word when letters or digits stand on both sides: o'clock, well-known, 3.5. */
const JOINS = /^['’\-‐‑.,·]$/u;

/** Where words are in a text. Words that a hyphen or an apostrophe joins are one. */
function wordsIn(text: string): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  let joint: number | null = null;
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const last = words.at(-1);
    const end = index + segment.length;
    if (!isWordLike) {
      joint = last?.end === index && JOINS.test(segment) ? end : null;
      continue;
    }
    if (last && joint === index) last.end = end;
    else words.push({ start: index, end });
    joint = null;
  }
  return words;
}

/** The beginning of the word that `offset` cuts in two; `offset` if it cuts none. In UTF-16 units, as selections are. */
export const startOfCutWord = (text: string, offset: number): number =>
  wordsIn(text).find(({ start, end }) => start < offset && offset < end)?.start ?? offset;

/** The end of the word that `offset` cuts in two; `offset` if it cuts none. */
export const endOfCutWord = (text: string, offset: number): number =>
  wordsIn(text).find(({ start, end }) => start < offset && offset < end)?.end ?? offset;
