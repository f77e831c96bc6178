import { findBlock } from '../blocks';
import type { BodyNode } from '../blocks/block';
import type { Check } from './check';

const isKnown = (node: BodyNode): boolean => {
  const block = findBlock(node.type);
  return block !== undefined && node.version <= block.version && (node.children ?? []).every(isKnown);
};

/** A block that this build does not know is kept, but cannot be printed: leaving it out silently would lose copy. */
export const knownBlocks: Check = {
  id: 'known-blocks',
  title: 'Copydesk knows every block of the story',
  run: (story) =>
    story.body.root.children.flatMap((node, index) =>
      isKnown(node)
        ? []
        : [
            {
              weight: 'stop',
              message: `Block ${index + 1} (${node.type}) was made by a newer Copydesk. Update Copydesk, or take the block out.`,
              target: { at: 'block', index },
            },
          ],
    ),
};
