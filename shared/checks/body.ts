import { blockTexts, placedPhotoIds } from '../document/walk';
import type { Check } from './check';

export const body: Check = {
  id: 'body',
  title: 'The story has a body',
  run: (story) =>
    blockTexts(story).length > 0 || placedPhotoIds(story).length > 0
      ? []
      : [
          {
            weight: 'stop',
            message: 'The story has no text yet.',
            target: { at: 'field', field: 'body' },
          },
        ],
};
