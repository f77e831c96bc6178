import type { ListedStory, TextPart } from '@shared/api/stories';
import type { Story } from '@shared/document/story';
import { searchedTexts, type SearchedText } from '../records/story-search';
import { askedWords, folded, placedSigns, type PlacedSign } from '../search/words';

/** About two lines of the list, in UTF-16 units. */
const LENGTH = 140;
/** How much of that may be before the hit. */
const BEFORE = 48;

interface Hit {
  readonly start: number;
  readonly end: number;
  /** Which of the searched words. */
  readonly word: number;
}

/** No readable paragraph is longer, in UTF-16 units. Each typed key searches the paragraphs of all shown stories. */
const LOOKED_AT = 20_000;

interface Look {
  /** All of it; words and hits cover only its beginning. */
  readonly text: string;
  readonly signs: readonly PlacedSign[];
  /** By where they start. */
  readonly hits: readonly [Hit, ...Hit[]];
}

/**
 * Where a story has what was asked for: its headline with the hits marked, and the fields and passages with one. The index
 * keeps no text, so FTS5's own snippets are not available; the words are split by the rules of the index.
 */
export const foundIn = (story: Story, asked: string): NonNullable<ListedStory['found']> =>
  foundInTexts(textsOf(story), asked);

/** The searched texts of a story, prepared for a search at every key. */
export interface StoryTexts {
  readonly headline: ReadyText;
  readonly texts: readonly (Pick<SearchedText, 'label'> & ReadyText)[];
}

interface ReadyText {
  readonly text: string;
  /** The searched beginning, as the index has it. */
  readonly plain: string;
}

const ready = (text: string): ReadyText => ({ text, plain: folded(text.slice(0, LOOKED_AT)) });

export const textsOf = (story: Story): StoryTexts => ({
  headline: ready(story.headline),
  texts: searchedTexts(story)
    .filter(({ label }) => label !== 'Headline')
    .map(({ label, text }) => ({ label, ...ready(text) })),
});

/** As {@link foundIn}. */
export function foundInTexts(story: StoryTexts, asked: string): NonNullable<ListedStory['found']> {
  const words = askedWords(asked);
  const inHeadline = look(story.headline, words)?.hits ?? [];
  const covered = new Set(inHeadline.map(({ word }) => word));
  return {
    headline: parts(story.headline.text, inHeadline, 0, story.headline.text.length),
    passages: chosen(hitTexts(story.texts, words), covered).map(({ label, found }) => ({
      label,
      parts: snippet(found, words.length),
    })),
  };
}

interface HitText extends Pick<SearchedText, 'label'> {
  readonly found: Look;
  /** Which of the searched words it has. */
  readonly words: ReadonlySet<number>;
}

/** The texts with a hit, in order. Of the copy only the first, and those that have a word that none before it has. */
function hitTexts(texts: StoryTexts['texts'], words: readonly (readonly string[])[]): readonly HitText[] {
  const hit: HitText[] = [];
  const inCopy = new Set<number>();
  for (const { label, ...text } of texts) {
    if (label === null && inCopy.size === words.length) continue;
    const found = look(text, words);
    if (!found) continue;
    const has = new Set(found.hits.map(({ word }) => word));
    if (label === null && isWithin(has, inCopy)) continue;
    if (label === null) for (const word of has) inCopy.add(word);
    hit.push({ label, found, words: has });
  }
  return hit;
}

const isWithin = (some: ReadonlySet<number>, all: ReadonlySet<number>): boolean =>
  [...some].every((each) => all.has(each));

/** How many places of a story the list shows. */
const MOST_PASSAGES = 3;

/** First the texts with a word that no earlier text has, then others, each field once. In the order of the story. */
function chosen(hit: readonly HitText[], inHeadline: ReadonlySet<number>): readonly HitText[] {
  const shown = new Set(inHeadline);
  const showing: HitText[] = [];
  for (const text of hit) {
    if (isWithin(text.words, shown)) continue;
    showing.push(text);
    for (const word of text.words) shown.add(word);
  }
  for (const text of hit) {
    if (!showing.some(({ label }) => label === text.label)) showing.push(text);
  }
  const most = new Set(showing.slice(0, MOST_PASSAGES));
  return hit.filter((text) => most.has(text));
}

/** Null if a text has none of the words. */
function look({ text, plain }: ReadyText, words: readonly (readonly string[])[]): Look | null {
  // Most passages have none of the words, and splitting a text takes most of the time.
  if (!words.some(([first = '']) => plain.includes(first))) return null;
  const signs = placedSigns(text.slice(0, LOOKED_AT));
  const [first, ...others] = words
    .flatMap((word, at) => {
      const isLast = at === words.length - 1;
      return signs.flatMap((sign, from) =>
        stands(word, signs, from, isLast)
          ? [{ start: sign.start, end: signs[from + word.length - 1]?.end ?? sign.end, word: at }]
          : [],
      );
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return first ? { text, signs, hits: [first, ...others] } : null;
}

/** Whether a word's signs are here one after another; those of the last word asked for may be a beginning. */
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
function snippet(found: Look, words: number): TextPart[] {
  const { text, signs, hits } = found;
  const { from, hit } = bestStretch(found, words);
  const to = text.length <= from + LENGTH ? text.length : Math.max(lastBy(signs, from + LENGTH), hit.end);
  return [
    ...(from > 0 ? [{ text: '…', hit: false }] : []),
    ...parts(text, hits, from, to),
    ...(to < text.length ? [{ text: '…', hit: false }] : []),
  ];
}

/**
 * The first of the stretches, each from a little before a hit, that hold the most of the words: `from` is where it
 * begins. Goes over the hits once, as one letter may have thousands in a paragraph.
 */
function bestStretch({ signs, hits }: Look, words: number): { readonly from: number; readonly hit: Hit } {
  /** How many hits of each word the stretch holds. */
  const held = new Map<number, number>();
  let best = { from: 0, hit: hits[0], words: -1 };
  let sign = 0;
  let next = 0;
  for (const [at, hit] of hits.entries()) {
    while ((signs[sign]?.start ?? hit.start) < hit.start - BEFORE) sign += 1;
    const from = hit.start <= BEFORE ? 0 : (signs[sign]?.start ?? hit.start);
    for (let ahead = hits[next]; ahead && ahead.end <= from + LENGTH; ahead = hits[next]) {
      held.set(ahead.word, (held.get(ahead.word) ?? 0) + 1);
      next += 1;
    }
    if (held.size > best.words) best = { from, hit, words: held.size };
    if (best.words === words) break;
    const left = (held.get(hit.word) ?? 0) - 1;
    // A hit that is longer than a stretch was never in one.
    if (next <= at) next = at + 1;
    else if (left > 0) held.set(hit.word, left);
    else held.delete(hit.word);
  }
  return best;
}

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
