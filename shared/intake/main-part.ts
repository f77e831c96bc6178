import { isUnspaced } from '../document/word-count';
import { endsSentence } from './plain';
import type { Sheet } from './sheet';

/** The lines of a whole page that are its story, both ends included. */
export interface MainPart {
  readonly from: number;
  readonly to: number;
}

/** Fewer short lines than this around the copy do not make a page: each of them may be somebody's words. */
const MIN_AROUND = 25;
/** Around copy of fewer words there must be more of them: a line of it weighs little against a page's box. */
const SHORT_COPY = 150;
const MIN_AROUND_SHORT = 40;
/** Words beyond this number in one line do not make it more likely to be the story. */
const MAX_WORDS = 60;
/** A page's box in the middle of a story counts against it no more than this, however many lines it has. */
const MAX_RUN = -300;

/** This many words of prose in one stretch are a story. */
const SURELY_COPY = 120;

const isComments = (sheet: Sheet, at: number): boolean => {
  const mark = sheet.mark(at);
  return (
    (mark.is === 'box' && mark.box === 'comments') || (mark.is === 'furniture' && mark.reason === 'comments')
  );
};

/**
 * What a line subtracts from the score of its stretch. Found by trying weights over half of a public benchmark's pages and
 * keeping those that were best over the other half; five are as good as the eleven that were tried first.
 */
const AGAINST = {
  /** The heading of a box of the page. */
  box: -60,
  /** Buttons and tags, which are at the ends of a story. */
  end: -20,
  /** Menus, names, labels. */
  page: -6,
  /** What may be within a story: a caption, a credit, a line that does not end like a sentence. */
  loose: -3,
} as const;

/** A short sentence suggests copy, although it is not a paragraph. */
const SENTENCE = 4;
const [MIN_SENTENCE, MIN_LOOSE] = [4, 5];
/** A paragraph with no other within two lines is seldom a story's. */
const ALONE = 0.4;
const NEAR = [-2, -1, 1, 2];

/** What a line adds to the score of its stretch: words of prose raise it, lines of a page lower it. */
function weightOf(sheet: Sheet, at: number): number {
  const { words, plain } = sheet.unit(at);
  if (sheet.isProse(at)) {
    const isAlone = !NEAR.some((step) => sheet.isProse(at + step));
    return Math.min(isUnspaced(plain) ? words / 2 : words, MAX_WORDS) * (isAlone ? ALONE : 1);
  }
  const mark = sheet.mark(at);
  switch (mark.is) {
    case 'box':
      return AGAINST.box;
    case 'furniture':
      return mark.reason === 'share buttons' || mark.reason === 'follow buttons' ? AGAINST.end : AGAINST.page;
    case 'tags':
      return AGAINST.end;
    case 'meta':
      return AGAINST.page;
    case 'credit':
    case 'caption':
      return AGAINST.loose;
    case 'field':
    case 'wire mark':
    case 'text':
      if (endsSentence(plain) && words >= MIN_SENTENCE) return SENTENCE;
      return words >= MIN_LOOSE ? AGAINST.loose : AGAINST.page;
  }
}

/**
 * The stretch of a page that is its story: the one with most prose and fewest other lines in it (the maximum-sum
 * subsequence, as Pasternack and Roth extract articles). Null if the copy has no page around it.
 */
export function findMainPart(sheet: Sheet): MainPart | null {
  let best = { from: 0, to: -1, sum: 0 };
  let open = { from: 0, sum: 0, run: 0 };
  for (let at = 0; at < sheet.length; at += 1) {
    // What readers wrote can be longer than the story that they wrote about.
    if (best.sum > SURELY_COPY && isComments(sheet, at)) break;
    const weight = weightOf(sheet, at);
    const run = weight < 0 ? Math.max(open.run + weight, MAX_RUN) : 0;
    const sum = open.sum + (weight < 0 ? run - open.run : weight);
    open = sum > 0 ? { ...open, sum, run } : { from: at + 1, sum: 0, run: 0 };
    if (open.sum > best.sum) best = { from: open.from, to: at, sum };
  }
  const around = sheet.units.filter((_, at) => (at < best.from || at > best.to) && !sheet.isProse(at));
  const words = sheet.units.slice(best.from, best.to + 1).reduce((total, unit) => total + unit.words, 0);
  return best.to < 0 || around.length < (words < SHORT_COPY ? MIN_AROUND_SHORT : MIN_AROUND) ? null : best;
}
