import { fold, months, type PhraseKey, phrases } from '@shared/intake/words';
import type { Case, Wanted } from './corpora';
import { inventName } from './invented-names';

/** Words in lists of names that name nobody, or that say what they are. */
const KEPT = new Set(
  (
    [
      'deskWords',
      'roles',
      'photo',
      'courtesy',
      'unnamedPhoto',
      'by',
      'author',
      'and',
      'social',
      'follow',
      'weekdays',
      'desks',
      'menu',
    ] as const
  )
    .flatMap((key: PhraseKey) => phrases(key))
    // `AA` is a button for the size of letters, too.
    .concat(
      [...months.keys()],
      'aa of the for via and in to images image wire staff agencies internet supplied collected pool handout commons creative media special arrangement syndication labs features'.split(
        ' ',
      ),
    )
    .flatMap((phrase) => fold(phrase).split(/[\s-]+/u)),
);

/** A word in one script: some pages print Latin names right behind a label in another. */
const WORD = /(?:\p{Script=Latin}\p{M}*)+|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu;
const isName = (word: string): boolean =>
  [...word].length >= 2 && !KEPT.has(fold(word)) && (/^\p{Lu}/u.test(word) || !/\p{Ll}/u.test(word));

/** Addresses, handles, and places that name a time zone: what they say is no name. */
const UNTOUCHED =
  /https?:\/\/\S+|\S*@\S+|#\S+|[\p{L}\p{N}-]+(?:\.[\p{Ll}\p{N}-]{2,})+|توقيت\s\S+|বাংলাদেশ সময়/gu;

const boundary = (phrase: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{M}])${phrase.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{M}])`,
    'giu',
  );

/** Every person, place and agency that a case names: by the expected result, and by what the rules know. */
function namesIn({ text, wanted }: Case): ReadonlySet<string> {
  const known = (['agencies', 'pictureSources', 'places'] as const).flatMap((key) => {
    const listed = phrases(key).filter((phrase) => [...phrase].length > 1);
    return listed.flatMap((phrase) => text.match(boundary(phrase)) ?? []);
  });
  const told = [...(wanted.bylines?.names ?? []), ...(wanted.credits ?? []), wanted.dateline ?? ''];
  return new Set(
    [...known, ...told].flatMap((name) => name.replaceAll(UNTOUCHED, ' ').match(WORD) ?? []).filter(isName),
  );
}

/**
 * The same copy and expected result, with every person, place and agency renamed: to names of
 * the same script and the same capitals that no list of the rules has. The same seed gives the same names.
 */
export function renamed(copy: Case, seed: number): Case {
  const places = new Set(
    [...phrases('places'), copy.wanted.dateline ?? ''].flatMap((place) => fold(place).match(WORD) ?? []),
  );
  const names = new Map(
    [...namesIn(copy)].map((name) => [fold(name), inventName(name, seed, places.has(fold(name)))]),
  );
  const say = (text: string): string =>
    text.normalize('NFC').replaceAll(new RegExp(`${UNTOUCHED.source}|${WORD.source}`, 'gu'), (word) => {
      const invented = names.get(fold(word));
      if (invented === undefined || !isName(word)) return word;
      return /\p{Lu}{2}/u.test(word) ? invented.toUpperCase() : invented;
    });
  const all = (texts: readonly string[]): readonly string[] => texts.map(say);
  const { headlines, bylines, dateline, deck, captions, credits, body, furniture } = copy.wanted;
  const wanted: Wanted = {
    ...copy.wanted,
    ...(headlines && { headlines: all(headlines) }),
    ...(bylines && { bylines: { ...bylines, names: all(bylines.names) } }),
    ...(dateline !== undefined && { dateline: say(dateline) }),
    ...(deck !== undefined && { deck: say(deck) }),
    ...(captions && { captions: all(captions) }),
    ...(credits && { credits: all(credits) }),
    body: all(body),
    furniture: all(furniture),
  };
  return { name: `${copy.name} (names of ${seed})`, text: say(copy.text), wanted };
}
