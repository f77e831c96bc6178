import { isClipped } from '../paste/clipped-words';

/** What a mark is where it is; `as-typed` for feet, inches, minutes, seconds, gershayim and parts of an address. */
export type Role = 'open' | 'close' | 'apostrophe' | 'as-typed';

type Kind = '"' | "'";

const isMark = (sign: string | undefined): sign is Kind => sign === '"' || sign === "'";

const LETTER_BEFORE = /[\p{L}\p{M}]$/u;
const LETTER_AFTER = /^\p{L}/u;
const LETTER_OR_FIGURE_AFTER = /^[\p{L}\p{N}]/u;
const HEBREW = /(?!\p{M})\p{Script=Hebrew}\p{M}*$/u;
const HEBREW_AFTER = /^\p{Script=Hebrew}/u;
/** Scripts that leave no space around a quotation, and know no apostrophe. */
const UNSPACED =
  /(?!\p{M})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー、。，：；？！]\p{M}*$/u;
/** A word begins here, perhaps inside further marks. */
const WORD_AFTER = /^["']*[\p{L}\p{N}\p{Ps}\p{Pi}\p{Sc}…#@*¿¡]/u;
const OPENING = /[\p{Ps}\p{Pi}¿¡<]$/u;
/** After these a quotation begins, unless one is open and no word follows. */
const EITHER = /[\s\u2010-\u2015/=+|*_~#-]$/u;
/** How much before a mark can say what it is. */
const BEFORE = 20;
/** Feet and inches; minutes and seconds. */
const FEET_BEFORE = /\d'\s?\d+(?:[.,]\d+)?$/u;
const DEGREES_BEFORE = /°\s?\d+(?:[.,]\d+)?$/u;
const TIMES_AFTER = /^\s?[x×]\s?\d/u;

/** An address: what is in it is never changed. */
const ADDRESS =
  /[a-z][a-z\d+.-]{0,30}:\/\/|www\.|(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+\./iu;

/** Whether a place is inside an address; at its end a mark can still be that of a quotation. */
function addressAt(source: string, at: number): 'inside' | 'end' | null {
  let start = at;
  while (start > 0 && /\S/u.test(source.charAt(start - 1))) start--;
  const [token = ''] = /^\S*/u.exec(source.slice(start)) ?? [];
  const address = ADDRESS.exec(token);
  // Marks before it are those of a quotation.
  const first = address && address.index + /^["']*/u.exec(address[0])![0].length;
  if (first === null || at - start < first) return null;
  return /^[\p{P}\p{S}]*$/u.test(token.slice(at - start)) ? 'end' : 'inside';
}

/** Which quotations are open at a place, the outermost first. */
class OpenQuotations {
  private readonly stack: Kind[] = [];

  has(kind: Kind): boolean {
    return this.stack.includes(kind);
  }

  take(kind: Kind, role: Role): void {
    if (role === 'open') this.stack.push(kind);
    if (role === 'close' && this.has(kind)) this.stack.length = this.stack.lastIndexOf(kind);
  }
}

interface Place {
  readonly kind: Kind;
  readonly before: string;
  readonly after: string;
  /** Of a mark that is directly before. */
  readonly previous: Role | null;
  readonly isOpen: boolean;
  readonly language: string;
}

/** What a mark is where a quotation can begin; null if none can. */
function beginning({ kind, before, after, previous, isOpen, language }: Place): Role | null {
  const isFirst = before === '' || previous === 'open' || (previous === null && OPENING.test(before));
  const isEither = previous === null && EITHER.test(before);
  // An elided article before a quotation: l’“Europa”.
  const isElided =
    previous === 'apostrophe' &&
    /[\p{L}\p{M}]'$/u.test(before) &&
    (!isOpen || LETTER_OR_FIGURE_AFTER.test(after));
  if (!isFirst && !isEither && !isElided) return null;
  if (kind === "'" && !isElided && isClipped(after, language)) return 'apostrophe';
  if (isFirst || !isOpen) return 'open';
  return WORD_AFTER.test(after) ? 'open' : 'close';
}

/** Words that lose their last vowel before another, in French, Occitan, Italian and Catalan. */
const ELIDED = /(?<![\p{L}\p{M}])(?:[cdjlmnstv]|\p{L}*qu|un|\p{L}+ll)$/iu;

/** `l'"Art"` within a quotation in single marks: its apostrophe ends none. */
const isElision = ({ before, after, language }: Place): boolean =>
  /^(?:fr|oc|it|ca)\b/iu.test(language) && /^"+'*[\p{L}\p{N}]/u.test(after) && ELIDED.test(before);

/** After a letter or a figure: an apostrophe, the end of a quotation, or not a mark of speech at all. */
function afterWord(place: Place): Role | null {
  const { kind, before, after, isOpen } = place;
  if (HEBREW.test(before)) return HEBREW_AFTER.test(after) || !isOpen ? 'as-typed' : 'close';
  if (UNSPACED.test(before)) return isOpen ? 'close' : 'open';
  if (LETTER_BEFORE.test(before)) {
    if (kind === "'" && (LETTER_AFTER.test(after) || !isOpen || isElision(place))) return 'apostrophe';
    return 'close';
  }
  if (!/\p{N}$/u.test(before)) return null;
  if (TIMES_AFTER.test(after)) return 'as-typed';
  if (kind === '"') return FEET_BEFORE.test(before) || !isOpen ? 'as-typed' : 'close';
  if (LETTER_AFTER.test(after)) return 'apostrophe';
  return /^\d/u.test(after) || DEGREES_BEFORE.test(before) || !isOpen ? 'as-typed' : 'close';
}

function roleAt(place: Place): Role {
  const { before, previous, isOpen } = place;
  const role = (previous === null ? afterWord(place) : null) ?? beginning(place);
  if (role) return role;
  // After a sign: what ends a sentence is before the end of a quotation, anything else before its beginning.
  return isOpen || previous !== null || /[\p{P}\p{S}]$/u.test(before) ? 'close' : 'open';
}

/**
 * What each straight mark of a line stands for, by its place in it.
 * @param source one line, its quotation marks and apostrophes straight
 * @param language BCP 47
 */
export function rolesOf(source: string, language: string): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  const open = new OpenQuotations();
  for (const { index: at } of source.matchAll(/["']/gu)) {
    const kind = source[at];
    if (!isMark(kind)) continue;
    const isOpen = open.has(kind);
    const address = addressAt(source, at);
    const role =
      address === 'inside' || (address === 'end' && !isOpen)
        ? 'as-typed'
        : address === 'end'
          ? 'close'
          : roleAt({
              ...{ kind, isOpen, language },
              before: source.slice(Math.max(0, at - BEFORE), at),
              after: source.slice(at + 1),
              previous: roles.get(at - 1) ?? null,
            });
    open.take(kind, role);
    roles.set(at, role);
  }
  return roles;
}
