import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../test/support/newsroom';
import { foundIn } from './found-in';

/** The passage with its hits in brackets. */
const marked = (parts: readonly { readonly text: string; readonly hit: boolean }[]): string =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const passage = (body: string, asked: string): string =>
  marked(foundIn(storyOf('Headline', body), asked).passages[0]?.parts ?? []);

describe('what a search shows of a story', () => {
  const shown: readonly (readonly [what: string, body: string, asked: string, passage: string])[] = [
    ['a word in any case', 'The Prime Minister spoke.', 'MINISTER', 'The Prime [Minister] spoke.'],
    ['every word asked for', 'The Prime Minister spoke.', 'spoke prime', 'The [Prime] Minister [spoke].'],
    [
      'the whole word of a beginning',
      'The Prime Minister spoke.',
      'prime min',
      'The [Prime] [Minister] spoke.',
    ],
    [
      'no beginning but the last',
      'A premiere for the Prime Minister.',
      'prime minister',
      'A premiere for the [Prime] [Minister].',
    ],
    ['a name without its accents', 'In São Paulo', 'sao', 'In [São] Paulo'],
    ['letters that fold to two', 'Die Straße ist zu.', 'strasse', 'Die [Straße] ist zu.'],
    [
      'a soft hyphen where it is',
      'An inter\u00adnational day',
      'international',
      'An [inter\u00adnational] day',
    ],
    ['Hindi with its vowel signs', 'नदी पर बना पुल सोमवार को खुला।', 'सोम', 'नदी पर बना पुल [सोमवार] को खुला।'],
    ['Bengali', 'বাংলাদেশের প্রধানমন্ত্রী বলেছেন', 'বাংলা', '[বাংলাদেশের] প্রধানমন্ত্রী বলেছেন'],
    ['Urdu', 'کراچی میں شدید بارش', 'بارش', 'کراچی میں شدید [بارش]'],
    ['Arabic without its points', 'قَالَ الرَّئِيس', 'قال', '[قَالَ] الرَّئِيس'],
    ['Chinese wherever a word may end', '中国人民银行宣布降息', '人民银行', '中国[人民银行]宣布降息'],
    ['Thai', 'กรุงเทพมหานครมีฝนตกหนัก', 'ฝนตก', 'กรุงเทพมหานครมี[ฝนตก]หนัก'],
    ['numbers', 'Growth of 88 per cent', '88', 'Growth of [88] per cent'],
    ['signs of markup as they are', 'Say <b>river</b> & go', 'river', 'Say <b>[river]</b> & go'],
  ];
  it.each(shown)('marks %s', (_what, body, asked, wanted) => {
    expect(passage(body, asked)).toBe(wanted);
  });

  it('shows a long passage around the hit, cut between words', () => {
    const body = `${'Many words stand before it. '.repeat(20)}Then the river rose.${' And many words after it.'.repeat(20)}`;
    const text = passage(body, 'river');
    expect(text).toMatch(/^…\S.* Then the \[river\] rose\. And .*\S…$/u);
    expect(text.length).toBeLessThan(150);
    for (const word of text.replaceAll(/[…[\]]/gu, '').split(' ')) expect(body.split(' ')).toContain(word);
  });

  it('shows the stretch with most of the words asked for', () => {
    const body = `The river is wide. ${'Nothing here. '.repeat(20)}The river rose over the bridge.`;
    expect(passage(body, 'river bridge')).toContain('[river] rose over the [bridge]');
  });

  it('shows the stretch where a word more stands among thousands of the other', () => {
    const body = `${'river '.repeat(3_000)}bridge ${'river '.repeat(100)}`;
    expect(passage(body, 'bridge river')).toMatch(/^….*\[river\] \[bridge\]…$/u);
    expect(passage(body, 'river ferry')).toMatch(/^\[river\] \[river\]/u);
  });

  it('looks at a passage of ten thousand hits hardly longer than at one of a hundred', () => {
    const started = performance.now();
    passage('and a '.repeat(5_000), 'river a');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('marks a word that is longer than what is shown', () => {
    const long = 'x'.repeat(300);
    expect(passage(`Before it. ${long} river`, 'x')).toBe(`Before it. [${long}]…`);
  });

  it('shows the first passage that has a hit, and none where the headline alone has one', () => {
    const story = storyOf('The river rises', 'It rained.', 'The bridge is shut.', 'The bridge is old.');
    expect(foundIn(story, 'bridge').passages.map(({ parts }) => marked(parts))).toEqual([
      'The [bridge] is shut.',
    ]);
    expect(marked(foundIn(story, 'bridge').headline)).toBe('The river rises');
    expect(foundIn(story, 'river')).toMatchObject({ passages: [] });
    expect(marked(foundIn(story, 'river').headline)).toBe('The [river] rises');
  });
});
