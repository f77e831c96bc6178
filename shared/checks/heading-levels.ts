import { levelHeadings } from '../page/heading-levels';
import type { Check } from './check';

/** The page puts levels right by itself; whoever chose them should know. */
export const headingLevels: Check = {
  id: 'heading-levels',
  title: 'No heading skips a level',
  run: (story) => {
    const chosen = story.body.root.children;
    return levelHeadings(chosen).flatMap((node, index) =>
      node === chosen[index]
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
