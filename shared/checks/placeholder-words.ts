import { bracketsToFill } from './brackets-to-fill';
import type { Placeholder } from './placeholder';

/** Letters, marks and digits of any script: `\b` knows only Latin. */
const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}_@#.&-])';
const AFTER = '(?![\\p{L}\\p{M}\\p{N}_&])';

const wordPattern = (words: string, flags = 'gu'): RegExp =>
  new RegExp(`${BEFORE}(?:${words})${AFTER}`, flags);

const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/(?:(?<!\s)\s+)?\|\s*|(?:(?<!\s)\s+)?\n\s*/u).filter(Boolean));

/** What a journalist still has to supply, with a capital: `TK Name` is a gap, `TK Arun` and `TK Maxx` are names. */
const TO_COME = list(
  `name|names|headline|caption|deck|dek|lede|lead|graf|title|quote|quotes|date|day|time|photo|picture|number|figure|source|link|byline
  |credit|comment|details|age|place|location|january|february|march|april|may|june|july|august|september|october|november|december
  |monday|tuesday|wednesday|thursday|friday|saturday|sunday|mr|mrs|ms|dr`,
);

/** `TK 500 crore` and `TK500`: the taka. */
const isMoney = (before: string, after: string): boolean =>
  /^[\s]*[\p{N}]/u.test(after) || /\p{N}[\s]*$/u.test(before);

