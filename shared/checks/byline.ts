import { isSignedBy } from '../html/byline';
import type { Check } from './check';

export const byline: Check = {
  id: 'byline',
  title: 'The story is signed',
  run: (story) =>
    story.bylines.some(isSignedBy)
      ? []
      : [
          {
            weight: 'advice',
            message: 'Nobody signs this story. Add a byline, if only the desk’s.',
            target: { at: 'field', field: 'bylines' },
          },
        ],
};
