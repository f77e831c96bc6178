import type { BodyNode } from '../block-contract/body-node';
import { insideOf, photosOf, topBlocksOf } from './nodes';
import type { Story } from './story';
import { blockText } from './walk';

/** A word with its apostrophes, hyphens and decimal points, in any script that spaces its words. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,‑-][\p{L}\p{M}\p{N}]+)*/gu;

/** Chinese and Japanese: newsrooms count their characters. */
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/**
 * Letters in a word of the scripts that write words without spaces, on average. Only a dictionary could tell the words
 * apart, and `Intl.Segmenter`'s differ from one ICU to the next: the exported `wordCount` would differ by machine. So
 * words are estimated from letters (`\p{L}`: consonants and free-standing vowels).
 *
 * Measured against ICU 78. The Universal Declaration of Human Rights (2,000 to 3,000 words in each language) as a whole is
 * within 4 %, and its paragraphs of 15 words or more are 8 % off on average. Other texts, in percent of ICU's count:
 *
 * - two paragraphs of news (53 to 75 words): Thai 1 above, Lao 3 below, Khmer 4 above, Burmese 12 below;
 * - interface texts (330 to 3,000 words): Thai 4 to 7 above, Khmer at most 1 off, Burmese 12 to 18 below;
 * - lists of countries (210 to 1,140 words): Thai 38 above, Lao 15 above, Khmer and Burmese 22 below.
 */
const LETTERS_PER_WORD = { Thai: 3, Lao: 3.3, Khmer: 3.2, Myanmar: 2.1 } as const;

/** Zero-width spaces and joiners: they are in a run of letters, and say where its words part. */
const UNSEEN = '\\u200b-\\u200d\\u2060';

const RUNS = Object.entries(LETTERS_PER_WORD).map(([script, lettersPerWord]) => {
  const letter = `(?=[\\p{L}\\p{M}])\\p{Script=${script}}`;
  return { run: new RegExp(`${letter}(?:${letter}|[${UNSEEN}])*`, 'gu'), lettersPerWord };
});

const UNSPACED = new RegExp(
  `[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}${Object.keys(LETTERS_PER_WORD)
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]`,
  'u',
);

/** True if some of a text is in a script that writes its words without spaces. */
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);

const LETTER = /\p{L}/gu;

/** Where a zero-width space parts a run, a piece up to this many average words long is one word. */
const LONGEST_PIECE = 3;

/** The words in letters that stand together without a space. */
function wordsInRun(run: string, lettersPerWord: number): number {
  const pieces = run.split('\u200b').map((piece) => (piece.match(LETTER)?.length ?? 0) / lettersPerWord);
  const areParted = pieces.length > 1;
  return pieces
    .filter((length) => length > 0)
    .reduce(
      (sum, length) => sum + (areParted && length <= LONGEST_PIECE ? 1 : Math.max(1, Math.round(length))),
      0,
    );
}

/**
 * How many words a text has: counted by spaces, by characters in Chinese and Japanese, and estimated from letters in Thai, Lao,
 * Khmer and Burmese. The same on every machine.
 */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  let words = text.match(SIGN)?.length ?? 0;
  let spaced = text.replaceAll(SIGN, ' ');
  for (const { run, lettersPerWord } of RUNS) {
    spaced = spaced.replaceAll(run, (letters) => {
      words += wordsInRun(letters, lettersPerWord);
      return ' ';
    });
  }
  return words + (spaced.match(WORD)?.length ?? 0);
}

/** A block never changes, and nearly all blocks of a story are the same from one key to the next. */
const counts = new WeakMap<BodyNode, { readonly photos: Story['photos'] | null; readonly words: number }>();

/** The words of one block. Those of a block that shows photos depend on what the story says of these. */
function wordsIn(block: BodyNode, photos: Story['photos']): number {
  const before = counts.get(block);
  if (before && (before.photos === null || before.photos === photos)) return before.words;
  const words = countWords(blockText(block, photos));
  counts.set(block, { photos: showsPhotos(block) ? photos : null, words });
  return words;
}

const showsPhotos = (node: BodyNode): boolean =>
  photosOf(node).length > 0 || insideOf(node).some(showsPhotos);

/** The words of a story's body, with captions but without pull quotes, which repeat the copy. */
export const storyWordCount = ({ body, photos }: Pick<Story, 'body' | 'photos'>): number =>
  topBlocksOf(body).reduce((words, block) => words + wordsIn(block, photos), 0);
