import type { Direction } from './fields';

export interface TextLanguage {
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const MAX_KANJI_A_KANA = 8;

/** Scripts that newsrooms here write in, with the language to assume for each. */
export const SCRIPTS: readonly (readonly [
  script: string,
  letters: RegExp,
  language: (text: string) => string,
])[] = [
  ['Latn', /\p{Script=Latin}/gu, (text) => latin(text) ?? 'en'],
  ['Deva', /\p{Script=Devanagari}/gu, devanagari],
  ['Beng', /\p{Script=Bengali}/gu, (text) => (/[ৰৱ]/u.test(text) ? 'as' : 'bn')],
  ['Arab', /\p{Script=Arabic}/gu, arabic],
  ['Hebr', /\p{Script=Hebrew}/gu, () => 'he'],
  ['Taml', /\p{Script=Tamil}/gu, () => 'ta'],
  ['Telu', /\p{Script=Telugu}/gu, () => 'te'],
  ['Gujr', /\p{Script=Gujarati}/gu, () => 'gu'],
  ['Knda', /\p{Script=Kannada}/gu, () => 'kn'],
  ['Mlym', /\p{Script=Malayalam}/gu, () => 'ml'],
  ['Guru', /\p{Script=Gurmukhi}/gu, () => 'pa'],
  ['Orya', /\p{Script=Oriya}/gu, () => 'or'],
  ['Sinh', /\p{Script=Sinhala}/gu, () => 'si'],
  ['Cyrl', /\p{Script=Cyrillic}/gu, () => 'ru'],
  ['Grek', /\p{Script=Greek}/gu, () => 'el'],
  ['Jpan', KANA, () => 'ja'],
  ['Hans', /\p{Script=Han}/gu, () => 'zh'],
  ['Kore', /\p{Script=Hangul}/gu, () => 'ko'],
  ['Thai', /\p{Script=Thai}/gu, () => 'th'],
];

/** How often a global pattern is met. */
export const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Words that stand in nearly every sentence of a language and in few of the others. */
const LATIN: readonly (readonly [language: string, words: string])[] = [
  ['en', 'the|and|of|to|in|is|was|for|that|on|with|said|has|were|are|by|it|he|she'],
  ['fr', 'le|la|les|des|du|et|est|une|dans|pour|sur|que|qui|au|aux|avec|pas|il|elle|ne'],
  ['de', 'der|die|das|und|den|dem|ein|eine|ist|nicht|mit|von|auf|für|im|zu|sich|wird|sie|er'],
  ['es', 'el|la|los|las|y|en|que|del|una|por|para|con|se|su|es|al|han|como|más|lo'],
  ['pt', 'o|os|as|e|em|que|da|do|dos|das|uma|para|com|não|se|na|no|ao|foi|são'],
  ['it', 'il|lo|la|gli|e|di|che|per|una|con|del|della|non|si|sono|nel|è|ha|alla|dei'],
];

const SMALL_WORDS = LATIN.map(([language, list]) => ({ language, small: new Set(list.split('|')) }));

/** What the small words of a text in Latin letters say: the language with most of them, how many, and the next one's. */
export function latinEvidence(text: string): {
  readonly language: string;
  readonly count: number;
  readonly next: number;
  readonly words: number;
} {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const [first, second] = SMALL_WORDS.map(({ language, small }) => ({
    language,
    count: words.filter((word) => small.has(word)).length,
  })).sort((a, b) => b.count - a.count);
  return { ...first!, next: second!.count, words: words.length };
}

/** The language of Latin letters if a whole paragraph's small words say so; null if they are too few. */
function latin(text: string): string | null {
  const { language, count, next, words } = latinEvidence(text);
  return count >= 6 && count >= words * 0.12 && count > next * 1.25 ? language : null;
}

/** Any of some words, parted by bars, in any script: `\b` knows only Latin. */
export const wordsOf = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, 'giu');
const HINDI = wordsOf('है|हैं|में|के|की|का|ने|से|को|और|था|थे');
const MARATHI = wordsOf('आहे|आहेत|आणि|होते|होती|मध्ये|यांनी|च्या|झाली|झाले');
const NEPALI = wordsOf('छ|छन्|भएको|गरेको|हुने|रहेको|तथा|उनले|थियो|पनि');

