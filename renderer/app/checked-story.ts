import type { BodyNode } from '@shared/block-contract/body-node';
import { withBlockIds } from '@shared/document/block-ids';
import { Body, bodyOf, emptyBody } from '@shared/document/body';
import { topBlocksOf, withTopBlocks } from '@shared/document/nodes';
import { Story } from '@shared/document/story';
import { AppError } from '@shared/errors';
import { formProblem } from './form-problem';

/** Validated blocks, in the form in which they are saved. Blocks never change. */
const known = new WeakMap<BodyNode, BodyNode>();

/** A block in the form in which it is saved; null if it cannot be. */
function checkedBlock(block: BodyNode): BodyNode | null {
  const before = known.get(block);
  if (before) return before;
  const parsed = Body.safeParse(bodyOf([block]));
  const [only] = parsed.success ? topBlocksOf(parsed.data) : [];
  if (only) known.set(block, only);
  return only ?? null;
}

/**
 * A story in the form in which it is saved, as `Story.parse` has it. Only blocks that are not known yet are parsed, and the
 * others stay the same objects.
 * @throws AppError INVALID with a sentence for the user, and in `details` the block that it is about.
 */
export function checkedStory(story: Story): Story {
  const fields = Story.safeParse({ ...story, body: emptyBody() });
  const blocks = topBlocksOf(story.body).map(checkedBlock);
  if (fields.success && blocks.every((block) => block !== null)) {
    const body = withTopBlocks({ root: { ...story.body.root, type: 'root' } }, blocks);
    return withBlockIds({ ...fields.data, body });
  }
  const parsed = Story.safeParse(story);
  if (parsed.success) return parsed.data;
  const [issue = { path: [], message: 'cannot be saved' }] = parsed.error.issues;
  const { message, block } = formProblem(story, issue);
  throw new AppError('INVALID', message, { details: { block } });
}
