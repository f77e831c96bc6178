/** A language's quotation marks, outside and inside one another, and the dash that breaks a sentence. */
interface Marks {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
  readonly dash: string;
}

const ENGLISH: Marks = { outer: ['“', '”'], inner: ['‘', '’'], dash: '—' };
const GERMAN: Marks = { outer: ['„', '“'], inner: ['‚', '‘'], dash: '–' };
const SWEDISH: Marks = { outer: ['”', '”'], inner: ['’', '’'], dash: '–' };
const GUILLEMETS: Marks = { outer: ['«', '»'], inner: ['“', '”'], dash: '—' };
const RUSSIAN: Marks = { outer: ['«', '»'], inner: ['„', '“'], dash: '—' };
const POLISH: Marks = { outer: ['„', '”'], inner: ['«', '»'], dash: '–' };

/** As Unicode's CLDR has the quotation marks of each language. What is not named has those of English. */
const BY_LANGUAGE: Readonly<Record<string, Marks>> = {
  de: GERMAN,
  cs: GERMAN,
  sk: GERMAN,
  sl: GERMAN,
  sv: SWEDISH,
  fi: SWEDISH,
  da: { ...ENGLISH, dash: '–' },
  nl: { ...ENGLISH, dash: '–' },
  nb: { outer: ['«', '»'], inner: ['‘', '’'], dash: '–' },
  nn: { outer: ['«', '»'], inner: ['‘', '’'], dash: '–' },
  // The narrow spaces belong to the marks: they never begin or end a line.
  fr: { outer: ['«\u202f', '\u202f»'], inner: ['“', '”'], dash: '—' },
  es: GUILLEMETS,
  it: GUILLEMETS,
  el: GUILLEMETS,
  ru: RUSSIAN,
  uk: RUSSIAN,
  pl: POLISH,
  ro: POLISH,
  hu: { outer: ['„', '”'], inner: ['»', '«'], dash: '–' },
  fa: { outer: ['«', '»'], inner: ['‹', '›'], dash: '—' },
  ar: { outer: ['”', '“'], inner: ['’', '‘'], dash: '—' },
  he: { outer: ['”', '”'], inner: ['’', '’'], dash: '–' },
};

/** The marks of a language by its BCP 47 tag. */
const marksOf = (language: string): Marks =>
  BY_LANGUAGE[language.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH;

/** What is put in the place of the last `takes` signs before the caret. */
export interface SetSign {
  readonly takes: number;
  readonly by: string;
}

/** A quotation begins at the beginning, after a space or a bracket, and after the mark that begins another. */
function beginsHere(before: string, { outer, inner }: Marks): boolean {
  const opening = [outer, inner].filter(([open, close]) => open !== close).map(([open]) => open);
  return /(?:^|[\s([{<—–])$/u.test(before) || opening.some((open) => before.endsWith(open));
}

/** Part of an address: it is never to be changed. */
const IN_ADDRESS = /(?:\/\/|^www\.|@)\S*$/iu;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Whether a quotation that was begun has not been ended. Of like marks, the second ends. */
function isOpen(before: string, [open, close]: Marks['outer']): boolean {
  const [begun, ended] = [count(before, open.trim()), count(before, close.trim())];
  return open === close ? begun % 2 === 1 : begun > ended;
}

const APOSTROPHE = '’';

/** The mark that a straight one stands for; null where it stays: feet, inches, minutes and seconds do. */
function quote(before: string, sign: '"' | "'", marks: Marks): string | null {
  const pair = sign === '"' ? marks.outer : marks.inner;
  if (beginsHere(before, marks)) return pair[0];
  if (isOpen(before, pair)) return pair[1];
  if (sign === "'" && /[\p{L}\p{M}]$/u.test(before)) return APOSTROPHE;
  return /\d$/u.test(before) ? null : pair[1];
}

/**
 * What a sign that was just typed is to be set as, in copy of this language. Null where it stays as it is.
 * @param before the text of the line before the sign
 */
export function smartSign(before: string, sign: string, language: string): SetSign | null {
  if (IN_ADDRESS.test(/\S*$/u.exec(before)?.[0] ?? '')) return null;
  const marks = marksOf(language);
  if (sign === '"' || sign === "'") {
    const by = quote(before, sign, marks);
    return by === null ? null : { takes: 1, by };
  }
  // Three at the beginning of a line are a divider, and two the beginning of it.
  const isDash = sign === '-' && /[^\s\-<!]\s?-$/u.test(before);
  return isDash ? { takes: 2, by: marks.dash } : null;
}
