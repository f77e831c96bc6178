import type { LeftOutLine } from '@shared/intake/report';
import type { Story } from '@shared/story/story';
import { blockTexts } from '@shared/story/walk';

const squash = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * The numbers of the lines that were brought back and still stand in the body: undo takes a line out again, and the
 * desk's record of it does not know. Lines of one text are counted in the order of the copy.
 */
export function linesInBody(
  leftOut: readonly LeftOutLine[],
  story: Pick<Story, 'body' | 'photos'>,
): ReadonlySet<number> {
  const unclaimed = new Map<string, number>();
  const count = (text: string, by: number) => unclaimed.set(text, (unclaimed.get(text) ?? 0) + by);
  blockTexts(story).forEach((text) => count(squash(text), 1));
  // The line that a repeated one repeats stands in the body by itself, once for all of its repeats.
  const repeated = leftOut.filter(({ reason }) => reason === 'repeated line').map(({ text }) => squash(text));
  new Set(repeated).forEach((text) => count(text, -1));
  const standing = leftOut.filter(({ text, broughtBack }) => {
    if (!broughtBack || (unclaimed.get(squash(text)) ?? 0) < 1) return false;
    count(squash(text), -1);
    return true;
  });
  return new Set(standing.map(({ line }) => line));
}
