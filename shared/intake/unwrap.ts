import { readNamedByline } from './byline';
import { phrases } from './words';
import { type RawLine, type Unit, unitOf } from './lines';
import { endsSentence } from './plain';

const MIN_COLUMN = 45;
const MAX_COLUMN = 110;

const lengthOf = (line: RawLine): number => line.indent + [...line.text].length;

/** `a cura di Lia Conti`, `written by …`: a byline in lower case. `by` alone begins many torn lines. */
const isByline = (text: string): boolean =>
  /^\p{Ll}/u.test(text) &&
  phrases('by').some((phrase) => phrase.includes(' ') && text.startsWith(`${phrase} `)) &&
  readNamedByline(text) !== null;

/** A bullet, a number or a label begins a new line, however the lines before it were wrapped. */
const startsAnew = (line: RawLine): boolean =>
  isByline(line.text) || /^(?:[•●▪◦*–—-]\s|\d{1,2}[.)]\s|["“]?[\p{L} ]{2,20}:\s)/u.test(line.text);

/** True if the next line's first word would not have fitted: the sign of a line broken at a column. */
function isFull(line: RawLine, next: RawLine, column: number): boolean {
  const word = next.text.split(' ', 1)[0]!;
  return lengthOf(line) <= column && lengthOf(line) + 1 + [...word].length > column;
}

/** A line that stops in mid-sentence while the next continues in lower case: broken by hand or by a ragged margin. */
const goesOnBelow = (line: RawLine, next: RawLine, column: number): boolean =>
  lengthOf(line) <= column &&
  lengthOf(line) >= column * 0.6 &&
  !endsSentence(line.text) &&
  /^["'“‘(]?\p{Ll}/u.test(next.text);

const isBroken = (line: RawLine, next: RawLine, column: number): boolean =>
  isFull(line, next, column) || goesOnBelow(line, next, column);

/**
 * The column at which a text's lines were broken (mail, wire feeds, `fmt`), or null if each paragraph is one line.
 * Broken lines end in mid-sentence, and each is as full as the next word lets it be.
 */
export function wrapColumn(lines: readonly RawLine[]): number | null {
  const pairs = lines.slice(1).map((next, at) => [lines[at]!, next] as const);
  const broken = pairs.filter(
    ([line, next]) =>
      next.gap === 0 &&
      !endsSentence(line.text) &&
      lengthOf(line) >= MIN_COLUMN &&
      lengthOf(line) <= MAX_COLUMN,
  );
  if (broken.length < 2) return null;
  let best = { column: 0, full: 0 };
  for (const column of new Set(broken.map(([line]) => lengthOf(line)))) {
    const full = broken.filter(([line, next]) => isBroken(line, next, column)).length;
    if (full > best.full || (full === best.full && column > best.column)) best = { column, full };
  }
  const prose = lines.filter((line) => lengthOf(line) >= MIN_COLUMN);
  const long = prose.filter((line) => lengthOf(line) > best.column).length;
  const enough = best.full >= 2 && best.full >= broken.length * 0.65;
  return enough && best.full > long * 3 ? best.column : null;
}

/** `di Lia Conti`: a byline of one small word, with nothing after the name. */
const isNameAlone = (text: string): boolean =>
  /^\p{Ll}{1,5}(?: \p{Lu}[\p{L}\p{M}'’-]+){2,3}$/u.test(text) && readNamedByline(text) !== null;

/** A sentence torn in two although the copy is not wrapped: the line is long, and the next begins in lower case. */
const isTorn = (line: RawLine, next: RawLine): boolean =>
  lengthOf(line) >= MIN_COLUMN &&
  /[\p{Ll},]$/u.test(line.text) &&
  /^\p{Ll}{1,}[\s,]/u.test(next.text) &&
  !isNameAlone(next.text);

/** The paragraphs of a text: lines that were broken at a column are joined, each other line is a paragraph. */
export function paragraphUnits(lines: readonly RawLine[]): readonly Unit[] {
  const column = wrapColumn(lines);
  const groups: RawLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const goesOn =
      group !== undefined &&
      last !== undefined &&
      line.gap === 0 &&
      (column === null ? isTorn(last, line) : isBroken(last, line, column)) &&
      !startsAnew(line) &&
      (line.indent <= last.indent || startsAnew(group[0]!));
    if (goesOn) group.push(line);
    else groups.push([line]);
  }
  return groups.map(unitOf);
}
