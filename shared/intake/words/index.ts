import { plain } from '../plain';
import { malayalam, tamil } from './dravidian';
import { chinese, japanese, korean } from './east-asian';
import { english } from './english';
import { french, german, spanish } from './european';
import { bengali, hindi, marathi } from './indic';
import { indonesian } from './indonesian';
import type { Lexicon } from './lexicon';
import { dutch, swedish } from './north-european';
import { polish, ukrainian } from './polish-ukrainian';
import { italian, portuguese } from './romance';
import { arabicWords, hebrew, urdu } from './semitic';
import { russian, turkish } from './slavic-turkic';

const lexicons: readonly Lexicon[] = [
  english,
  hindi,
  marathi,
  bengali,
  tamil,
  arabicWords,
  urdu,
  hebrew,
  french,
  german,
  spanish,
  portuguese,
  italian,
  russian,
  turkish,
  indonesian,
  malayalam,
  chinese,
  japanese,
  korean,
  dutch,
  swedish,
  polish,
  ukrainian,
];

export type PhraseKey = Exclude<keyof Lexicon, 'months'>;

/** Letters and marks of any script: `\b` knows only Latin. */
export const BEFORE_WORD = '(?<![\\p{L}\\p{M}\\p{N}])';
export const AFTER_WORD = '(?![\\p{L}\\p{M}\\p{N}])';

/** Folds for comparing: see {@link plain}, in lower case. */
export const fold = (text: string): string => plain(text).toLowerCase();

/** Every language's phrases for one thing, as written. */
export const phrases = (key: PhraseKey): readonly string[] =>
  lexicons.flatMap((lexicon) => lexicon[key] ?? []);

/** The same without English, whose short words also begin headlines (`Watch`, `Read`). */
export const foreignPhrases = (key: PhraseKey): readonly string[] =>
  lexicons.flatMap((lexicon) => (lexicon === english ? [] : (lexicon[key] ?? [])));

const sets = new Map<PhraseKey, ReadonlySet<string>>();

/** Every language's phrases for one thing, folded, for looking up a whole text. */
export function phraseSet(key: PhraseKey): ReadonlySet<string> {
  const known = sets.get(key) ?? new Set(phrases(key).map(fold));
  sets.set(key, known);
  return known;
}

export const escaped = (phrase: string): string =>
  phrase.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/\s+/g, '\\s+');

/** Phrases as one alternative of a regular expression with flags `iu`, longest first. */
export const oneOf = (list: readonly string[]): string =>
  `(?:${[...new Set(list.map((phrase) => plain(phrase)))]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})`;

/** One language's phrases for a thing as an alternative. */
export const anyOf = (...keys: readonly PhraseKey[]): string => oneOf(keys.flatMap(phrases));

/** Month names with their numbers from 1. */
export const months: ReadonlyMap<string, number> = new Map(
  lexicons.flatMap(
    ({ months: names }) =>
      names?.flatMap((forms, at) => forms.map((name) => [fold(name), at + 1] as const)) ?? [],
  ),
);
