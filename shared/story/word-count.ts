import type { Story } from './story';
import { blockTexts } from './walk';

/** A word with its apostrophes, hyphens and decimal points, in any script that spaces its words. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,‑-][\p{L}\p{M}\p{N}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const UNSPACED_EACH = new RegExp(UNSPACED, 'gu');

/**
 * How many words a text has. Scripts without spaces are counted by signs, as their newsrooms do. The same on every
 * machine: no dictionary of the platform is asked.
 */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  const signs = text.match(UNSPACED_EACH)?.length ?? 0;
  return signs + (text.replaceAll(UNSPACED_EACH, ' ').match(WORD)?.length ?? 0);
}

/** The words of a story's body, captions included, pull quotes not: they repeat the copy. */
export const storyWordCount = (story: Pick<Story, 'body' | 'photos'>): number =>
  blockTexts(story).reduce((words, text) => words + countWords(text), 0);