/** How many words of a text stand in nearly every paragraph of Hindi, Marathi and Nepali, and of no other of them. */
export const devanagariEvidence = (text: string) => ({
  hi: times(text, HINDI),
  mr: times(text, MARATHI),
  ne: times(text, NEPALI),
});

/** Marathi and Nepali are told from Hindi by words that stand in nearly every paragraph of theirs. */
function devanagari(text: string): string {
  const { hi: hindi, mr: marathi, ne: nepali } = devanagariEvidence(text);
  if (marathi > hindi && marathi >= nepali) return 'mr';
  return nepali > hindi ? 'ne' : 'hi';
}

/** How many letters of a text are Urdu's own, shared by Urdu and Persian only, and Arabic's only. */
export const arabicEvidence = (text: string) => ({
  urdu: times(text, /[ٹڈڑںےۓہھۃ]/gu),
  persian: times(text, /[پچژگکی]/gu),
  own: times(text, /[ةىيك]/gu),
});

/** Urdu and Persian write letters that Arabic does not have; Urdu some that Persian does not. */
function arabic(text: string): string {
  const { urdu, persian, own } = arabicEvidence(text);
  if (urdu > 0 && urdu + persian > own) return 'ur';
  return persian > own ? 'fa' : 'ar';
}

/** The script that a language is written in, unless its tag says another: `Deva` of `hi`; undefined for what is no tag. */
export function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

const RTL = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The direction that a language is written in. */
export const directionOf = (language: string): Direction =>
  RTL.has(scriptOf(language) ?? 'Latn') ? 'rtl' : 'ltr';

/** The script that most letters of a text are in, of those that newsrooms here write in; undefined without letters. */
function mostWritten(text: string): (typeof SCRIPTS)[number] | undefined {
  const all = countedMost(text);
  // Japanese may have more Chinese characters than kana; Chinese has kana only in a name.
  const isKanji = all?.[0] === 'Hans' && times(text, KANA) * MAX_KANJI_A_KANA > times(text, all[1]);
  return isKanji ? SCRIPTS.find(([script]) => script === 'Jpan') : all;
}

function countedMost(text: string): (typeof SCRIPTS)[number] | undefined {
  let most = 0;
  let found: (typeof SCRIPTS)[number] | undefined;
  for (const entry of SCRIPTS) {
    const letters = times(text, entry[1]);
    if (letters > most) [most, found] = [letters, entry];
  }
  return found;
}

/** Its ISO 15924 code: `Latn`; undefined without letters. */
export const scriptIn = (text: string): string | undefined => mostWritten(text)?.[0];

/**
 * The language and direction of a text, by the script that most of its letters are in. If that script is the one
 * the house writes in, or the text has no letters, it is the house's language: script alone cannot tell
 * Marathi from Hindi for sure, the house can. Copy of some length in another language of Latin letters tells itself.
 */
export function detectLanguage(text: string, houseLanguage: string): TextLanguage {
  const found = mostWritten(text);
  const house = scriptOf(houseLanguage);
  const told = found?.[0] === 'Latn' ? latin(text) : null;
  if (told && house === 'Latn' && !houseLanguage.startsWith(told))
    return { language: told, direction: 'ltr' };
  if (!found || house === found[0]) {
    const guess = found?.[2](text);
    // One script can run both houses and other tongues: an Urdu house still takes in Arabic copy as Arabic.
    const language =
      found?.[0] === 'Arab' && guess && !houseLanguage.startsWith(guess) ? guess : houseLanguage;
    return { language, direction: directionOf(language) };
  }
  const language = found[2](text);
  return { language, direction: directionOf(language) };
}
