import { blockIds } from './0002-block-ids';
import type { ReadStory, StoredStory, Upgrade } from './upgrade';

/** Every step, oldest first: the first makes schema 2. Never edited once released; a block's change of form is a step as well. */
const upgrades: readonly Upgrade[] = [blockIds];

/** The schema of the story's document that this build works with. */
export const STORY_SCHEMA = 2;

const isStored = (input: unknown): input is StoredStory =>
  typeof input === 'object' && input !== null && typeof (input as StoredStory).schema === 'number';

/** A stored document of any earlier schema as one of this build's. One that is none, or a later build's, is returned as it came. */
export function upgraded(input: unknown): unknown {
  if (!isStored(input) || !Number.isInteger(input.schema) || input.schema < 1) return input;
  return upgrades.slice(input.schema - 1).reduce((story, { up }) => up(story), input);
}

/** The document by the oldest schema that can say all that it says: what did not change stays stored as it was first. */
export function inOldestSchema(story: ReadStory): ReadStory {
  const down = upgrades[story.schema - 2]?.down(story);
  return down ? inOldestSchema(down) : story;
}
