import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../house/house';
import { intakeJson } from './intake-json';
import { takeInText } from './take-in';

const house = defaultHouse();

function take(text: string) {
  const { story, report } = takeInText(text, { house, source: 'a.txt' });
  return intakeJson(story, report);
}

const COPY = [
  'The ferry across the Lowmarket sound sails again from Monday, the harbour office said in a notice to islanders.',
  'Two winters of repairs have kept it in the yard, and the island’s only shop was supplied by air for most of that time.',
  'The first boat leaves at six in the morning with bread, post and the school’s new piano, which has waited since autumn.',
  'A ticket costs as much as it did before the repairs, the office said, and children of the island sail free until June.',
  'The old timetable holds for the summer, with a late boat on Fridays, and a new one will be drawn up with the islanders.',
  '“We have rowed long enough,” said the island’s teacher, who has brought his pupils over in a dinghy twice a week.',
  'The harbour office will show the boat to anybody who wants to see it on Sunday from ten, and the brass band will play.',
];
const menu = (count: number, name: string): string[] =>
  Array.from({ length: count }, (_, at) => `${name} ${at + 1}`);

/** Everything that a browser copies from a page when somebody selects all of it. */
const page = ({
  over = [],
  under = [],
}: { over?: readonly string[]; under?: readonly string[] } = {}): string =>
  [
    'Skip to content',
    ...menu(30, 'Harbour'),
    'Ferry fares on the mainland rise again next month',
    ...over,
    'The ferry sails again after two winters of repairs',
    'By Asha Rao',
    '6 March 2024, 17:48 IST',
    'Share',
    ...COPY,
    'Comments (2)',
    ...under,
    ...menu(30, 'Island'),
    '© 2024 The Lowmarket Post. All rights reserved.',
  ].join('\n');

describe('the text of a whole page', () => {
  it('gives its story, and every other line is reported', () => {
    const { story, text, leftOut, read } = take(page());
    expect(story).toMatchObject({
      headline: 'The ferry sails again after two winters of repairs',
      bylines: [{ name: 'Asha Rao' }],
      firstPublished: '2024-03-06T17:48:00+05:30',
    });
    expect(text.split('\n\n')).toEqual(COPY);
    expect(leftOut.length + read.length + COPY.length).toBe(page().split('\n').length);
  });

  it('has a headline that is printed over itself, whatever its deck says of the copy', () => {
    const headline = 'Lowmarket sound: Counting every boat that ties up this year';
    const text = page().replace(
      'The ferry sails again after two winters of repairs',
      [headline, headline, 'The ferry sails again from Monday after two winters of repairs'].join('\n'),
    );
    expect(take(text).story.headline).toBe(headline);
  });

  it('leaves out what readers wrote under it, however long it is', () => {
    const comments = Array.from(
      { length: 30 },
      (_, at) =>
        `I have waited for this boat for ${at + 2} years and I hope that it sails for as many more, in all weathers.`,
    );
    expect(take(page({ under: comments })).text.split('\n\n')).toEqual(COPY);
  });

  it('takes the headline next to the byline, not one that is listed over it', () => {
    const { story } = take(
      page({
        over: [
          'Related articles',
          'Islanders plan a ferry of their own',
          'A ferry for the island: the long wait',
        ],
      }),
    );
    expect(story.headline).toBe('The ferry sails again after two winters of repairs');
  });

  it('takes the line over the byline, though one above it shares as many words with the copy', () => {
    const { story } = take(page({ over: ['The ferry of the island sails after repairs'] }));
    expect(story.headline).toBe('The ferry sails again after two winters of repairs');
  });

  /** Copy of this many words, and how many lines around it make a page: the minimum, and one fewer. */
  const SIZES: readonly (readonly [words: number, least: number])[] = [
    [149, 40],
    [150, 25],
    [400, 25],
  ];
  it.each(SIZES)(
    'is that of a page where %i words of copy have %i lines around them, not one fewer',
    (words, least) => {
      const sentence = (count: number, word: string): string =>
        `${Array.from({ length: count - 1 }, () => word).join(' ')} sail.`;
      const copy = [sentence(50, 'boats'), sentence(50, 'ferries'), sentence(words - 100, 'ships')];
      const kept = (around: number): number =>
        take([...copy, ...menu(around, 'Fare')].join('\n')).text.match(/^Fare/gmu)?.length ?? 0;
      expect([kept(least), kept(least - 1)]).toEqual([0, least - 1]);
    },
  );

  it.each([3, COPY.length])(
    'keeps every line around %i paragraphs of copy that have few lines around them',
    (count) => {
      const few = ['The ferry sails again', ...COPY.slice(0, count), ...menu(20, 'Fare')].join('\n');
      const { text } = take(few);
      for (const line of [...COPY.slice(0, count), ...menu(20, 'Fare')]) expect(text).toContain(line);
    },
  );
});

describe('lines within the copy', () => {
  it('are kept one beside another, with others that look like copy', () => {
    const fares = ['Adults: £2 → £3', 'Children go free', 'Week ticket > £14', 'Dogs > £1 > Goats'];
    const { text } = take(['The ferry sails again', COPY[0], ...fares, COPY[1]].join('\n\n'));
    expect(text.split('\n\n')).toEqual([COPY[0], ...fares, COPY[1]]);
  });
});

describe('a line within the copy', () => {
  const within = (line: string): string =>
    take(['The ferry sails again', ...COPY.slice(0, 2), line, ...COPY.slice(2)].join('\n\n')).text;

  it.each([
    'Adults: £2 → £3',
    'Repo rate: 6.5% → 6.25%',
    'Week ticket > £14',
    'Bread | Post | One piano for the school | Two goats for the farm on the hill',
    '(The mayor, it is worth saying, rowed over herself last winter in the snow -- and was given soup by the teacher there.)',
    'Should the town pay for a second boat, which the island has asked for -- or should the island row as it always has?',
    '‘We keep the boat for the people who live on the island -- and we will go on keeping it for as long as they ask us.’',
  ])('is no menu and no row of headlines: %s', (line) => {
    expect(within(line)).toContain(line);
  });
});

describe('the headline of a page', () => {
  /** A page with two lines above its byline, and what copy of the same words mentions. */
  const headlineUnder = (...over: readonly string[]): string => {
    const lines = page().split('\n');
    const at = lines.indexOf('The ferry sails again after two winters of repairs');
    return take([...lines.slice(0, at), ...over, ...lines.slice(at + 1)].join('\n')).story.headline;
  };
  const HEADLINE = 'Islanders get their ferry back';
  const DECK =
    'The ferry across the sound sails again on Monday after two winters of repairs in the yard, the harbour office says';

  it('stands over its deck, which says more of what the copy says', () => {
    expect(headlineUnder(HEADLINE, DECK)).toBe(HEADLINE);
  });

  it('is not a line over it that the copy does not speak of, nor the last of a list', () => {
    expect(headlineUnder('Gulls steal the mayor’s lunch', DECK)).toBe(DECK);
    expect(
      headlineUnder('Harbour wall of the island raised', 'Ferry of the island raised', HEADLINE, DECK),
    ).toBe(DECK);
  });

  it.each([
    'The ferry (left) sails on Monday',
    'The ferry sails | Getty Images',
    'Posted on Monday as the ferry sails, 8:19 PM',
  ])('is no caption, no credit and no time: %s', (line) => {
    expect(headlineUnder('The ferry sails again after two winters of repairs', line)).toBe(
      'The ferry sails again after two winters of repairs',
    );
  });
});
