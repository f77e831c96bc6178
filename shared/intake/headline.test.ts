import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../house/house';
import { isMenuLine } from './menu';
import { takeInText } from './take-in';

const COPY = [
  'The ferry across the Lowmarket sound sails again from Monday, the harbour office said in a notice to islanders.',
  'Two winters of repairs have kept it in the yard, and the island’s only shop was supplied by air for most of that time.',
  'The first boat leaves at six in the morning with bread, post and the school’s new piano, which has waited since autumn.',
];
const take = (...above: readonly string[]) =>
  takeInText([...above, ...COPY].join('\n'), { house: defaultHouse(), source: 'a.txt' }).story;

describe('the headline', () => {
  it('may be two sentences with full stops, right over the byline and under names of sections', () => {
    const story = take(
      ...[
        'The Lowmarket Post',
        'ISLANDS',
        'FERRY REPAIRS',
        'The ferry sails again. Islanders can put their oars away.',
      ],
      'By Asha Rao Updated March 6, 2024 5:48 pm IST / Original March 6, 2024 9:02 am IST',
    );
    expect(story).toMatchObject({
      headline: 'The ferry sails again. Islanders can put their oars away.',
      bylines: [{ name: 'Asha Rao' }],
      firstPublished: '2024-03-06T09:02:00+05:30',
      updated: '2024-03-06T17:48:00+05:30',
    });
  });

  it('is no menu that stands on one line', () => {
    const menu =
      'News Sport Harbour & Sound Weather Archive Tides Videos Jobs Ferry Repairs Islanders Board Opinion About Us More';
    const story = take('Search', menu, 'The ferry sails again after two winters of repairs', 'By Asha Rao');
    expect(story.headline).toBe('The ferry sails again after two winters of repairs');
  });

  it.each([
    'World Business Leaders Meet Sports Stars And Video Makers In Harbour Town Over Future Of News Trade',
    'News, sport, weather and opinion from the islands are read aloud every night by two sisters',
    'More Business Jobs Opinion',
  ])('may have words of a menu: %s', (line) => expect(isMenuLine(line)).toBe(false));
});
