import type { BodyNode } from '../block-contract/body-node';
import { linesOf, quotedLines, withoutStretch } from '../document/block-lines';
import type { PhotoId } from '../story/ids';
import { bodyOf } from '../document/body';
import { fieldWordsOf } from '../document/field-words';
import { nodesOf, topBlocksOf, withNode } from '../document/nodes';
import type { Story } from '../document/story';
import type { StorySwap } from '../document/story-swap';
import type { CheckTarget } from './check';
import { photosInStory } from './photos-in-story';

/** Words that are published with a story, and where they are. */
export interface Passage {
  readonly text: string;
  /** For a sentence: `the headline`, `block 3`, `the caption of Photo 2`. */
  readonly where: string;
  readonly target: CheckTarget;
  /** Whether somebody else says all of it, so that an editor's brackets may be in it. */
  readonly isQuotation: boolean;
  /** What the same block has in the lines before; absent if there are none. */
  readonly before?: string;
  /** Which words of a photo they are. */
  readonly photoField?: keyof typeof PHOTO_FIELDS;
  /** The swap that removes a stretch of it; null if that is not offered. */
  readonly without: (from: number, to: number) => StorySwap | null;
}

const never = (): null => null;

const cut = (text: string, from: number, to: number): string => text.slice(0, from) + text.slice(to);

type PlainField = 'headline' | 'deck' | 'dateline';

const ofField = (story: Story, field: PlainField): Passage => ({
  text: story[field],
  where: `the ${field}`,
  target: { at: 'field', field },
  isQuotation: false,
  without: (from, to) => ({
    at: 'fields',
    was: { [field]: story[field] },
    to: { [field]: cut(story[field], from, to) },
  }),
});

const inField = (text: string, where: string, field: string): Passage => ({
  ...{ text, where, target: { at: 'field', field }, isQuotation: false, without: never },
});

/** The words around the text: headlines, bylines, tags, related links, corrections. */
function fieldPassages(story: Story): readonly Passage[] {
  const { headlines, bylines, section, tags, related, corrections } = story;
  return [
    ofField(story, 'headline'),
    inField(headlines.short, 'the short headline', 'headlines.short'),
    inField(headlines.social, 'the social headline', 'headlines.social'),
    inField(headlines.search, 'the search headline', 'headlines.search'),
    ofField(story, 'deck'),
    ofField(story, 'dateline'),
    ...bylines.flatMap((byline, at) => [
      inField(byline.name, `byline ${at + 1}`, `bylines.${at}.name`),
      inField(byline.kind === 'person' ? (byline.role ?? '') : '', `byline ${at + 1}`, `bylines.${at}.role`),
    ]),
    inField(section, 'the section', 'section'),
    ...tags.map((tag, at) => inField(tag, `the tag “${tag}”`, `tags.${at}`)),
    ...related.map(({ title }, at) => inField(title, `related link ${at + 1}`, `related.${at}.title`)),
    ...corrections.map(({ text }, at) => inField(text, `correction ${at + 1}`, `corrections.${at}.text`)),
  ];
}

/** The words of one block at the top of the body and of all in it, photos apart. */
export function blockPassages(block: BodyNode, index: number): readonly Passage[] {
  const target = { at: 'block', index } as const;
  const swap = (to: BodyNode): StorySwap => ({ at: 'block', index, was: block, to });
  const quoted = quotedLines(block);
  const lines = linesOf(block).map((text, line, all) => ({
    before: all.slice(0, line).join('\n'),
    ...{ text, target, where: `block ${index + 1}`, isQuotation: quoted[line] ?? false },
    without: (from: number, to: number) => swap(withoutStretch(block, line, from, to)),
  }));
  const fields = [...nodesOf(bodyOf([block]))].flatMap(({ node }) =>
    fieldWordsOf(node).map(({ name, label, isQuotation = false, words: text, without }) => ({
      ...{
        text,
        where: `the ${label} in block ${index + 1}`,
        target: { ...target, field: name },
        isQuotation,
      },
      without: (from: number, to: number) => swap(withNode(block, node, without(from, to))),
    })),
  );
  return [...lines, ...fields];
}

const PHOTO_FIELDS = {
  caption: 'caption',
  credit: 'credit',
  alt: 'alt text',
  creator: 'creator',
  copyrightNotice: 'copyright notice',
} as const;

/** Three fields are under the photo in the copy; the others are in the inspector. */
const placeOf = (photoId: PhotoId, name: keyof typeof PHOTO_FIELDS): CheckTarget =>
  name === 'caption' || name === 'credit' || name === 'alt'
    ? { at: 'photo', photoId, field: name }
    : { at: 'field', field: `photos.${photoId}.${name}` };

function photoPassages(story: Story): readonly Passage[] {
  return photosInStory(story).flatMap(({ photoId, photo, position }) =>
    (Object.keys(PHOTO_FIELDS) as (keyof typeof PHOTO_FIELDS)[]).map((name) => ({
      text: name === 'alt' && photo.decorative ? '' : photo[name],
      photoField: name,
      where: `the ${PHOTO_FIELDS[name]} of Photo ${position}`,
      target: placeOf(photoId, name),
      isQuotation: false,
      without: never,
    })),
  );
}

/** Every place in a story that can have published words, in reading order. Empty ones are left out. */
export const passagesOf = (story: Story): readonly Passage[] =>
  [
    ...fieldPassages(story),
    ...topBlocksOf(story.body).flatMap(blockPassages),
    ...photoPassages(story),
  ].filter(({ text }) => text.trim() !== '');
