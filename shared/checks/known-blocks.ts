import { findBlock } from '../blocks';
import { insideOf, topBlocksOf } from '../document/nodes';
import type { BodyNode } from '../block-contract/body-node';
import type { Check } from './check';

const isKnown = (node: BodyNode): boolean => {
  const block = findBlock(node.type);
  return block !== undefined && node.version <= block.version && insideOf(node).every(isKnown);
};

/** A block that this build does not know is kept, but cannot be printed: leaving it out silently would lose copy. */
export const knownBlocks: Check = {
  id: 'known-blocks',
  title: 'Copydesk knows every block in the story',
  run: (story) =>
    topBlocksOf(story.body).flatMap((node, index) =>
      isKnown(node)
        ? []
        : [
            {
              weight: 'stop',
              message: `A newer Copydesk made block ${index + 1} (${node.type}). Update Copydesk, or delete the block.`,
              target: { at: 'block', index },
            },
          ],
    ),
};
