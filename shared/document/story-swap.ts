import { z } from 'zod';
import type { BodyNode } from '../block-contract/body-node';
import { withSlots } from '../block-contract/slots';
import { canonicalJson } from '../canonical-json';
import { blockId, withBlockId, withoutIdsIn } from './block-ids';
import { bodyOf } from './body';
import { CaptionMark } from '../story/caption-marks';
import { PhotoId } from '../story/ids';
import { leanBody } from './lean-body';
import type { StoryPhoto } from '../story/photo';
import { isText, topBlocksOf, withTopBlocks } from './nodes';
import type { Story } from './story';
import { Byline, Correction, RelatedLink, ZonedTime } from '../story/fields';

/** Fields of a story that a swap can change. None has a default: a field that a swap does not name stays as it is. */
const SwapFields = z
  .object({
    slug: z.string(),
    headline: z.string(),
    deck: z.string(),
    dateline: z.string(),
    tags: z.array(z.string()),
    bylines: z.array(Byline),
    related: z.array(RelatedLink),
    corrections: z.array(Correction),
    firstPublished: ZonedTime.nullable(),
    updated: ZonedTime.nullable(),
  })
  .partial();

const SwapPhoto = z
  .object({
    caption: z.string(),
    credit: z.string(),
    alt: z.string(),
    captionMarks: z.array(CaptionMark).readonly().optional(),
  })
  .partial();

const SwapBlock = z.custom<BodyNode>((node) => typeof node === 'object' && node !== null).nullable();

/**
 * Replaces one part of a story with another. It names what it removes, so it cannot overwrite words
 * that were changed in the meantime, and it can be reversed. A block of `null` is no block: `was: null` inserts
 * one before `index`, `to: null` removes the one at `index`. A block that has an id is found by it, wherever it has been moved.
 */
export const StorySwap = z.discriminatedUnion('at', [
  z.object({ at: z.literal('fields'), was: SwapFields, to: SwapFields }),
  z.object({ at: z.literal('photo'), photoId: PhotoId, was: SwapPhoto, to: SwapPhoto }),
  z.object({ at: z.literal('block'), index: z.int().min(0), was: SwapBlock, to: SwapBlock }),
]);
export type StorySwap = z.infer<typeof StorySwap>;

/** The swap that undoes this one. */
export const turnedRound = (swap: StorySwap): StorySwap =>
  ({ ...swap, was: swap.to, to: swap.was }) as StorySwap;

/**
 * Whether two blocks say the same, whatever their ids are and whatever of Lexical's own properties either leaves out, and however the texts are cut
 * that stand side by side in one format: the editor joins those.
 */
export const isSameBlock = (a: BodyNode | null, b: BodyNode | null): boolean =>
  a === null || b === null ? a === b : writtenLean(a) === writtenLean(b);

const writtenLean = (node: BodyNode): string =>
  canonicalJson(topBlocksOf(leanBody(bodyOf([withoutIdsIn(node)]))).map(withTextsJoined));

function withTextsJoined(node: BodyNode): BodyNode {
  const own = withSlots(node, withTextsJoined);
  if (!own.children) return own;
  const children: BodyNode[] = [];
  for (const child of own.children.map(withTextsJoined)) {
    const last = children.at(-1);
    const joined = last && joinedText(last, child);
    if (joined) children[children.length - 1] = joined;
    else children.push(child);
  }
  return { ...own, children };
}

/** Two texts as one, if they differ only in their words. */
function joinedText(a: BodyNode, b: BodyNode): BodyNode | null {
  if (!isText(a) || !isText(b)) return null;
  const joined = { ...a, text: a.text + b.text };
  return canonicalJson({ ...b, text: '' }) === canonicalJson({ ...a, text: '' }) ? joined : null;
}

/** Whether an object still says what `was` says in each of its fields. A field that is absent equals `undefined`. */
const stillSays = (said: object, was: object): boolean =>
  Object.entries(was).every(([name, value]: [string, unknown]) => {
    const now = (said as Readonly<Record<string, unknown>>)[name];
    return canonicalJson({ value: now }) === canonicalJson({ value });
  });

/** The place of the block that a swap takes out, or puts one before. */
export function placeOfSwap(
  blocks: readonly BodyNode[],
  { index, was }: Extract<StorySwap, { readonly at: 'block' }>,
): number {
  const id = was && blockId(was);
  const found = id ? blocks.findIndex((block) => blockId(block) === id) : -1;
  return found === -1 ? index : found;
}

/** The story with a swap made; null if the story no longer has what the swap takes out. Pure. */
export function swapped(story: Story, swap: StorySwap): Story | null {
  switch (swap.at) {
    case 'fields':
      return stillSays(story, swap.was) ? { ...story, ...(swap.to as Partial<Story>) } : null;
    case 'photo': {
      const photo = story.photos[swap.photoId];
      if (!photo || !stillSays(photo, swap.was)) return null;
      const changed = { ...photo, ...(swap.to as Partial<StoryPhoto>) };
      return { ...story, photos: { ...story.photos, [swap.photoId]: changed } };
    }
    case 'block': {
      const children = topBlocksOf(story.body);
      const index = placeOfSwap(children, swap);
      const there = swap.was === null ? null : (children[index] ?? null);
      if (!isSameBlock(there, swap.was) || index > children.length) return null;
      const to = swap.to && there ? withBlockId(swap.to, blockId(there)) : swap.to;
      const next = children.toSpliced(index, there === null ? 0 : 1, ...(to ? [to] : []));
      return { ...story, body: withTopBlocks(story.body, next) };
    }
  }
}
