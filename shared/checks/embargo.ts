import { instantOf } from '../story/zoned-time';
import type { Check } from './check';

/** A story that says it was published before its embargo ends contradicts itself. No clock is asked. */
export const embargo: Check = {
  id: 'embargo',
  title: 'The story is not published before its embargo ends',
  run: ({ embargo: until, firstPublished }) => {
    if (until === null) return [];
    const target = { at: 'field', field: 'embargo' } as const;
    if (firstPublished === null) {
      const message = `The story is under embargo until ${until}. Its page must not be published before then.`;
      return [{ weight: 'advice', message, target }];
    }
    if (instantOf(firstPublished) >= instantOf(until)) return [];
    const message = `The story is under embargo until ${until}, but its published time is ${firstPublished}.`;
    return [{ weight: 'stop', message, target }];
  },
};
