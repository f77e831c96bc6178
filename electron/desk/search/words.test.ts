import { describe, expect, it } from 'vitest';
import { storyOf, type TestNewsroom } from '../../../test/support/newsroom';
import { onNewsroom } from '../../../test/support/newsroom-stage';
import { searchQuery, searchText } from './words';

let room: TestNewsroom;

onNewsroom((opened) => (room = opened));

const finds = (body: string, query: string): boolean => {
  const { id } = room.stories.add(storyOf('Headline', body)).story;
  return room.stories.list({ query, limit: 500, offset: 0 }).items.some((item) => item.id === id);
};

describe('searching stories', () => {
  const found: readonly (readonly [what: string, body: string, query: string])[] = [
    ['a word in any case', 'The Prime Minister spoke.', 'MINISTER'],
    ['the beginning of the last word', 'The Prime Minister spoke.', 'prime min'],
    ['all words in any order', 'The Prime Minister spoke.', 'spoke prime'],
    ['a name with or without its accents', 'São Paulo and Zürich', 'sao zurich'],
    ['an accent typed as its own mark', 'A café', 'cafe\u0301'],
    ['a name with letters that have no accent to drop', 'Łódź, Tromsø', 'lodz tromso'],
    ['a possessive by its name', 'India’s economy', 'India economy'],
    ['Greek in capitals', 'Ο ΔΡΟΜΟΣ', 'δρόμος'],
    ['Hindi words', 'प्रधानमंत्री नरेन्द्र मोदी ने कहा', 'नरेन्द्र मोदी'],
    ['the beginning of a Bengali word', 'বাংলাদেশের প্রধানমন্ত্রী', 'বাংলা'],
    ['Tamil', 'தமிழ்நாடு அரசு', 'தமிழ்நாடு'],
    ['Arabic with and without its points', 'قَالَ الرَّئِيس', 'قال الرئيس'],
    ['Urdu', 'کراچی میں شدید بارش', 'کراچی بارش'],
    ['Hebrew with and without its points', 'שָׁלוֹם', 'שלום'],
    ['Chinese wherever a word may end', '中国人民银行宣布降息', '人民银行'],
    ['one Chinese sign', '中国人民银行宣布降息', '银'],
    ['Japanese', '東京で大雨が降りました', '大雨'],
    ['Thai', 'กรุงเทพมหานครมีฝนตกหนัก', 'ฝนตก'],
    ['Khmer', 'ភ្នំពេញមានភ្លៀង', 'ភ្លៀង'],
    ['Korean', '서울에 폭우가 내렸다', '폭우'],
    ['a number', 'Growth of 88 per cent in 2024', '88 2024'],
    ['a word with a soft hyphen', 'inter\u00adnational', 'international'],
  ];
  it.each(found)('finds %s', (_what, body, query) => {
    expect(finds(body, query)).toBe(true);
  });

  const missed: readonly (readonly [what: string, body: string, query: string])[] = [
    ['a beginning that is not the last word', 'The Prime Minister spoke.', 'min prime'],
    ['another vowel sign in Hindi', 'दिल', 'दल'],
    ['signs in another order', '中国人民', '民人'],
    ['a story without one of the words', 'The Prime Minister spoke.', 'prime president'],
  ];
  it.each(missed)('does not find %s', (_what, body, query) => {
    expect(finds(body, query)).toBe(false);
  });

  it('takes nothing that is typed for a command', () => {
    const story = 'NEAR the river OR the sea, "quoted" NOT forgotten; headline: body*';
    for (const query of [
      'NEAR(river sea)',
      '"',
      '""" OR 1',
      'headline:river',
      'river*',
      '-river',
      '^near',
      'a AND',
      'OR',
      '(((',
      "' OR 1=1 --",
      '{headline body}: x',
      '\u0000river',
      '+',
    ]) {
      expect(() => finds(story, query), query).not.toThrow();
    }
    expect(finds(story, 'quoted" NOT "forgotten')).toBe(true);
    expect(searchQuery('x" OR "y')).toBe('"x" AND "or" AND "y" *');
  });

  it('finds nothing by signs alone, and everything by nothing', () => {
    expect(finds('A story!', '!?')).toBe(false);
    expect(finds('A story!', '  ')).toBe(true);
  });

  it('forgets the words that were edited out', () => {
    const open = room.stories.add(storyOf('Headline', 'Elephants'));
    const story = { ...storyOf('Headline', 'Tigers'), id: open.story.id };
    room.stories.save({ id: story.id, baseRevision: 0, story, reason: 'typing' });
    expect(room.stories.list({ query: 'elephants', limit: 5, offset: 0 }).total).toBe(0);
    expect(room.stories.list({ query: 'tigers', limit: 5, offset: 0 }).total).toBe(1);
  });

  it('shows the story touched last first, and counts hits by status', () => {
    const [first, second] = ['one', 'two'].map((word) => room.stories.add(storyOf(word, 'river')).story.id);
    room.review.move({ id: first!, revision: 0, to: 'filed', note: '' });
    const hits = room.stories.list({ query: 'river', limit: 5, offset: 0 });
    expect(hits.items.map(({ id }) => id)).toEqual([first, second]);
    expect(hits.counts).toMatchObject({ draft: 1, filed: 1 });
    expect(room.stories.list({ query: 'river', status: 'draft', limit: 5, offset: 0 }).total).toBe(1);
  });

  it('cuts a text the same way for the index as for the question', () => {
    expect(searchText('नमस्ते, wORLD 中国!')).toBe('नमस्ते world 中 国');
  });
});
