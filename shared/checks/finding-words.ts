import { z } from 'zod';

/**
 * The words of a finding as they are in its place, for the window to select them: the occurrence of `text` that has `nth`
 * others before it there. In a block, the lines count as one text.
 */
export const FindingWords = z.object({ text: z.string().min(1), nth: z.int().min(0) });
export type FindingWords = z.infer<typeof FindingWords>;

/** Where the nth occurrence of words starts in a text, in UTF-16 units; -1 if there are not so many. */
export function placeOfWords(text: string, { text: words, nth }: FindingWords): number {
  let at = text.indexOf(words);
  for (let left = nth; left > 0 && at !== -1; left--) at = text.indexOf(words, at + 1);
  return at;
}

/**
 * The words from `start` to before `end` of a text, without white space around them; null if nothing is left. `before` is
 * what the same place has before the text.
 */
export function wordsAt(text: string, start: number, end: number, before = ''): FindingWords | null {
  const words = text.slice(start, end).trim();
  if (words === '') return null;
  const whole = `${before}\n${text}`;
  const from = before.length + 1 + text.indexOf(words, start);
  let nth = 0;
  for (let at = whole.indexOf(words); at !== -1 && at < from; at = whole.indexOf(words, at + 1)) nth++;
  return { text: words, nth };
}

/** All the words of a text. */
export const allWords = (text: string): FindingWords | null => wordsAt(text, 0, text.length);

/** For a finding: its words, if it has some. */
export const withWords = (words: FindingWords | null): { readonly words?: FindingWords } =>
  words === null ? {} : { words };
