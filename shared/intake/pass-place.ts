import type { Sheet } from './sheet';

/** What a line is by its looks, although a line of copy can look the same. */
const BY_LOOK: ReadonlySet<string> = new Set(['headline ticker', 'navigation']);

const looksLikeIt = (sheet: Sheet, at: number): boolean => {
  const mark = sheet.marks[at];
  return mark?.is === 'furniture' && BY_LOOK.has(mark.reason) && sheet.isOpen(at);
};

/** The number of lines of copy that do not end like sentences, such as a list of prices, between a line and the next paragraph. */
const MAX_BETWEEN = 12;

/** Whether a paragraph is near in a direction, with no part of a page between. */
function isNearCopy(sheet: Sheet, from: number, step: 1 | -1): boolean {
  for (let at = from; Math.abs(at - from) < MAX_BETWEEN; at += step) {
    if (sheet.isProse(at)) return true;
    if (!sheet.isText(at) && !looksLikeIt(sheet, at)) return false;
  }
  return false;
}

/**
 * A menu or a row of headlines is around the copy. Between two paragraphs of it, a line that only looks like one is
 * copy: prices with arrows, a paragraph with bars.
 */
export function keepWithinCopy(sheet: Sheet): void {
  const kept: number[] = [];
  for (let at = 0; at < sheet.length; at += 1) {
    if (looksLikeIt(sheet, at) && isNearCopy(sheet, at - 1, -1) && isNearCopy(sheet, at + 1, 1))
      kept.push(at);
  }
  for (const at of kept) sheet.readAsText(at);
}
