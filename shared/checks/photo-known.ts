import { nodesOf, photosOf } from '../document/nodes';
import type { Check } from './check';

/** A body can name a photo that the story does not carry, after a paste from elsewhere or a damaged file. */
export const photoKnown: Check = {
  id: 'photo-known',
  title: 'Every photo in the body belongs to the story',
  run: (story) =>
    [...nodesOf(story.body)].flatMap(({ node, index }) =>
      photosOf(node).some((id) => !Object.hasOwn(story.photos, id))
        ? [
            {
              weight: 'stop',
              message: `Block ${index + 1} shows a photo that the story does not have. Delete the block, or place the photo again.`,
              target: { at: 'block', index },
            },
          ]
        : [],
    ),
};
