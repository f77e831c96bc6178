import { levelHeadings } from '../document/heading-levels';
import { nodesOf, topBlocksOf, withTopBlocks } from '../document/nodes';
import type { Check } from './check';

/** The page corrects levels by itself, but whoever chose them should know. */
export const headingLevels: Check = {
  id: 'heading-levels',
  title: 'No heading skips a level',
  run: (story) => {
    const printed = withTopBlocks(story.body, levelHeadings(topBlocksOf(story.body)));
    const chosen = [...nodesOf(story.body)];
    return [...nodesOf(printed)].flatMap(({ node, index }, at) =>
      node.tag === chosen[at]?.node.tag
        ? []
        : [
            {
              weight: 'advice',
              message: `The heading in block ${index + 1} skips a level. It will be published as ${String(node.tag)}.`,
              target: { at: 'block', index },
            },
          ],
    );
  },
};