/** Initials: whose something is, or before a name with one capital that is not what is to come. */
function isInitials(after: string): boolean {
  // `TK’s coach`, `TK-Elevator`, `TK-421`, but not `a TK-year-old`.
  if (/^(?:['’]s(?![\p{L}\p{M}])|-[\p{Lu}\p{N}])/u.test(after)) return true;
  const next = /^[ \u00a0]([\p{Lu}][\p{Ll}\p{M}'’.-]+)/u.exec(after)?.[1];
  return next !== undefined && !TO_COME.has(next.toLowerCase().replace(/(?<![.’'-])[.’'-]+$/u, ''));
}

/** Words beside which XXX is the number 30. */
const COUNTED_BEFORE = list(
  `bowl|ufc|wrestlemania|chapter|ch|chap|part|pt|volume|vol|book|act|scene|canto|psalm|article|art|section|sec|clause|rule|order|schedule|appendix|annex|annexe|title|no|number
  |olympiad|numeral|numerals|ending|season|episode|class|century|rocky|capítulo|capitulo|chapitre|kapitel|capitolo|hoofdstuk|tomo|tome|band|teil|siglo|século|seculo
  |secolo|artículo|articolo|artikel|artigo|глава|том|часть|век|अध्याय|खंड|भाग`,
);
const COUNTED_AFTER =
  /^[\s-]+(?:olymp|games|century|centuries|congress|summit|session|edition|corps|brigade|legio|army|siècle|siecle|jahrhundert|edición|edição|edizione|век|олимп|rated|in roman|cinema|theat(?:er|re)|film|movie|industry|domain)/iu;

function isRoman(before: string, after: string): boolean {
  const last = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\.?\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  return COUNTED_BEFORE.has(last) || COUNTED_AFTER.test(after);
}

/** Digits that are hidden on purpose: `XXXX XXXX 1234`, `98XXXXXX10`, `XXX-XX-6789`. */
const isMasked = (before: string, after: string): boolean =>
  /^[\s./-]*(?:[xX]{2,}(?![xX])[\s./-]*)*\p{N}/u.test(after) ||
  /\p{N}[\s./-]*(?:(?<![xX])[xX]{2,}[\s./-]*)*$/u.test(before);

const OPENERS = '“„«‘‚‹「『"\'';
const CLOSERS = '”“»’‘›」』"\'';

/** A word that is itself the subject: “TK”, ‘XXX’. Writers who mean the word quote it. */
const isQuotedAlone = (before: string, after: string): boolean =>
  before !== '' && after !== '' && OPENERS.includes(before.slice(-1)) && CLOSERS.includes(after.charAt(0));

/** Kisses at the end of a message: `see you soon xxx`. */
const isKisses = (before: string, after: string): boolean =>
  before.trim() !== '' && /^[\s.!”"’'»)]*$/u.test(after);

/** Where a number is missing: `xx people`, `$XX million`, but not the XX chromosome or the siglo XX. */
const isCount = (before: string, after: string): boolean =>
  /(?:[$€£₹]|\b(?:Rs|INR|USD|EUR))\.?\s?$/u.test(before) ||
  /^[\s-]?(?:%|per\s?cent|percent|people|persons|years?\b|months|days|hours|crore|lakh|thousand|million|billion|km|dead|injured)/iu.test(
    after,
  );

interface Rule {
  readonly pattern: RegExp;
  readonly isCertain: boolean;
  /** Whether it is a placeholder here; always, if the rule has no such test. */
  readonly holds?: (before: string, after: string) => boolean;
}

/** `XX月XX日`, `X年`: numbers that are not known, or that nobody is to know. */
const CJK_COUNT = /(?<![\p{L}\p{N}])[xX]{1,4}(?=[年月日时時人岁歳名元년월일명원])/gu;

/** Dates and sums whose digits are to come. */
const BLANK_NUMBERS = [
  /(?<![\p{L}\p{N}])(?:d{1,2}[./-]m{1,2}[./-]y{2,4}|m{1,2}[./-]d{1,2}[./-]y{2,4}|y{4}[./-]m{1,2}[./-]d{1,2}|dd month yyyy)(?![\p{L}\p{N}])/giu,
  // `XX:XX`, as a time to come.
  /(?<![\p{L}\p{N}:])[xX]{1,2}[:.][xX]{2}(?![\p{L}\p{N}:])/gu,
  /(?<![\p{L}\p{N}./-])(?:xx|00)[./-](?:xx|00)[./-](?:(?:20)?xx|xxxx|00(?:00)?|\d{4})(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}:.,])00(?= (?:January|February|March|April|May|June|July|August|September|October|November|December|crore|lakh|million|billion|people)(?!\p{L}))/gu,
  /(?<=(?:[$€£₹]|(?<!\p{L})Rs\.?) ?)(?:0{2,}|[xX])(?=[\s-](?:crore|lakh|thousand|million|billion|bn|m)(?!\p{L}))/gu,
];

/** Variables of a template that was never filled, and notes to oneself. */
const LEFT_BY_TEMPLATES =
  /%\p{Lu}[\p{Lu}_]{2,}%|\$\p{Lu}[\p{Lu}_]{2,}\$|##\p{Lu}[\p{Lu}_ ]{2,}##|\*\|\p{Lu}[\p{Lu}_:]+\|\*/gu;
const NOTES =
  /(?<![\p{L}\p{N}#@])(?:FIXME(?![\p{L}\p{N}])|(?:TODO|TO DO)(?=:| (?:add|ask|call|check|confirm|find|fix|get|insert|update|write)(?!\p{L})))/gu;

/** What a colleague is asked in brackets: `(pls confirm spelling)`, `(CHECK)`, but not `(please check the website)`. */
const ASKS_COLLEAGUE = [
  /\(\s*(?:please|pls|plz) (?:check|confirm|verify|add|insert|fill in)(?: (?:this|these|it|the|his|her|their|all|name|title|age|date|figure|number|quote|spelling|fact|source)(?:['’]?s)?){0,3}\s*[.?!]*\)/giu,
  /\(\s*(?:CHECK|CONFIRM|VERIFY)(?: [A-Z]+){0,2}\s*[.?!]*\)/gu,
];

const LOREM =
  /\blorem\s+ipsum\b(?:\s+dolor(?:\s+sit(?:\s+amet)?)?)?|\bdolor\s+sit\s+amet\b|\bconsectetur\s+adipisci(?:ng|cing)\b|\bsed\s+do\s+eiusmod\b|\btempor\s+incididunt\b|\but\s+enim\s+ad\s+minim\b|\bquis\s+nostrud\b|\bduis\s+aute\s+irure\b|\bexcepteur\s+sint\b|\bcillum\s+dolore\b/giu;

const RULES: readonly Rule[] = [
  { pattern: wordPattern('(?:TK[ -]?){2,}', 'giu'), isCertain: true },
  {
    pattern: wordPattern('TK'),
    isCertain: true,
    holds: (before, after) => !isMoney(before, after) && !isInitials(after),
  },
  { pattern: wordPattern('tk'), isCertain: false, holds: (before, after) => !isMoney(before, after) },
  {
    pattern: wordPattern('X{3,}'),
    isCertain: true,
    holds: (before, after) => !isRoman(before, after) && !isMasked(before, after),
  },
  {
    pattern: wordPattern('[Xx]x{2,}'),
    isCertain: true,
    holds: (before, after) => !isMasked(before, after) && !isKisses(before, after),
  },
  { pattern: wordPattern('x{3,}'), isCertain: false, holds: isKisses },
  {
    pattern: wordPattern('xx|XX'),
    isCertain: false,
    holds: (before, after) => !isMasked(before, after) && isCount(before, after),
  },
  {
    pattern: /\(\s*(?:insert|insérer|insertar|inserir|inserire|вставить)\s[^()\n]{1,60}\)/giu,
    isCertain: true,
  },
  // In place of a word they are a gap; after a word, a loud question.
  { pattern: /(?<=^|[\s([{“"‘'«/–—-])[?\uff1f\u061f]{2,}/gu, isCertain: true },
  { pattern: /(?<=[^\s?\uff1f\u061f!¿([{“"‘'«/–—-])[?\uff1f\u061f]{2,}/gu, isCertain: false },
  { pattern: /¿{2,}|(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])/gu, isCertain: true },
  { pattern: LOREM, isCertain: true },
  { pattern: LEFT_BY_TEMPLATES, isCertain: true },
  { pattern: NOTES, isCertain: true },
  ...ASKS_COLLEAGUE.map((pattern) => ({ pattern, isCertain: true })),
  // `## people`: an American desk's number to come. At the start of a line, Markdown's heading that was not read.
  { pattern: /(?<![\p{L}\p{N}#/&.])#{2,}(?![\p{L}\p{N}#])/gu, isCertain: false },
  // `at 8 pm (TBC)`: a listing may print it, so it is only asked about.
  { pattern: /[(（]\s*(?:TBC|TBD|TBA|tbc|tbd|tba)\s*(?:[.?!]+\s*)?[)）]/gu, isCertain: false },
  ...BLANK_NUMBERS.map((pattern) => ({ pattern, isCertain: false })),
  { pattern: CJK_COUNT, isCertain: false },
  { pattern: /[（(]\s*待(?:补充?|定|核实|查|確認|確定)\s*[）)]/gu, isCertain: true },
  // In place of a name, or of one that is kept secret.
  { pattern: /(?<![〇○◯●])[〇○◯●]{2,}(?=[\p{L}\s])|ㅇ{2,}/gu, isCertain: false },
  { pattern: /\.{7,}|…{3,}/gu, isCertain: false },
];

/** What fills a whole field until somebody writes it. In a sentence, `the venue is TBC` is news. */
const WHOLE =
  /^(?:tbc|tbd|tba|to come|to follow|to be (?:confirmed|decided|announced|added|written)|asdf\w*|xx|placeholder|dummy text|(?:headline|deck|caption|text|copy|quote|name|title|alt text|description)s? (?:goes )?here|(?:insert|enter|add|your) (?:an? |the )?(?:headline|deck|caption|text|copy|quote|name|title|alt text|description)(?: here)?|untitled|click (?:here )?to (?:add|edit|enter) (?:an? |the |your )?\w+|(?:type|write) (?:something|here|your \w+)(?: here)?|start (?:typing|writing)(?: here)?|qwerty\w*|(?:blah?[\s,]*)+)[.!…]*$/iu;

/** How many letters on each side of a stretch decide what it means. A text may have thousands of stretches. */
const MAX_BESIDE = 200;

/** What stands in for words that are still to come, in order. `isQuotation` says that somebody else says all of the text. */
export function placeholdersIn(text: string, isQuotation = false): readonly Placeholder[] {
  const whole = text.trim();
  if (WHOLE.test(whole)) return [{ text: whole, start: 0, end: text.length, isCertain: true }];
  const brackets = bracketsToFill(text, isQuotation);
  const found = RULES.flatMap(({ pattern, isCertain, holds }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      const before = text.slice(Math.max(0, start - MAX_BESIDE), start);
      const after = text.slice(end, end + MAX_BESIDE);
      if (isQuotedAlone(before, after) || holds?.(before, after) === false) return [];
      return [{ text: text.slice(start, end), start, end, isCertain }];
    }),
  );
  let taken = 0;
  return [...brackets, ...found]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isApart = start >= taken;
      taken = Math.max(taken, end);
      return isApart;
    });
}
