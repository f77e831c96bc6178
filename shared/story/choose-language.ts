import {
  detectLanguage,
  devanagariEvidence,
  directionOf,
  scriptOf,
  scriptIn,
  type TextLanguage,
  times,
  wordsOf,
} from './language';

/** How likely each language is for a text, the likeliest first; scores are comparable within one guess only. */
export interface LanguageGuess {
  readonly ranked: readonly { readonly language: string; readonly score: number }[];
  /** False if even the likeliest language does not fit well. */
  readonly isSure: boolean;
}

/** Guesses the language of a text by its letter sequences. */
export type GuessLanguage = (text: string) => LanguageGuess;

export interface ChosenLanguage extends TextLanguage {
  /** Why the language may be another one, for the report; null if there is no doubt. */
  readonly doubt: string | null;
}

/** Scripts that many languages share. In the others the script says the language. */
const SHARED: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Arab', 'Deva']);

/** Fewer letters than that are a name or two. */
const MIN_LETTERS = 25;

/** A language that scores as many times as much as another is told from it: what Hindi and Marathi differ by. */
const CLEARLY = 1.04;
/** If two are that close, the house's own is the likelier. */
const OF_HOUSE = 1.06;

/** Letters that one language has and those that it is taken for have not. Of equals, the first. */
const OWN_LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['mn', /[өү]/giu],
  ['ky', /[ңөү]/giu],
  ['tt', /[әҗңөүһ]/giu],
  ['kk', /[әғқңөұүһ]/giu],
  ['tg', /[ҷӣӯҳ]/giu],
  ['mk', /[ѓќѕ]/giu],
  ['ps', /[ټډړږښځڅۍې]/gu],
  ['sd', /[ڄڃڇڊڌڏڙڦڪڳڱٻٺٽٿڻ]/gu],
  ['ug', /[ۆۇۈۋېەڭ]/gu],
];
/** Three in a thousand letters: a name in a neighbour's spelling has fewer. */
const MIN_OWN = 0.003;

/** Words of two languages that detectors take for one. */
const CLOSE: Readonly<Record<string, readonly (readonly [language: string, words: RegExp])[]>> = {
  ms: [
    ['ms', wordsOf('bahawa|kerana|daripada|ialah|berkata|selepas|kerajaan|wang|sebab|isnin|ahad')],
    ['id', wordsOf('bahwa|karena|dari|adalah|bisa|setelah|usai|pemerintah|uang|kata|kantor|senin|jumat')],
  ],
  nb: [
    ['nb', wordsOf('ikke|jeg|fra|ble|noe|hun|gjør')],
    ['nn', wordsOf('ikkje|eg|frå|vart|noko|ho|gjer|dei|ein')],
  ],
};

const most = <T>(entries: readonly T[], score: (entry: T) => number): T | undefined =>
  entries.reduce<T | undefined>(
    (best, entry) => (best === undefined || score(entry) > score(best) ? entry : best),
    undefined,
  );

/** The language itself, without region: `en` of `en-IN`. */
const tongueOf = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();

/** What letters and small words say of languages that detectors do not know; null for most copy. */
function byLetters(text: string, script: string): string | null {
  const letters = times(text, /\p{L}/gu);
  const found = OWN_LETTERS.filter(([language]) => scriptOf(language) === script)
    .map(([language, own]) => ({ language, share: times(text, own) / letters }))
    .filter(({ share }) => share >= MIN_OWN);
  const best = most(found, ({ share }) => share);
  if (best) return best.language;
  if (script !== 'Deva') return null;
  const { hi, mr, ne } = devanagariEvidence(text);
  return ne > hi && ne > mr ? 'ne' : null;
}

const nameOf = (language: string): string => {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
};

/**
 * The language and direction of copy: by its script, then by the guess of its words. What the house writes in is
 * evidence for it, and decides between languages as like as Danish and Norwegian. English copy of an English house is
 * in the house's English (`en-IN`, `en-GB`), and so with every other language. Without a guess, see
 * {@link detectLanguage}.
 *
 * @param houseLanguage BCP 47
 */
export function chooseLanguage(
  text: string,
  houseLanguage: string,
  guess: GuessLanguage | null,
): ChosenLanguage {
  const plain = { ...detectLanguage(text, houseLanguage), doubt: null };
  const script = scriptIn(text);
  if (!guess || !script || !SHARED.has(script) || times(text, /\p{L}/gu) < MIN_LETTERS) return plain;
  const inHouse = (language: string): string =>
    tongueOf(language) === tongueOf(houseLanguage) ? houseLanguage : language;
  const chosen = (language: string, doubt: string | null): ChosenLanguage => {
    const tag = inHouse(language);
    return { language: tag, direction: directionOf(tag), doubt };
  };
  const lettered = byLetters(text, script);
  if (lettered) return chosen(lettered, null);
  const { ranked, isSure } = guess(text);
  const weighed = ranked
    .filter(({ language }) => scriptOf(language) === script)
    .map(({ language, score }) => ({
      language: closest(language, text, houseLanguage),
      score: score * (tongueOf(language) === tongueOf(houseLanguage) ? OF_HOUSE : 1),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = weighed;
  if (!first) return plain;
  if (!isSure) {
    const { language } = scriptOf(houseLanguage) === script ? { language: houseLanguage } : first;
    return chosen(language, `The language is uncertain. It was set to ${nameOf(inHouse(language))}.`);
  }
  const isClose = second !== undefined && first.score < second.score * CLEARLY;
  return chosen(
    first.language,
    isClose
      ? `The language may be ${nameOf(second.language)}. It was set to ${nameOf(inHouse(first.language))}.`
      : null,
  );
}

/** Of languages that a guess cannot distinguish: the house's, or else the one with more of its own words. */
function closest(language: string, text: string, houseLanguage: string): string {
  const close = CLOSE[language];
  if (!close) return language;
  if (close.some(([other]) => other === tongueOf(houseLanguage))) return tongueOf(houseLanguage);
  return most(close, ([, words]) => times(text, words))![0];
}
