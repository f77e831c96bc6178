import { isSignedBy } from '../page/byline';
import type { Check } from './check';

export const byline: Check = {
  id: 'byline',
  title: 'The story has a byline',
  run: (story) =>
    story.bylines.some(isSignedBy)
      ? []
      : [
          {
            weight: 'advice',
            message: 'The story has no byline. Add one, even if it is only the desk’s.',
            target: { at: 'field', field: 'bylines' },
          },
        ],
};
