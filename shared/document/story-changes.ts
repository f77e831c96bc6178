import { z } from 'zod';
import type { BodyNode } from '../block-contract/body-node';
import { Sha256 } from '../story/ids';
import { withBlockIds } from './block-ids';
import { Body } from './body';
import { topBlocksOf } from './nodes';
import { Story } from './story';

/** Top-level blocks, each validated as in a body. */
const Blocks = z
  .array(z.unknown())
  .readonly()
  .transform((children): unknown => ({ root: { type: 'root', children } }))
  .pipe(Body)
  .transform(topBlocksOf);

const { body: _body, ...fields } = Story.shape;
const Fields = z.object(fields);

/** How a story differs from one that both sides have: all its fields, and the one stretch of blocks that is not the same. */
export const StoryChanges = z.object({
  /** The hash of the stored text that it begins with. */
  from: Sha256,
  fields: Fields,
  /** The body's root without its blocks. */
  root: z.looseObject({ type: z.literal('root') }),
  /** The place of the first block that is not the same, from 0. */
  at: z.int().min(0),
  /** How many blocks go there. */
  removed: z.int().min(0),
  /** The blocks that come there. */
  blocks: Blocks,
});
export type StoryChanges = z.infer<typeof StoryChanges>;

/**
 * What makes the first story the second. Blocks are told apart as objects, so it takes no longer than to look at each
 * once: both stories must share the objects of the blocks that are the same.
 */
export function changesOf(before: Story, after: Story, from: Sha256): StoryChanges {
  const { body, ...fields } = after;
  const { children, ...root } = body.root;
  const old = topBlocksOf(before.body);
  let at = 0;
  while (at < old.length && at < children.length && old[at] === children[at]) at += 1;
  let same = 0;
  const most = Math.min(old.length, children.length) - at;
  while (same < most && old[old.length - 1 - same] === children[children.length - 1 - same]) same += 1;
  return {
    ...{ from, fields, root, at },
    removed: old.length - at - same,
    blocks: children.slice(at, children.length - same),
  };
}

/** The story after the changes; null if the story before has not so many blocks. */
export function withChanges(
  before: Story,
  { fields, root, at, removed, blocks }: StoryChanges,
): Story | null {
  const old: readonly BodyNode[] = topBlocksOf(before.body);
  if (at + removed > old.length) return null;
  const children = [...old.slice(0, at), ...blocks, ...old.slice(at + removed)];
  return withBlockIds({ ...fields, body: { root: { version: 1, ...root, type: 'root', children } } });
}
