import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newStoryPhoto } from '@shared/story/photo';
import { iimRecord } from './photo-iim';

/** What fits into an APP13 segment besides its headers. */
const SEGMENT = 65_000;

it('a photo’s IIM fits its segment, however much its fields say', () => {
  const long = fc.integer({ min: 0, max: 400 }).map((length) => 'नदी '.repeat(length).trim());
  const lists = fc.array(fc.string({ minLength: 1, maxLength: 400 }), { maxLength: 200 });
  fc.assert(
    fc.property(lists, lists, long, (names, keywords, words) => {
      const photo = newStoryPhoto({
        creator: names.join('; '),
        ...{ keywords, caption: words, headline: words, jobTitle: words, copyrightNotice: words },
        ...{ source: words, jobId: words, state: words, country: words },
      });
      expect(iimRecord(photo, words).length).toBeLessThan(SEGMENT);
    }),
    { numRuns: 50 },
  );
});
