import { printTime } from '../page/times';
import { instantOf } from '../story/zoned-time';
import type { Check } from './check';

/** Readers and search engines rely on these times. A story without a published time gets one at its first export. */
export const times: Check = {
  id: 'times',
  title: 'The updated time is not before the published time',
  run: ({ firstPublished, updated }, house) => {
    if (firstPublished === null || updated === null) return [];
    if (instantOf(updated) >= instantOf(firstPublished)) return [];
    const [early, late] = [updated, firstPublished].map((time) => printTime(time, 'en', house));
    const message = `The updated time (${early}) is before the published time (${late}).`;
    return [{ weight: 'advice', message, target: { at: 'field', field: 'updated' } }];
  },
};
