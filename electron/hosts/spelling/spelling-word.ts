/** The longest word that Chromium keeps, in bytes of UTF-8. */
const MOST_BYTES = 99;

/** Whether a spelling checker can learn this: a word without space or sign around it, which Chromium would refuse. */
export const isLearnable = (word: string): boolean =>
  word !== '' &&
  word.isWellFormed() &&
  !/[\s\p{Cc}\p{Cf}]/u.test(word.replaceAll(/[\u200c\u200d]/gu, '')) &&
  Buffer.byteLength(word) <= MOST_BYTES;

/** The words in a list with one on each line; anything else is left out. */
export const wordsOfLines = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/\r\n?|\n/u)
      .map((line) => line.trim())
      .filter(isLearnable),
  ),
];
