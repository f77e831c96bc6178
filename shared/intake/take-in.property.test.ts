import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../house/house';
import { withoutBlockIds } from '../document/block-ids';
import { Story } from '../document/story';
import { blockTexts } from '../document/walk';
import { takeInText } from './take-in';

const house = defaultHouse();
const wordsIn = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Lines like those of real pages, so that random choices reach every rule. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'Follow us:',
    'Home > India > Politics',
    'Also read: Rain stops play in Kolkata',
    'Advertisement',
    'Support Our Journalism',
    'We need your support to keep our newsroom free.',
    'Photo Courtesy: PIB',
    'The minister in Patna (AP Photo/Asha Rao)',
    'Minister opens bridge over the river in Patna after a long delay',
    'By Asha Rao and Ravi Sen',
    'PTI',
    'ANI | Updated: Apr 29, 2024 10:12 IST',
    '20 Mar 2024, 05:12 pm',
    'NEW DELHI, Dec 5 (IBNS): The minister said on Tuesday that work on the bridge would begin.',
    'The minister said on Tuesday that work on the bridge would begin before the end of the year.',
    '"Yes," he said.',
    'Yes.',
    '• one thing',
    '2. another thing',
    'Topics: Bridges, Patna',
    'Subject: Bridge copy',
    'From: desk@example.org',
    'Headline: Bridge opens',
    'Caption: A bridge',
    'Comments (3)',
    'Latest News',
    'Reporting by Asha Rao; Editing by Ravi Sen',
    'नई दिल्ली, 5 दिसंबर (भाषा): मंत्री ने मंगलवार को कहा कि काम जल्द शुरू होगा।',
    'ছবি: সংগৃহীত',
    '© 2024 The Courier. All rights reserved.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 20 }),
  fc.lorem({ maxCount: 2, mode: 'sentences' }),
);
const copy = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));

describe('whatever is taken in', () => {
  it('finds every word of every line in the body, in a field or in the report', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const { story, report } = takeInText(text, { house, source: null });
        const places = [
          ...blockTexts(story),
          ...report.leftOut.map((left) => left.text),
          ...report.read.map((read) => read.text),
        ];
        const counts = new Map<string, number>();
        for (const word of wordsIn(places.join('\n').replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, ''))) {
          counts.set(word, (counts.get(word) ?? 0) + 1);
        }
        for (const word of wordsIn(text.replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, ''))) {
          const left = (counts.get(word) ?? 0) - 1;
          // Numbers and bullets belong to the list; they are not words.
          if (left < 0 && !/^\p{N}{1,2}$/u.test(word)) throw new Error(`lost: ${word}`);
          counts.set(word, left);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives a story that the schema takes, and the same one each time but for ids', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const first = takeInText(text, { house, source: null });
        expect(Story.safeParse(first.story).error).toBeUndefined();
        // The ids of blocks are derived from the id of the story, which is different each time.
        const plain = ({ story, ...rest }: ReturnType<typeof takeInText>): string =>
          JSON.stringify({ ...rest, story: { ...story, body: withoutBlockIds(story.body) } }).replaceAll(
            /[0-9a-f]{8}-[0-9a-f-]{27}/g,
            'id',
          );
        expect(plain(takeInText(text, { house, source: null }))).toBe(plain(first));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps copy that is nothing but sentences word for word', () => {
    const sentence = fc
      .array(
        fc.constantFrom(
          'rain',
          'fell',
          'over',
          'the',
          'city',
          'while',
          'people',
          'slept',
          'share',
          'subscribe',
          'advertisement',
          'follow',
        ),
        {
          minLength: 12,
          maxLength: 30,
        },
      )
      .map((words) => `It was said that ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 2, maxLength: 8 }), (sentences) => {
        const { story } = takeInText(['A headline over the copy', ...sentences].join('\n\n'), {
          house,
          source: null,
        });
        expect(blockTexts(story)).toEqual(sentences);
      }),
      { numRuns: 200 },
    );
  });
});
