import { type MovedHeading, movedHeadings } from '../document/heading-levels';
import { topBlocksOf } from '../document/nodes';
import type { Check } from './check';

function messageOf({ index, level, because }: MovedHeading): string {
  const what = `The heading in block ${index + 1}`;
  return because === 'skips'
    ? `${what} skips a level. It will be published as h${level}.`
    : `${what} is too deep. It will be published as h${level}, like the one above it.`;
}

/** The page corrects levels by itself, but whoever chose them should know. */
export const headingLevels: Check = {
  id: 'heading-levels',
  title: 'No heading skips a level',
  run: (story) =>
    movedHeadings(topBlocksOf(story.body)).map((moved) => ({
      weight: 'advice',
      message: messageOf(moved),
      target: { at: 'block', index: moved.index },
    })),
};
