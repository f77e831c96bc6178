import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../house/house';
import { blockTexts } from '../document/walk';
import { takeInText } from './take-in';

const take = (text: string): { headline: string; body: readonly string[]; leftOut: number } => {
  const { story, report } = takeInText(text, { house: defaultHouse(), source: null });
  return { headline: story.headline, body: blockTexts(story), leftOut: report.leftOut.length };
};

describe('copy of a line or two', () => {
  it.each([
    ['Rain ends drought\n\nIt rained on Monday.', 'Rain ends drought', ['It rained on Monday.']],
    ['Rain ends drought\nIt rained on Monday.', 'Rain ends drought', ['It rained on Monday.']],
    [
      'Rain ends drought\n\nIt rained.\n\nNobody minded.',
      'Rain ends drought',
      ['It rained.', 'Nobody minded.'],
    ],
    ['Who won?\n\nNobody did.', 'Who won?', ['Nobody did.']],
    ['बारिश से राहत\n\nसोमवार को बारिश हुई।', 'बारिश से राहत', ['सोमवार को बारिश हुई।']],
    ['Rain ends drought', 'Rain ends drought', []],
    ['It rained on Monday.', '', ['It rained on Monday.']],
  ])('%j', (text, headline, body) => {
    expect(take(text)).toEqual({ headline, body, leftOut: 0 });
  });

  it('takes no short first sentence for the headline where the copy goes on at length', () => {
    const long =
      'The state said that the reservoirs were full again, and that farmers could sow before the month was out.';
    expect(take(`Rain ends drought\n\nIt rained in all nine districts on Monday.\n\n${long}`)).toEqual({
      headline: 'Rain ends drought',
      body: ['It rained in all nine districts on Monday.', long],
      leftOut: 0,
    });
  });

  it('never has an empty body where there is a sentence under the headline', () => {
    const word = fc.constantFrom(
      'rain',
      'share',
      'news',
      'cricket',
      'ends',
      'photo',
      'by',
      'town',
      'is',
      'late',
    );
    const line = fc
      .array(word, { minLength: 2, maxLength: 6 })
      .map((words) => `${words[0]!.charAt(0).toUpperCase()}${words.join(' ').slice(1)}`);
    fc.assert(
      fc.property(line, line, fc.boolean(), (headline, sentence, spaced) => {
        const { body } = take(
          `${headline}\n${spaced ? '\n' : ''}It was said that ${sentence.toLowerCase()}.`,
        );
        expect(body.join(' ')).toContain('It was said that');
      }),
      { numRuns: 300 },
    );
  });
});

describe('marks of Markdown', () => {
  it('makes headings of the body of them, from h2 on, and fields without them', () => {
    const long =
      'Every evening at six somebody in the village reads aloud to anybody who turns up at the hall.';
    const copy = `# The village that reads\n\n*By Sara Quill*\n\n${long}\n\n## How it began\n\nIt began with a power cut.`;
    const { story } = takeInText(copy, { house: defaultHouse(), source: null });
    expect(story).toMatchObject({
      headline: 'The village that reads',
      bylines: [{ kind: 'person', name: 'Sara Quill' }],
    });
    expect(story.body.root.children.map(({ type, tag }) => [type, tag])).toEqual([
      ['paragraph', undefined],
      ['heading', 'h2'],
      ['paragraph', undefined],
    ]);
    expect(blockTexts(story)[1]).toBe('How it began');
  });
});

describe('a line without end', () => {
  it.each(['a', 'Asha ', '- ', '@', '1 ', 'Photo: ', '( '])('keeps 80,000 times %j as it is', (piece) => {
    const line = piece.repeat(80_000).trim();
    expect(take(`Rain ends drought in the city\n\n${line}\n\nIt rained on Monday.`).body).toEqual([
      line,
      'It rained on Monday.',
    ]);
  });
});
