type Pair = readonly [open: string, close: string];

/** A language's quotation marks, outside and inside one another, and the dash that breaks a sentence. */
export interface Marks {
  readonly outer: Pair;
  readonly inner: Pair;
  readonly dash: string;
}

const CURLY: Pair = ['“', '”'];
const CURLY_SINGLE: Pair = ['‘', '’'];
const LOW: Pair = ['„', '“'];
const LOW_SINGLE: Pair = ['‚', '‘'];
const LOW_HIGH: Pair = ['„', '”'];
const GUILLEMETS: Pair = ['«', '»'];
const GUILLEMETS_SINGLE: Pair = ['‹', '›'];

const marks = (outer: Pair, inner: Pair, dash = '—'): Marks => ({ outer, inner, dash });

const ENGLISH = marks(CURLY, CURLY_SINGLE);
const LATIN = marks(GUILLEMETS, CURLY);
const GERMAN = marks(LOW, LOW_SINGLE, '–');
const SWEDISH = marks(['”', '”'], ['’', '’'], '–');
const NORWEGIAN = marks(GUILLEMETS, CURLY_SINGLE, '–');
const RUSSIAN = marks(GUILLEMETS, LOW);
const POLISH = marks(LOW_HIGH, GUILLEMETS, '–');
const SWISS = marks(GUILLEMETS, GUILLEMETS_SINGLE, '–');
const PERSIAN = marks(GUILLEMETS, GUILLEMETS_SINGLE);
const ARABIC = marks(['”', '“'], ['’', '‘']);
const HEBREW = marks(['”', '”'], ['’', '’'], '–');
const CORNERS = marks(['「', '」'], ['『', '』']);

/**
 * The quotation marks of each language in Unicode's CLDR 48, or those that its press agrees on: guillemets
 * in Spain and Switzerland. A language that is not named has the marks of English.
 */
const BY_LANGUAGE: Readonly<Record<string, Marks>> = {
  ...{ de: GERMAN, cs: GERMAN, sk: GERMAN, sl: GERMAN, hr: GERMAN, mk: GERMAN, is: GERMAN, et: GERMAN },
  ...{ lt: GERMAN, lb: GERMAN, bg: marks(LOW, GUILLEMETS, '–'), ka: marks(LOW, GUILLEMETS) },
  ...{ 'de-ch': SWISS, 'de-li': SWISS, 'it-ch': SWISS, 'fr-ch': SWISS, rm: SWISS },
  ...{ sv: SWEDISH, fi: SWEDISH, nb: NORWEGIAN, nn: NORWEGIAN, no: NORWEGIAN },
  ...{ da: { ...ENGLISH, dash: '–' }, nl: { ...ENGLISH, dash: '–' } },
  // The narrow spaces belong to the marks: they never begin or end a line.
  fr: marks(['«\u202f', '\u202f»'], CURLY),
  ...{ es: LATIN, 'es-419': ENGLISH, it: LATIN, ca: LATIN, eu: LATIN, br: LATIN, oc: LATIN, el: LATIN },
  ...{ 'pt-pt': LATIN, kk: LATIN, hy: LATIN },
  ...Object.fromEntries(
    'ar bo cl co cr cu do ec gt hn mx ni pa pe pr py sv us uy ve'
      .split(' ')
      .map((land) => [`es-${land}`, ENGLISH]),
  ),
  ...{ ru: RUSSIAN, uk: RUSSIAN, be: RUSSIAN, ky: RUSSIAN },
  ...{ pl: POLISH, ro: POLISH, hu: marks(LOW_HIGH, ['»', '«'], '–') },
  ...{ sr: marks(LOW_HIGH, ['’', '’'], '–'), bs: marks(LOW_HIGH, CURLY_SINGLE, '–') },
  ...{ fa: PERSIAN, am: PERSIAN, ug: PERSIAN, ar: ARABIC, ur: ARABIC, he: HEBREW, yi: HEBREW },
  ...{ ja: CORNERS, 'zh-hant': CORNERS, 'zh-tw': CORNERS, 'zh-hk': CORNERS, 'zh-mo': CORNERS },
};

const byTag = new Map<string, Marks>();

/** The marks of a language by its BCP 47 tag; the longest part of it that is known counts. */
export function marksOf(language: string): Marks {
  const before = byTag.get(language);
  if (before) return before;
  const found = findMarks(language);
  byTag.set(language, found);
  return found;
}

function findMarks(language: string): Marks {
  const parts = language.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const known = BY_LANGUAGE[parts.slice(0, length).join('-')];
    if (known) return known;
  }
  return ENGLISH;
}
