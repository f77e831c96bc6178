import type { ListedStory, TextPart } from '@shared/api/stories';
import type { Story } from '@shared/story/story';
import { searchedTexts } from '../story-search';
import { askedWords, folded, placedSigns, type PlacedSign } from './words';

/** About two lines of the list, in UTF-16 units. */
const LENGTH = 140;
/** How much of that may stand before the hit. */
const BEFORE = 48;

interface Hit {
  readonly start: number;
  readonly end: number;
  /** Which of the words asked for. */
  readonly word: number;
}

/**
 * Where a story has what was asked for: its headline with the hits marked, and the first passage with one. The index
 * keeps no text, so that FTS5's own snippets cannot be had; the words are cut by the rules that the index was made by.
 */
export function foundIn(story: Story, asked: string): NonNullable<ListedStory['found']> {
  const words = askedWords(asked);
  const { headline, body } = searchedTexts(story);
  const passage = [...body, ...headline.slice(1)].find((text) => hitsIn(text, words).length > 0);
  return {
    headline: parts(story.headline, hitsIn(story.headline, words), 0, story.headline.length),
    text: passage === undefined ? [] : snippet(passage, words),
  };
}

function hitsIn(text: string, words: readonly (readonly string[])[]): Hit[] {
  const plain = folded(text);
  // Most passages have none of the words, and cutting a text is what takes time.
  if (!words.some(([first = '']) => plain.includes(first))) return [];
  const signs = placedSigns(text);
  const hits = words.flatMap((word, at) => {
    const isLast = at === words.length - 1;
    return signs.flatMap((first, from) =>
      stands(word, signs, from, isLast)
        ? [{ start: first.start, end: signs[from + word.length - 1]?.end ?? first.end, word: at }]
        : [],
    );
  });
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a word's signs stand here one after the other; those of the last word asked for may be a beginning. */
const stands = (
  word: readonly string[],
  signs: readonly PlacedSign[],
  from: number,
  mayBegin: boolean,
): boolean =>
  word.every((sign, at) => {
    const here = signs[from + at]?.sign;
    return mayBegin && at === word.length - 1 ? here?.startsWith(sign) === true : here === sign;
  });

/** The stretch of a text that shows most of the words asked for, cut between words, with what was cut off as `…`. */
function snippet(text: string, words: readonly (readonly string[])[]): readonly TextPart[] & TextPart[] {
  const signs = placedSigns(text);
  const hits = hitsIn(text, words);
  const shownFrom = ({ start }: Hit) => (start <= BEFORE ? 0 : firstAt(signs, start - BEFORE, start));
  const worth = (hit: Hit): number => {
    const end = shownFrom(hit) + LENGTH;
    return new Set(hits.filter((one) => one.start >= hit.start && one.end <= end).map(({ word }) => word))
      .size;
  };
  const best = hits.reduce((most, hit) => (worth(hit) > worth(most) ? hit : most));
  const from = shownFrom(best);
  const to = text.length <= from + LENGTH ? text.length : Math.max(lastBy(signs, from + LENGTH), best.end);
  return [
    ...(from > 0 ? [{ text: '…', hit: false }] : []),
    ...parts(text, hits, from, to),
    ...(to < text.length ? [{ text: '…', hit: false }] : []),
  ];
}

/** Where the first word after a place begins, unless the hit comes first. */
const firstAt = (signs: readonly PlacedSign[], place: number, hit: number): number =>
  signs.find(({ start }) => start >= place)?.start ?? hit;

const lastBy = (signs: readonly PlacedSign[], place: number): number =>
  signs.findLast(({ end }) => end <= place)?.end ?? place;

/** A stretch of a text as runs. Hits that overlap, as a word and its beginning asked for both, make one. */
function parts(text: string, hits: readonly Hit[], from: number, to: number): TextPart[] {
  const found: TextPart[] = [];
  let done = from;
  const take = (end: number, hit: boolean) => {
    if (end <= done) return;
    found.push({ text: text.slice(done, end).replaceAll(/\s+/gu, ' '), hit });
    done = end;
  };
  for (const hit of hits) {
    if (hit.start < from || hit.end > to) continue;
    take(hit.start, false);
    take(hit.end, true);
  }
  take(to, false);
  return found;
}
