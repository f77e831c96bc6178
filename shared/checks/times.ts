import { instantOf } from '../story/zoned-time';
import type { Check } from './check';

/** Readers and search engines go by these times. A story without a published time gets one at its first export. */
export const times: Check = {
  id: 'times',
  title: 'The story was updated after it was published',
  run: ({ firstPublished, updated }) => {
    if (firstPublished === null || updated === null) return [];
    if (instantOf(updated) >= instantOf(firstPublished)) return [];
    const message = `The story was updated (${updated}) before it was published (${firstPublished}).`;
    return [{ weight: 'advice', message, target: { at: 'field', field: 'updated' } }];
  },
};
