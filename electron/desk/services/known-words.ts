import type { NamingRow } from '../db/known-words.repo';
import type { Newsroom } from '../newsroom';

/** A library has years of names; reporters write about those of its newest stories and pictures. */
const MOST_STORIES = 500;
const MOST_PHOTOS = 1000;
/** How many words a spelling checker is taught at once. */
const MOST_WORDS = 5000;
/** Shorter and longer ones are initials and addresses. */
const [LEAST_LETTERS, MOST_LETTERS] = [2, 40];

/** Words that are right whatever a dictionary says. */
export function knownWordsService({ library, house }: Pick<Newsroom, 'library' | 'house'>) {
  const stories = remembering(library.knownWords.namesOfStory);
  const photos = remembering(library.knownWords.namesOfPhoto);
  return {
    /** The house's own words first, then names, newest first. At most 5,000, without doubles. */
    all: (): readonly string[] => {
      const words = new Set(house().words.flatMap(wordsIn));
      const rows = [
        ...stories(library.knownWords.stories(MOST_STORIES)),
        ...photos(library.knownWords.photos(MOST_PHOTOS)),
      ];
      for (const word of rows) {
        if (words.size >= MOST_WORDS) break;
        words.add(word);
      }
      return [...words].slice(0, MOST_WORDS);
    },
  };
}

/** The words in names, each row's read again only after it changed: this is asked while somebody types. */
function remembering(namesOf: (id: string) => readonly string[]) {
  let known: ReadonlyMap<string, { readonly touched: string; readonly words: readonly string[] }> = new Map();
  return (rows: readonly NamingRow[]): readonly string[] => {
    known = new Map(
      rows.map(({ id, touched }) => {
        const before = known.get(id);
        const isSame = before?.touched === touched;
        return [id, isSame ? before : { touched, words: namesOf(id).flatMap(wordsIn) }] as const;
      }),
    );
    return [...known.values()].flatMap(({ words }) => words);
  };
}

/** The words of a name as a spelling checker splits it: at everything but letters, marks and apostrophes between them. */
export const wordsIn = (name: string): readonly string[] =>
  (name.normalize('NFC').match(/\p{L}[\p{L}\p{M}]*(?:['’\u200c\u200d][\p{L}\p{M}]+)*/gu) ?? []).filter(
    ({ length }) => length >= LEAST_LETTERS && length <= MOST_LETTERS,
  );
