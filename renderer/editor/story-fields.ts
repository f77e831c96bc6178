import type { WordsKind } from '@shared/blocks/editor-block.dom';
import { isWebAddress } from '@shared/story/web-address';
import { fitsSlug, proposeSlug } from '@shared/story/slug';
import type { Story } from '@shared/document/story';
import type { Byline } from '@shared/story/fields';
import { strings } from './strings';

/** The parts of a story outside its body that hold words. */
const PARTS = [
  ...['headline', 'deck', 'headlines', 'bylines', 'dateline', 'section', 'tags', 'slug'],
  ...['corrections', 'related'],
] as const;

export type FieldsOfStory = Pick<Story, (typeof PARTS)[number] | 'language'>;

/** A field of the story outside its body. */
export interface StoryField {
  /** Its place in the story document: `bylines.0.name`. Its input has it as `data-words`. */
  readonly id: string;
  readonly label: string;
  readonly kind: WordsKind;
  readonly text: string;
  /** Why it cannot take these words, as the end of a sentence; null if it can. */
  readonly whyNot: (words: string) => string | null;
}

const anything = (): null => null;

const field = (
  id: string,
  label: string,
  text: string,
  kind: WordsKind = 'copy',
  whyNot: StoryField['whyNot'] = anything,
): StoryField => ({ ...{ id, label, text, kind, whyNot } });

const address = (id: string, label: string, text: string): StoryField =>
  field(id, label, text, 'address', (words) => (isWebAddress(words) ? null : strings.notAnAddress));

const bylineFields = (byline: Byline, at: number): readonly StoryField[] => {
  const [id, nth] = [`bylines.${at}`, at + 1];
  return [
    field(`${id}.name`, strings.byline({ nth }), byline.name, 'name'),
    field(`${id}.role`, strings.roleOfByline({ nth }), byline.kind === 'person' ? (byline.role ?? '') : ''),
    field(`${id}.handle`, strings.handleOfByline({ nth }), byline.handle ?? '', 'name'),
    address(`${id}.url`, strings.profileOfByline({ nth }), byline.url ?? ''),
  ];
};

/** A slug that was proposed and never edited: it follows the headline. */
const followsHeadline = ({ slug, headline, language }: FieldsOfStory): boolean =>
  slug === proposeSlug(headline, language);

function slugField(story: FieldsOfStory): StoryField {
  // A slug that follows the headline changes with it. A change of any other slug gives the page another address.
  const kind = followsHeadline(story) ? 'copy' : 'address';
  return field('slug', strings.slug, story.slug, kind, (words) =>
    proposeSlug(words, story.language) === ''
      ? strings.slugNeedsALetter
      : fitsSlug(words, story.language)
        ? null
        : strings.tooLong,
  );
}

/** What is above the body, and what is beside it, in the order of the window. */
export const fieldsOf = (
  story: FieldsOfStory,
): { readonly above: readonly StoryField[]; readonly beside: readonly StoryField[] } => ({
  above: [field('headline', strings.headline, story.headline), field('deck', strings.deck, story.deck)],
  beside: [
    ...story.bylines.flatMap(bylineFields),
    field('dateline', strings.dateline, story.dateline),
    field('section', strings.section, story.section),
    ...story.tags.map((tag, at) => field(`tags.${at}`, strings.tag({ nth: at + 1 }), tag)),
    slugField(story),
    ...story.corrections.map(({ text }, at) =>
      field(`corrections.${at}.text`, strings.correction({ nth: at + 1 }), text),
    ),
    ...story.related.flatMap(({ title, url }, at) => [
      field(`related.${at}.title`, strings.relatedLink({ nth: at + 1 }), title),
      address(`related.${at}.url`, strings.relatedAddress({ nth: at + 1 }), url),
    ]),
    field('headlines.short', strings.shortHeadline, story.headlines.short),
    field('headlines.search', strings.searchTitle, story.headlines.search),
    field('headlines.social', strings.socialHeadline, story.headlines.social),
  ],
});

const isFilled = (words: string): boolean => words.trim() !== '';

/** A value with other words at a place in it. An absent field that would become empty stays absent. */
function withWords<T>(value: T, [first, ...rest]: readonly string[], words: string): T {
  if (first === undefined) return words as T;
  if (Array.isArray(value))
    return value.map((each: unknown, at) =>
      String(at) === first ? withWords(each, rest, words) : each,
    ) as T;
  return { ...value, [first]: withWords((value as Record<string, unknown>)[first], rest, words) };
}

/** Removes empty optional fields, as the inputs do: an absent role and an empty one must not be two stories. */
function tidyByline(byline: Byline): Byline {
  const { handle, url, ...rest } = byline;
  const shared = { ...(handle && { handle }), ...(url && { url }) };
  if (rest.kind === 'organisation') return { ...rest, ...shared };
  const { role, ...person } = rest;
  return { ...person, ...(role && { role }), ...shared };
}

/**
 * The parts of a story that change with these fields. An empty tag or correction is removed. The words
 * must be valid for their fields (`whyNot`).
 */
export function withFields(story: FieldsOfStory, said: ReadonlyMap<string, string>): Partial<FieldsOfStory> {
  let all = story;
  for (const [id, words] of said) all = withWords(all, id.split('.'), words);
  const tidied: FieldsOfStory = {
    ...all,
    bylines: all.bylines.map(tidyByline),
    tags: [...new Set(all.tags.map((tag) => tag.trim()))].filter(isFilled),
    slug: proposeSlug(all.slug, story.language),
    corrections: all.corrections.filter(({ text }) => isFilled(text)),
  };
  const changed = new Set([...said.keys()].map((id) => id.split('.')[0]));
  // It changes with the headline.
  if (changed.has('headline') && followsHeadline(story)) changed.delete('slug');
  return Object.fromEntries(PARTS.filter((part) => changed.has(part)).map((part) => [part, tidied[part]]));
}
