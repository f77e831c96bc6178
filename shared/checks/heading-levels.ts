import { movedHeadings } from '../document/heading-levels';
import { topBlocksOf } from '../document/nodes';
import type { Check } from './check';

/** The page corrects levels by itself, but whoever chose them should know. */
export const headingLevels: Check = {
  id: 'heading-levels',
  title: 'No heading skips a level',
  run: (story) =>
    movedHeadings(topBlocksOf(story.body)).map(({ index, level }) => ({
      weight: 'advice',
      message: `The heading in block ${index + 1} skips a level. It will be published as h${level}.`,
      target: { at: 'block', index },
    })),
};
