import { areIdsDerived, withoutBlockIds } from '../block-ids';
import type { Upgrade } from './upgrade';

/**
 * Every block has an id. A block of a schema 1 document gets the one that follows from the story and from what the block says
 * (`withBlockIds`, once the document is validated), so it has the same on every machine and at every reading. A story whose
 * blocks all have those says nothing that schema 1 could not, and is stored by it: to the byte as before, under the same hash.
 */
export const blockIds: Upgrade = {
  up: (story) => ({ ...story, schema: 2 }),
  down: (story) => (areIdsDerived(story) ? { ...story, schema: 1, body: withoutBlockIds(story.body) } : null),
};
