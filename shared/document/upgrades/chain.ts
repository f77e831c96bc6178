import { blockIds } from './0002-block-ids';
import { pullQuoteSlots } from './0003-pull-quote-slots';
import { attributionSlot } from './0004-attribution-slot';
import type { ReadStory, StoredStory, Upgrade } from './upgrade';

/** Every step, oldest first: the first makes schema 2. Never edited once released; a block's change of form is a step as well. */
const upgrades: readonly Upgrade[] = [blockIds, pullQuoteSlots, attributionSlot];

/** The schema of the story's document that this build works with. */
export const STORY_SCHEMA = 4;

const isStored = (input: unknown): input is StoredStory =>
  typeof input === 'object' && input !== null && typeof (input as StoredStory).schema === 'number';

/** Upgrades a stored document of any earlier schema to this build's. Anything else, or a later build's document, is returned as it came. */
export function upgraded(input: unknown): unknown {
  if (!isStored(input) || !Number.isInteger(input.schema) || input.schema < 1) return input;
  return upgrades.slice(input.schema - 1).reduce((story, { up }) => up(story), input);
}

/** The document in the oldest schema that can express it: what did not change stays stored as it first was. */
export function inOldestSchema(story: ReadStory): ReadStory {
  const down = upgrades[story.schema - 2]?.down(story);
  return down ? inOldestSchema(down) : story;
}
