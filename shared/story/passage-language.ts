import { arabicEvidence, devanagariEvidence, latinEvidence, SCRIPTS, scriptOf, times } from './language';

/** Japanese and Korean write in several scripts, which are one here. */
const WRITTEN_IN: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Jpan', 'Hans'],
  Kore: ['Kore', 'Hans'],
  Hant: ['Hans'],
  Hani: ['Hans'],
};

/** Scripts of which the language is not guessed, by their ISO 15924 codes; the commonest come first. */
const OTHER_SCRIPTS: readonly (readonly [script: string, letters: RegExp])[] = (
  'Geor Armn Khmr Laoo Mymr Ethi Tibt Syrc Thaa Olck Mtei Mong Nkoo Cher Cakm Lepc Limb Java Sund Bali ' +
  'Adlm Rohg Tfng Cans Yiii Bopo Vaii'
)
  .split(' ')
  .map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')]);

/** Fewer Latin letters than this are a name or an abbreviation, which belong to any language (WCAG 2.2, 3.1.2). */
const A_NAME = 12;

/** Shorter texts have too few small words to tell languages of one script apart. */
const A_SENTENCE = 40;

const LETTERS = new Map([
  ...SCRIPTS.map(([script, letters]) => [script, letters] as const),
  ...OTHER_SCRIPTS,
]);

/**
 * The language of a passage that is not in the story's own: BCP 47; null if it is, or if nobody could be sure.
 * Another script is always told, its language only if its letters or words say it: else it is `und` with the script
 * (`und-Deva`), which RFC 5646 has for what is not known. Of the story's own script, a passage is told if it has
 * several times as many of another language's small words.
 *
 * @param own the language of what stands around the passage
 */
export function passageLanguage(text: string, own: string): string | null {
  const tongue = tongueOf(own);
  if (tongue === null) return null;
  const written = scriptIn(text, tongue.scripts);
  if (written === null) return null;
  return tongue.scripts.includes(written) ? ofOneScript(text, tongue) : ofScript(text, written);
}

/** What must be known of a language to tell others from it. */
interface Tongue {
  /** The first subtag: `hi` of `hi-IN`. */
  readonly language: string;
  readonly scripts: readonly string[];
}

const tongues = new Map<string, Tongue | null>();

/** Taking a tag apart costs far more than looking over a paragraph, so each is kept. */
function tongueOf(tag: string): Tongue | null {
  let tongue = tongues.get(tag);
  if (tongue === undefined) {
    const script = scriptOf(tag);
    tongue =
      script === undefined
        ? null
        : { language: new Intl.Locale(tag).language, scripts: WRITTEN_IN[script] ?? [script] };
    tongues.set(tag, tongue);
  }
  return tongue;
}

/** Nothing beyond Latin letters, digits and the signs of all scripts: most copy of most newsrooms. */
const PLAIN_LATIN = /^[\u0000-\u02af\u2000-\u2bff]*$/;

/** The script that more than half of a text's letters are in; `own[0]` if half of them are in those; null for none. */
function scriptIn(text: string, own: readonly string[]): string | null {
  if (own[0] === 'Latn' && PLAIN_LATIN.test(text)) return 'Latn';
  const all = times(text, /\p{L}/gu);
  const inScript = (script: string): number => times(text, LETTERS.get(script) ?? /(?!)/g);
  if (own.reduce((sum, script) => sum + inScript(script), 0) * 2 >= all) return own[0]!;
  for (const script of LETTERS.keys()) if (inScript(script) * 2 > all) return script;
  return null;
}

/** Whether most letters of a text are in the script that a language is written in: a name, too, has a script. */
export function isWrittenLike(text: string, language: string): boolean {
  const tongue = tongueOf(language);
  return tongue?.scripts.includes(scriptIn(text, tongue.scripts) ?? '') ?? false;
}

function ofScript(text: string, script: string): string | null {
  const unknown = `und-${script}`;
  switch (script) {
    case 'Latn': {
      if (times(text, /\p{Script=Latin}/gu) < A_NAME) return null;
      const { language, count, next, words } = latinEvidence(text);
      return count >= 3 && count >= words * 0.1 && count > next * 1.5 ? language : unknown;
    }
    case 'Deva':
      return mostOf(devanagariEvidence(text), 1) ?? unknown;
    case 'Arab':
      return arabicLanguage(text, 1) ?? unknown;
    case 'Beng':
      return bengaliLanguage(text, 1) ?? unknown;
    case 'Cyrl':
      return unknown;
    // Han alone is Chinese, simplified or not, or Japanese: a name is often nothing else.
    case 'Hans':
      return 'und-Hani';
    default:
      return SCRIPTS.find(([known]) => known === script)?.[2](text) ?? unknown;
  }
}

/** What a language's every other sentence has and its neighbours' hardly ever: found, there is nothing to count. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  en: [' the ', ' of ', ' and '],
  fr: [' les ', ' est ', ' et '],
  de: [' der ', ' die ', ' und '],
  es: [' los ', ' el ', ' y '],
  pt: [' os ', ' em ', ' não '],
  it: [' il ', ' di ', ' che '],
  hi: [' है', ' के '],
  mr: [' आहे', ' आणि '],
  ne: [' छ', ' पनि '],
};

function ofOneScript(text: string, { language, scripts }: Tongue): string | null {
  if (text.length < A_SENTENCE) return null;
  if (MARKS[language]?.some((mark) => text.includes(mark))) return null;
  const told = inOneScript(text, scripts[0]!, language);
  return told === language ? null : told;
}

/** The language that a text says itself to be in, among those of its script that can be told apart. */
function inOneScript(text: string, script: string, own: string): string | null {
  switch (script) {
    case 'Latn': {
      // The small words of other languages of Latin letters (Dutch, Polish) are not known, and may look like these.
      if (MARKS[own] === undefined) return null;
      const { language, count, next, words } = latinEvidence(text);
      return count >= 6 && count >= words * 0.15 && count > next * 2 ? language : null;
    }
    case 'Deva':
      return MARKS[own] === undefined ? null : mostOf(devanagariEvidence(text), 3);
    case 'Arab':
      return ['ar', 'ur', 'fa'].includes(own) ? arabicLanguage(text, 4) : null;
    case 'Beng':
      return bengaliLanguage(text, 3);
    default:
      return null;
  }
}

/** The language of which there is at least `enough`, and more than twice as much as of any other. */
function mostOf(evidence: Readonly<Record<string, number>>, enough: number): string | null {
  const [first, second] = Object.entries(evidence).sort(([, a], [, b]) => b - a);
  return first && first[1] >= enough && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : null;
}

function arabicLanguage(text: string, enough: number): string | null {
  const { urdu, persian, own } = arabicEvidence(text);
  if (urdu >= enough && urdu + persian > 2 * own) return 'ur';
  if (urdu === 0 && persian >= enough && persian > 2 * own) return 'fa';
  return urdu === 0 && own >= enough && own > 2 * persian ? 'ar' : null;
}

/** Assamese has two letters of its own, one of them for the most frequent of Bengali. */
const bengaliLanguage = (text: string, enough: number): string | null =>
  mostOf({ as: times(text, /[ৰৱ]/gu), bn: times(text, /র/gu) }, enough);
