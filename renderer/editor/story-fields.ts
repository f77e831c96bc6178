import type { WordsKind } from '@shared/blocks/editor-block.dom';
import type { Story } from '@shared/story/story';

/** The parts of a story outside its body that say words. */
const PARTS = [
  ...['headline', 'deck', 'headlines', 'bylines', 'dateline', 'tags', 'corrections', 'related'],
] as const satisfies readonly (keyof Story)[];

export type FieldsOfStory = Pick<
  Story,
  'headline' | 'deck' | 'headlines' | 'bylines' | 'dateline' | 'tags' | 'corrections' | 'related'
>;

/** A field of the story outside its body. */
export interface StoryField {
  /** Its place in the story document: `bylines.0`. Its input has it as `data-words`. */
  readonly id: string;
  readonly label: string;
  readonly kind: WordsKind;
  readonly text: string;
}

const field = (id: string, label: string, text: string, kind: WordsKind = 'copy'): StoryField => ({
  ...{ id, label, text, kind },
});

/** What is above the body, and what is beside it, in the order of the window. */
export const fieldsOf = (
  story: FieldsOfStory,
): { readonly above: readonly StoryField[]; readonly beside: readonly StoryField[] } => ({
  above: [field('headline', 'Headline', story.headline), field('deck', 'Deck', story.deck)],
  beside: [
    ...story.bylines.map(({ name }, at) => field(`bylines.${at}`, `Byline ${at + 1}`, name, 'name')),
    field('dateline', 'Dateline', story.dateline),
    ...story.tags.map((tag, at) => field(`tags.${at}`, `Tag ${at + 1}`, tag)),
    ...story.corrections.map(({ text }, at) => field(`corrections.${at}`, `Correction ${at + 1}`, text)),
    ...story.related.map(({ title }, at) => field(`related.${at}`, `Related link ${at + 1}`, title)),
    field('headlines.short', 'Short headline', story.headlines.short),
    field('headlines.search', 'Search title', story.headlines.search),
    field('headlines.social', 'Social headline', story.headlines.social),
  ],
});

const isFilled = (words: string): boolean => words.trim() !== '';

/** The parts of a story in which these fields say something else. A tag or correction that says nothing is none. */
export function withFields(story: FieldsOfStory, said: ReadonlyMap<string, string>): Partial<FieldsOfStory> {
  const now = (id: string, text: string): string => said.get(id) ?? text;
  const { headlines } = story;
  const all: FieldsOfStory = {
    headline: now('headline', story.headline),
    deck: now('deck', story.deck),
    headlines: {
      short: now('headlines.short', headlines.short),
      search: now('headlines.search', headlines.search),
      social: now('headlines.social', headlines.social),
    },
    bylines: story.bylines.map((byline, at) => ({ ...byline, name: now(`bylines.${at}`, byline.name) })),
    dateline: now('dateline', story.dateline),
    tags: [...new Set(story.tags.map((tag, at) => now(`tags.${at}`, tag).trim()))].filter(isFilled),
    corrections: story.corrections
      .map((correction, at) => ({ ...correction, text: now(`corrections.${at}`, correction.text) }))
      .filter(({ text }) => isFilled(text)),
    related: story.related.map((link, at) => ({ ...link, title: now(`related.${at}`, link.title) })),
  };
  const changed = PARTS.filter((part) => [...said.keys()].some((id) => id.split('.')[0] === part));
  return Object.fromEntries(changed.map((part) => [part, all[part]]));
}
