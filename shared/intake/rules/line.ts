import { MAX_LOOK } from '../lines';
import { bare } from '../menu';
import { plain, wordsOf } from '../plain';

/** A line as the rules look at it. */
export interface Line {
  /** As its reader sees it. */
  readonly seen: string;
  /** Digits as 0-9 and quotes straight, at the same length as `seen` letter for letter. */
  readonly plain: string;
  /** Without what a screen reader was told after a link. */
  readonly text: string;
  /** The text without marks around it, folded. */
  readonly bare: string;
  readonly words: number;
  /** Whether 03/04/2024 is 4 March. */
  readonly monthFirst: boolean;
}

/** What a screen reader was told after a link. */
const NEW_TAB = /(?:(?<!\s)\s+)?,\s*opens? (?:in )?(?:a )?new (?:tab|window)\.?$/iu;

/** @param plainText the plain form of `seen`, if it is known */
export function lineOf(seen: string, monthFirst = false, plainText = plain(seen)): Line {
  const named = seen.replace(NEW_TAB, '');
  const text = named === '' ? seen : named;
  return {
    seen,
    plain: plainText,
    text,
    bare: bare(text),
    words: wordsOf(text.slice(0, MAX_LOOK)).length,
    monthFirst,
  };
}
