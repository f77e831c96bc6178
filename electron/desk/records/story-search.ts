import { z } from 'zod';
import { saidText } from '@shared/block-contract/says';
import type { Story } from '@shared/document/story';
import { bodyLines, storyNotes } from '@shared/document/story-says';
import { STORIES_READ } from '../db/read-again';
import type { StoryRow } from '../db/story.repo';
import type { Library } from '../library';
import { searchText } from '../search/words';
import { decodeStory, type StoryDocument } from '../story-document';

/**
 * How far the stories of a library from an earlier build have been read again: those whose row (`story.touched`) is below
 * `before` still wait; 0 if none does. A migration sets it (`db/read-again.ts`).
 */
const Progress = z.object({ before: z.int().min(0) });

/** The row below which stories wait to be read by the rules of this build; 0 if none does. */
export const waitingBefore = ({ settings, stories }: Pick<Library, 'settings' | 'stories'>): number =>
  // Of a library whose note was damaged, nothing is known to have been read.
  Progress.safeParse(settings.get(STORIES_READ)).data?.before ?? stories.nextTouched();

/** Whether every story can be found by all that this build searches. */
export const isIndexed = (library: Pick<Library, 'settings' | 'stories'>): boolean =>
  waitingBefore(library) === 0;

/** Notes that no story waits whose row is `before` or above. */
export const noteIndexed = ({ settings }: Pick<Library, 'settings'>, before: number): void =>
  settings.set(STORIES_READ, { before });

/** A text that a story is found by. */
export interface SearchedText {
  /** Which field it is of, as a person would call it: `Credit`. Null for the running copy. */
  readonly label: string | null;
  readonly text: string;
}

/** Fields that hold several things, each on a line of its own: a hit is in one of them. */
const ONE_OF: Readonly<Record<string, string | undefined>> = {
  Bylines: 'Byline',
  Tags: 'Tag',
  Corrections: 'Correction',
  'Related links': 'Related link',
};

/**
 * Everything that somebody reads of a story, as its fields and blocks declare it. The headline, the deck and the copy come
 * first, in the order of reading; then the words beside the copy, such as captions; then the other fields.
 */
export function searchedTexts(story: Story): readonly SearchedText[] {
  const lines = bodyLines(story);
  const copy = lines.filter(({ standing }) => standing === 'copy').map(({ runs }) => ({ label: null, runs }));
  const beside = lines.flatMap(({ kind, standing, runs, notes }) => [
    ...(standing === 'beside' ? [{ label: kind, runs }] : []),
    ...notes.filter(({ isRead }) => isRead),
  ]);
  const fields = storyNotes(story).flatMap(([field, notes]) =>
    notes
      .filter(({ isRead }) => isRead)
      .map((note) => ({ ...note, isFirst: field === 'headline' || field === 'deck' })),
  );
  const inOrder = [
    ...fields.filter(({ isFirst }) => isFirst),
    ...copy,
    ...beside,
    ...fields.filter(({ isFirst }) => !isFirst),
  ];
  return inOrder.flatMap(({ label, runs }): readonly SearchedText[] => {
    const text = saidText(runs);
    const one = label === null ? undefined : ONE_OF[label];
    const texts = one ? text.split('\n').map((line) => ({ label: one, text: line })) : [{ label, text }];
    return texts.filter((each) => each.text.trim() !== '');
  });
}

/** How many letters somebody reads of a story. */
export const lettersOf = (story: Story): number =>
  searchedTexts(story).reduce((sum, { text }) => sum + text.length, 0);

/**
 * The words that a story is found by, cut for the index. If the rule changes, add a migration that has every story read again
 * (`db/read-again.ts`).
 */
export function searchWords(story: Story): { readonly headline: string; readonly body: string } {
  const texts = searchedTexts(story);
  const known = cutLately;
  const cut = new Map<string, string>();
  const wordsOf = ({ text }: SearchedText): string => {
    const words = known.get(text) ?? searchText(text);
    cut.set(text, words);
    return words;
  };
  const words = (isHeadline: boolean): string =>
    texts
      .filter(({ label }) => (label === 'Headline') === isHeadline)
      .map(wordsOf)
      .filter(Boolean)
      .join(' ');
  const found = { headline: words(true), body: words(false) };
  if (found.body.length >= LONG) cutLately = cut;
  return found;
}

/** From this length on, cutting a story's words takes longer than everything else in a save. */
const LONG = 100_000;

/** Whether {@link cutAhead} saves anything for a text of this length. */
export const isLong = ({ length }: { readonly length: number }): boolean => length >= LONG;

/** The words of each text of the long story that was cut last: a save of it changes a paragraph or two. */
let cutLately: ReadonlyMap<string, string> = new Map();

/** Cuts the words of a long story that is about to be saved, and lets other work run at each `pace`. */
export async function cutAhead(story: Story, pace: () => Promise<void>): Promise<void> {
  const cut = new Map<string, string>();
  let length = 0;
  for (const { text } of searchedTexts(story)) {
    const words = searchText(text);
    length += words.length;
    cut.set(text, words);
    await pace();
  }
  if (length >= LONG) cutLately = cut;
}

/** Adds the story to the search index. Call inside a transaction. */
export function addSearchText(
  { search }: Pick<Library, 'search'>,
  { touched }: Pick<StoryRow, 'touched'>,
  story: Story,
): void {
  search.add(touched, searchWords(story));
}

/** The story of a stored document; null if it cannot be read, or is not what was written. */
export function findReadable(stored: StoryDocument): Story | null {
  try {
    return decodeStory(stored);
  } catch {
    return null;
  }
}
