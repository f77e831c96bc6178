import type { LeftOutLine } from '@shared/intake/report';
import type { Story } from '@shared/document/story';
import { blockTexts } from '@shared/document/walk';

const squash = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const countIn = (text: string, words: string): number => text.split(words).length - 1;

/** Whether every letter of a text is in another, in its order. */
function holds(text: string, letters: string): boolean {
  const wanted = [...letters];
  let at = 0;
  for (const letter of text) if (letter === wanted[at]) at += 1;
  return at === wanted.length;
}

/** Whether words are back in the sentence from which they were removed. */
function isInSentence({ place, after }: LeftOutLine, story: Pick<Story, 'body' | 'photos'>): boolean {
  if (!place || after === null) return false;
  const words = place.words.trim();
  return blockTexts(story).some((text) => holds(text, after) && countIn(text, words) > countIn(after, words));
}

/**
 * The numbers of the lines that were brought back and are still in the body: undo takes a line out again, and the
 * desk's record of it does not know. Lines of one text are counted in the order of the copy.
 */
export function linesInBody(
  leftOut: readonly LeftOutLine[],
  story: Pick<Story, 'body' | 'photos'>,
): ReadonlySet<number> {
  const unclaimed = new Map<string, number>();
  const count = (text: string, by: number) => unclaimed.set(text, (unclaimed.get(text) ?? 0) + by);
  blockTexts(story).forEach((text) => count(squash(text), 1));
  // The line that a repeated one repeats is in the body by itself, once for all of its repeats.
  const repeated = leftOut.filter(({ reason }) => reason === 'repeated line').map(({ text }) => squash(text));
  new Set(repeated).forEach((text) => count(text, -1));
  const standing = leftOut.filter((line) => {
    const { text, broughtBack } = line;
    if (broughtBack && isInSentence(line, story)) return true;
    if (!broughtBack || (unclaimed.get(squash(text)) ?? 0) < 1) return false;
    count(squash(text), -1);
    return true;
  });
  return new Set(standing.map(({ line }) => line));
}
