import { plain, visible, wordsOf } from './plain';

/** One line of raw copy that is not blank. */
export interface RawLine {
  /** From 1, as an editor's gutter counts. */
  readonly number: number;
  readonly text: string;
  /** Blank lines before it. */
  readonly gap: number;
  /** Spaces before its first letter. */
  readonly indent: number;
}

/** One paragraph or lone line of the copy: one line, or several that were wrapped at a column. */
export interface Unit {
  readonly line: number;
  /** As the copy has it, but for white space and invisible marks. */
  readonly text: string;
  /** As its reader sees it; fields are cut from it. */
  readonly seen: string;
  /** As the rules see it: letter for letter as long as `seen`. */
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
    .replaceAll(/\s+/g, ' ')
    .replace(/^[ \u200e\u200f]+|[ \u200e\u200f]+$/g, '');

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
  return lines;
}

export function unitOf(lines: readonly RawLine[]): Unit {
  const first = lines[0]!;
  const text = lines.map((line) => line.text).join(' ');
  const seen = plain(text);
  return {
    line: first.number,
    text,
    seen: visible(text),
    plain: seen,
    words: wordsOf(seen).length,
    gap: first.gap,
    indent: first.indent,
  };
}
