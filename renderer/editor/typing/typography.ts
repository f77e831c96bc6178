import { marksOf, type Marks } from './quotation-marks';
import { rolesOf, type Role } from './straight-marks';

/** A change of a line: the text between two places becomes `by`. In UTF-16 code units. */
export interface SetSign {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

const APOSTROPHE = '’';

/** A mark in a line, straight or set. */
interface StandingMark {
  /** Its place in the line with all marks straight. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** The signs that a language has for a straight mark. */
const signsOf = ({ outer, inner }: Marks): ReadonlyMap<string, '"' | "'"> =>
  new Map([
    ...inner.map((sign) => [sign.trim(), "'"] as const),
    ...outer.map((sign) => [sign.trim(), '"'] as const),
    [APOSTROPHE, "'"],
    ['"', '"'],
    ["'", "'"],
  ]);

const anyMark = new WeakMap<Marks, RegExp>();

/** Whether a line has a mark at all, straight or set. Most lines have none, and this is asked at every key. */
function hasMark(line: string, marks: Marks): boolean {
  let any = anyMark.get(marks);
  if (!any) {
    any = new RegExp(`[${[...signsOf(marks).keys()].join('')}]`, 'u');
    anyMark.set(marks, any);
  }
  return any.test(line);
}

/** A line with all its marks straight, and the place of each as written. */
function straighten(
  line: string,
  marks: Marks,
): { readonly source: string; readonly standing: StandingMark[] } {
  const signs = signsOf(marks);
  const [open, close] = marks.outer;
  const standing: StandingMark[] = [];
  let source = '';
  for (let at = 0; at < line.length; at++) {
    // A space that belongs to a mark goes with it.
    const whole = [open, close].find((pair) => pair.length > 1 && line.startsWith(pair, at));
    const straight = whole ? '"' : signs.get(line.charAt(at));
    const end = at + (whole?.length ?? 1);
    if (straight) standing.push({ at: source.length, start: at, end });
    source += straight ?? line.charAt(at);
    at = end - 1;
  }
  return { source, standing };
}

/** The sign for a role. An existing space replaces the mark's own. */
function signFor(source: string, at: number, role: Role, { outer, inner }: Marks): string {
  const kind = source.charAt(at);
  const [open, close] = kind === '"' ? outer : inner;
  switch (role) {
    case 'as-typed':
      return kind;
    case 'apostrophe':
      return APOSTROPHE;
    case 'open':
      return /\s/u.test(source.charAt(at + 1)) ? open.trim() : open;
    case 'close':
      return /\s/u.test(source.charAt(at - 1)) ? close.trim() : close;
  }
}

/** Each mark of a line, and what it is to be set as. */
function settle(line: string, language: string) {
  const marks = marksOf(language);
  if (!hasMark(line, marks)) return [];
  const { source, standing } = straighten(line, marks);
  const roles = rolesOf(source, language);
  return standing.map(({ at, start, end }) => ({
    ...{ start, end, stands: line.slice(start, end) },
    by: signFor(source, at, roles.get(at) ?? 'as-typed', marks),
  }));
}

const isStraight = (sign: string): boolean => sign === '"' || sign === "'";

/**
 * The straight marks of a text that its language has others for. Marks that are set already stay as they are; doing it
 * twice changes nothing. Lines are read one by one.
 */
export function straightMarks(text: string, language: string): readonly SetSign[] {
  let from = 0;
  return text.split('\n').flatMap((line) => {
    const start = from;
    from += line.length + 1;
    return settle(line, language)
      .filter(({ stands, by }) => isStraight(stands) && by !== stands)
      .map((mark) => ({ start: start + mark.start, end: start + mark.end, by: mark.by }));
  });
}

/** A text with these changes made. */
export const withSigns = (text: string, changes: readonly SetSign[]): string =>
  changes.reduceRight(
    (changed, { start, end, by }) => changed.slice(0, start) + by + changed.slice(end),
    text,
  );

/** Two hyphens make a dash. Three at the beginning of a line are a divider, and two the beginning of it. */
function dash(before: string, sign: string, language: string): SetSign | null {
  if (sign !== '-' || !/[^\s\-<!]\s?-$/u.test(before)) return null;
  const isDash = !/\/\/|www\.|@/iu.test(/(?<!\S)\S*$/u.exec(before)![0]);
  return isDash ? { start: before.length - 1, end: before.length + 1, by: marksOf(language).dash } : null;
}

/**
 * What a key that was just typed changes in its line, in copy of this language: the sign itself, and marks before it that
 * it says more about, as `’90s` does after its `9`. Only marks that stand as they would have been set before the key are
 * changed: one that was taken back, or written otherwise, stays.
 * @param before the line before the sign
 * @param after the line after it
 */
export function signsAfterKey(
  before: string,
  sign: string,
  after: string,
  language: string,
): readonly SetSign[] {
  const dashed = dash(before, sign, language);
  if (dashed) return [dashed];
  const wanted = new Map(settle(before + after, language).map(({ start, by }) => [start, by]));
  return settle(before + sign + after, language)
    .filter(({ start, stands, by }) => {
      if (start > before.length || by === stands) return false;
      return start === before.length ? isStraight(stands) : wanted.get(start) === stands;
    })
    .map(({ start, end, by }) => ({ start, end, by }));
}
