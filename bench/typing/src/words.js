const WORDS =
  'the ferry council bridge harbour said on Monday that night service would end after winter because repairs cost more than planned and nobody had asked who pays for it now'.split(
    ' ',
  );

const WORDS_IN_PARAGRAPH = 40;

/** A story of this many words in paragraphs of forty, the same at every run. */
export function paragraphsOf(words) {
  let seed = 7;
  const word = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return WORDS[seed % WORDS.length];
  };
  return Array.from({ length: Math.ceil(words / WORDS_IN_PARAGRAPH) }, () =>
    Array.from({ length: WORDS_IN_PARAGRAPH }, word).join(' '),
  );
}
