import { countWords, isUnspaced } from '../document/word-count';
import { plain, visible, wordsOf } from './plain';

/** One line of raw copy that is not blank. */
export interface RawLine {
  /** From 1, as an editor's gutter counts. */
  readonly number: number;
  readonly text: string;
  /** Blank lines before it, beyond those that stand before every line. */
  readonly gap: number;
  /** Spaces before its first letter. */
  readonly indent: number;
}

/** One paragraph or lone line of the copy: one line, or several that were wrapped at a column. */
export interface Unit {
  readonly line: number;
  /** As in the copy, except for white space and invisible marks. */
  readonly text: string;
  /** As its reader sees it, without the marks of a heading or of emphasis around it; fields are cut from it. */
  readonly seen: string;
  /** As the rules see it: the same length as `seen`, letter for letter, up to {@link MAX_LOOK}. */
  readonly plain: string;
  readonly words: number;
  readonly gap: number;
  readonly indent: number;
}

/**
 * Only white space changes: no-break and other spaces become one space each run, soft hyphens, zero-width spaces,
 * marks and control characters go. Joiners stay: Indic and Persian words are spelt with them.
 */
export const cleanLine = (text: string): string =>
  text
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]|(?![\t\n])\p{Cc}/gu, '')
    .replaceAll(/\s{2,}|[^\S ]/g, ' ')
    .replace(/^[ \u200e\u200f]+|(?<![ \u200e\u200f])[ \u200e\u200f]+$/g, '');

/** The lines of a text that say something, with their numbers and the gaps between them. */
export function splitLines(text: string): readonly RawLine[] {
  const lines: RawLine[] = [];
  let gap = 0;
  text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).forEach((raw, at) => {
    const cleaned = cleanLine(raw);
    if (cleaned === '') {
      gap += 1;
      return;
    }
    const indent = /^[ \t\u00a0\u3000]*/.exec(raw)![0].replaceAll('\t', '    ').length;
    lines.push({ number: at + 1, text: cleaned, gap, indent });
    gap = 0;
  });
  return withoutSpacing(lines);
}

/** Copy with a blank line after every line is just widely spaced: those blank lines separate nothing. */
function withoutSpacing(lines: readonly RawLine[]): readonly RawLine[] {
  const spacing = lines.slice(1).reduce((least, line) => Math.min(least, line.gap), Infinity);
  if (lines.length < 4 || spacing === 0) return lines;
  return lines.map((line) => ({ ...line, gap: Math.max(line.gap - spacing, 0) }));
}

const withoutMarkup = (seen: string): string =>
  seen.replace(/^#{1,6} (?=["“‘'*_]?\p{L})/u, '').replace(/^([*_]{1,3})(?=[^\s*_])([^*_]+)(?<=\S)\1$/u, '$2');

/** Anything longer is a paragraph, whatever it holds: the rules look at its beginning only, so that a huge line costs no time. */
export const MAX_LOOK = 5_000;

export function unitOf(lines: readonly RawLine[]): Unit {
  const first = lines[0]!;
  const text = lines.map((line) => line.text).join(' ');
  const seen = withoutMarkup(visible(text));
  const look = plain(seen.length > MAX_LOOK ? seen.slice(0, MAX_LOOK) : seen);
  return {
    line: first.number,
    text,
    seen,
    plain: look,
    words: isUnspaced(look) ? countWords(look) : wordsOf(look).length,
    gap: first.gap,
    indent: first.indent,
  };
}
