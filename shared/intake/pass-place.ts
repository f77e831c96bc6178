import type { Sheet } from './sheet';

/** What a line's own look makes it, although a line of copy can look the same. */
const BY_LOOK: ReadonlySet<string> = new Set(['headline ticker', 'navigation']);

const looksLikeIt = (sheet: Sheet, at: number): boolean => {
  const mark = sheet.marks[at];
  return mark?.is === 'furniture' && BY_LOOK.has(mark.reason) && sheet.isOpen(at);
};

/**
 * A menu or a row of headlines stands around the copy. Between two paragraphs of it, a line that only looks like one is
 * copy: prices with arrows, a paragraph with bars.
 */
export function keepWithinCopy(sheet: Sheet): void {
  for (let at = 0; at < sheet.length; at += 1) {
    if (!looksLikeIt(sheet, at)) continue;
    let end = at;
    while (looksLikeIt(sheet, end + 1)) end += 1;
    if (sheet.isProse(at - 1) && sheet.isProse(end + 1)) {
      for (let line = at; line <= end; line += 1) sheet.readAsText(line);
    }
    at = end;
  }
}
