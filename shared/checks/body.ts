import { blockTexts } from '../document/walk';
import type { Check } from './check';

export const body: Check = {
  id: 'body',
  title: 'The story has a body',
  run: (story) =>
    blockTexts(story).length > 0 || story.body.root.children.some(({ type }) => type === 'photo')
      ? []
      : [
          {
            weight: 'stop',
            message: 'The story has no text yet.',
            target: { at: 'field', field: 'body' },
          },
        ],
};
