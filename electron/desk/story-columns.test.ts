import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { newStoryPhoto } from '@shared/story/photo';
import { Story } from '@shared/document/story';
import { paragraph, storyOf } from '../../test/support/newsroom';
import { addressRow } from './story-addresses';
import { storyColumns } from './story-columns';
import { pullQuote } from '../../test/support/story-blocks';

const photoId = '01900000-0000-7000-8000-0000000000aa';
const sha256 = 'c'.repeat(64);

const stories = (): Story[] => [
  Story.parse({
    ...storyOf(
      '  Ferry “late” again ',
      'The ferry’s half-empty 7.30 boat — late by 1,5 hours — cost ₹ 9,000.',
    ),
    ...{
      id: '01900000-0000-7000-8000-0000000000bb',
      slug: 'last-ferry-2',
      section: 'City',
      language: 'en-IN',
    },
    bylines: [
      { kind: 'person', name: 'Asha Rao' },
      { kind: 'person', name: '', handle: 'desk' },
    ],
    photos: {
      [photoId]: newStoryPhoto({
        file: { sha256, mime: 'image/jpeg', width: 4, height: 3, bytes: 9 } as never,
      }),
    },
    body: bodyOf([
      paragraph('The ferry’s half-empty 7.30 boat — late by 1,5 hours — cost ₹ 9,000.'),
      { type: 'photo', version: 1, photoId },
      paragraph('ঘাটের নৌকা দেরি করল। เรือสายอีกแล้ว 渡し船がまた遅れた。'),
      pullQuote('We waited.', 'Subal'),
    ]),
  }),
];

describe('what the library works out of a story', () => {
  it('is as before: if it changes, add a migration that calls readStoriesAgain and, for words, keepOldCounts, or old libraries seem damaged', () => {
    const worked = stories().map((story) => [storyColumns(story), addressRow(story)]);
    expect(worked).toMatchInlineSnapshot(`
      [
        [
          {
            "bylines": "Asha Rao, @desk",
            "direction": "ltr",
            "headline": "  Ferry “late” again ",
            "language": "en-IN",
            "leadPhoto": "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
            "opening": "The ferry’s half-empty 7.30 boat — late by 1,5 hours — cost ₹ 9,000. ঘাটের নৌকা দেরি করল। เรือสายอีกแล้ว 渡し船がまた遅れた。",
            "photos": 1,
            "photosUnfinished": 1,
            "section": "City",
            "words": 28,
          },
          {
            "embargo": null,
            "firstPublished": null,
            "id": "01900000-0000-7000-8000-0000000000bb",
            "name": "last-ferry-2",
            "section": "City",
          },
        ],
      ]
    `);
  });
});

describe('the opening of a story', () => {
  /** As the rule is, over the whole text. */
  const byRule = (texts: readonly string[]): string =>
    [...texts.join(' ').replaceAll(/\s+/g, ' ').slice(0, 480)].slice(0, 240).join('');
  const piece = fc.oneof(
    fc.constantFrom(' ', '\n\t ', '\u00a0', ' '.repeat(500), 'x'.repeat(300), '😀'.repeat(150)),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );

  it('is the first letters of the whole text, however much of it is read for that', () => {
    const [story] = stories();
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 12 }).map((all) => all.join(''))), (texts) => {
        expect(storyColumns(story!, texts).opening).toBe(byRule(texts));
      }),
    );
  });
});
