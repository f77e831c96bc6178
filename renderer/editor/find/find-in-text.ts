export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

/** A stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text in its compared form, and the place of each of its code units in the text as written. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[] | null;
  readonly ends: readonly number[] | null;
}

/** Signs that a search treats as one, however a keyboard or a house writes them. Each is one code unit long. */
const SIGNS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '\u00a0': ' ',
  ς: 'σ',
};
const ANY_SIGN = /[’‘“”\u00a0ς]/gu;

const compared = (text: string, matchCase: boolean): string =>
  (matchCase ? text : text.toLowerCase()).replaceAll(ANY_SIGN, (sign) => SIGNS[sign] ?? sign);

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Letters that Unicode can write in several ways, as é and য়, are the same letters here. */
function fold(text: string, matchCase: boolean): Folded {
  const whole = compared(text, matchCase);
  if (whole.length === text.length && whole.normalize() === whole)
    return { text: whole, starts: null, ends: null };
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { segment, index } of graphemes.segment(text)) {
    const part = compared(segment, matchCase).normalize();
    const isSame = part.length === segment.length;
    for (let unit = 0; unit < part.length; unit++) {
      // Part of a letter that is written in another way has no place of its own: -1 is nowhere.
      starts.push(isSame ? index + unit : unit === 0 ? index : -1);
      ends.push(isSame ? index + unit + 1 : unit === part.length - 1 ? index + segment.length : -1);
    }
    folded += part;
  }
  return { text: folded, starts, ends };
}

const OF_A_WORD = /[\p{L}\p{M}\p{N}_\u200c\u200d]/u;

const isOfWord = (letter: string | undefined): boolean => letter !== undefined && OF_A_WORD.test(letter);

function isWholeWord(text: string, { start, end }: Span): boolean {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1);
  const [after] = text.slice(end, end + 2);
  return !isOfWord(before) && !isOfWord(after);
}

/** The places in a text that match, from its beginning; they never overlap. */
export function findInText(text: string, wanted: string, options: FindOptions): readonly Span[] {
  const query = compared(wanted, options.matchCase).normalize();
  if (query === '') return [];
  const folded = fold(text, options.matchCase);
  const found: Span[] = [];
  for (let at = folded.text.indexOf(query); at !== -1;) {
    const last = at + query.length - 1;
    const span = { start: folded.starts?.[at] ?? at, end: folded.ends?.[last] ?? last + 1 };
    const isIt = span.start >= 0 && span.end >= 0 && (!options.wholeWord || isWholeWord(text, span));
    if (isIt) found.push(span);
    at = folded.text.indexOf(query, isIt ? at + query.length : at + 1);
  }
  return found;
}
