/** Random numbers that are the same in every run: https://en.wikipedia.org/wiki/Xorshift */
export function dice(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const ONSETS = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'h',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'w',
  'st',
  'pr',
  'tr',
  '',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const ENDS = ['', 'n', 'r', 's', 't', 'l', 'nd', 'ng'];

/** The commonest words of English news, then made-up ones: the n-th is used about 1/n as often as the first (Zipf's law). */
const COMMON =
  'the of to and in a for is on that by this with it are be from was said council ferry harbour police minister bridge school report';

function vocabulary(words) {
  const random = dice(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const known = new Set(COMMON.split(' '));
  while (known.size < words) {
    const syllables = 1 + Math.floor(random() * 3);
    let word = '';
    for (let at = 0; at < syllables; at += 1) word += pick(ONSETS) + pick(VOWELS) + pick(ENDS);
    if (word.length > 2) known.add(word);
  }
  return [...known];
}

/** A writer of sentences. `write(n)` gives n words as a text. */
export function prose(seed, words = 30_000) {
  const known = vocabulary(words);
  const random = dice(seed);
  const word = () => known[Math.floor(known.length ** random()) - 1] ?? known[0];
  return {
    random,
    write: (count) => {
      let text = '';
      for (let at = 0; at < count; at += 1) {
        const next = word();
        const isFirst = at % 14 === 0;
        text +=
          (isFirst ? next.charAt(0).toUpperCase() + next.slice(1) : next) + (at % 14 === 13 ? '. ' : ' ');
      }
      return `${text.trim()}.`;
    },
  };
}
