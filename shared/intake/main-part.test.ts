import { describe, expect, it } from 'vitest';
import { unitOf } from './lines';
import { findMainPart } from './main-part';
import { Sheet } from './sheet';

const sheetOf = (lines: readonly string[]): Sheet =>
  new Sheet(
    lines.map((text, at) => unitOf([{ number: at + 1, text, gap: 0, indent: 0 }])),
    false,
  );

/** A sentence of so many words. */
const prose = (words: number): string =>
  `${Array.from({ length: words - 1 }, () => 'ferries').join(' ')} sail.`;
/** Two paragraphs or more that together have so many words, none over 60 or under 11. */
const proses = (words: number): string[] => {
  const lines: number[] = [];
  for (let left = words; left > 0; left -= lines.at(-1)!)
    lines.push(left > 71 ? 60 : left > 21 ? Math.min(left - 11, 60) : left);
  return lines.map(prose);
};
const times = (count: number, line: string): string[] => Array.from({ length: count }, () => line);

/** More prose than any gap below takes away, and a page's worth of lines. */
const STORY = times(8, prose(60));
const PAGE = times(45, 'Fare');

/** Whether more prose, so many lines down, is of the same story. */
function isOne(between: readonly string[], more: readonly string[]): boolean {
  const part = findMainPart(sheetOf([...STORY, ...between, ...more, ...PAGE]));
  if (part?.from !== 0) throw new Error('The story was not found.');
  return part.to === STORY.length + between.length + more.length - 1;
}

describe('a line between two stretches of prose', () => {
  it.each([
    ['a box', 'Related Stories', 60, 2],
    ['a share button', 'Share', 20, 4],
    ['tags', 'Topics: Bridges, Patna', 20, 4],
    ['a menu', 'Skip to content', 6, 6],
    ['a byline', 'By Asha Rao', 6, 6],
    ['a word', 'Fare', 6, 6],
    ['four words', 'Bread post goats piano', 6, 6],
    ['a short sentence', 'It sailed on.', 6, 6],
    ['five words', 'Bread post goats and piano', 3, 12],
    ['a credit', 'Photo: Asha Rao', 3, 12],
    ['a caption', 'Caption: The quay at dusk', 3, 12],
  ])('parts them by its weight and no more: %s', (_, line, weight, count) => {
    expect(isOne(times(count, line), proses(weight * count + 1))).toBe(true);
    expect(isOne(times(count, line), proses(weight * count))).toBe(false);
  });

  it('joins them when it is a sentence of four words', () => {
    const between = [...times(8, 'Fare'), ...times(4, 'Then it sailed on.')];
    expect(isOne(between, proses(48 - 16 + 1))).toBe(true);
    expect(isOne(between, proses(48 - 16))).toBe(false);
  });

  it('parts them no more than 300, however many there are', () => {
    expect(isOne(times(6, 'Related Stories'), proses(301))).toBe(true);
    expect(isOne(times(6, 'Related Stories'), proses(300))).toBe(false);
  });
});

describe('prose', () => {
  it('of more than 60 words in one line counts as 60', () => {
    expect(isOne(times(20, 'Fare'), [prose(80), prose(61)])).toBe(false);
    expect(isOne(times(19, 'Fare'), [prose(60), prose(60)])).toBe(true);
    expect(
      isOne([...times(19, 'Fare'), ...times(1, 'Bread post goats and piano')], [prose(60), prose(60)]),
    ).toBe(true);
  });

  it('with no other within two lines counts four tenths', () => {
    // 50 words alone weigh 20.
    expect(isOne([...times(3, 'Fare')], [prose(50)])).toBe(true);
    expect(isOne([...times(2, 'Fare'), ...times(3, 'Bread post goats and piano')], [prose(50)])).toBe(false);
    expect(isOne([...times(2, 'Fare'), ...times(2, 'Bread post goats and piano')], [prose(46)])).toBe(true);
  });

  it('is not alone with another one or two lines off, before or behind it', () => {
    for (const between of [[], ['Fare']]) {
      expect(isOne(times(9, 'Fare'), [prose(50), ...between, prose(20)])).toBe(true);
      expect(isOne(times(9, 'Fare'), [prose(20), ...between, prose(50)])).toBe(true);
    }
    expect(isOne(times(9, 'Fare'), [prose(50), 'Fare', 'Fare', prose(20)])).toBe(false);
  });

  it('in a script without spaces counts half', () => {
    const line = '海岛渡轮将从星期一起恢复开航港口办公室在码头对居民说这艘船停航了两个冬天。';
    const { words } = sheetOf([line]).unit(0);
    // Two lines weigh as much as one has words.
    const between = [...times(Math.floor(words / 6), 'Fare')];
    expect(isOne(between.slice(1), [line, line])).toBe(true);
    expect(isOne([...between, 'Fare'], [line, line])).toBe(false);
  });
});

describe('comments', () => {
  const READERS = ['Comments (2)', ...times(9, prose(60))];

  it('end the search where more than 120 words of prose stand over them', () => {
    const partOf = (words: number) => findMainPart(sheetOf([...proses(words), ...READERS, ...PAGE]));
    expect(partOf(121)?.to).toBe(proses(121).length - 1);
    expect(partOf(120)?.to).toBeGreaterThan(proses(120).length);
  });
});

describe('a page', () => {
  it.each([
    [149, 40],
    [150, 25],
  ])('of a story of %i words has %i lines around it, and not one fewer', (words, least) => {
    const found = (around: number) => findMainPart(sheetOf([...proses(words), ...times(around, 'Fare')]));
    expect(found(least)).not.toBeNull();
    expect(found(least - 1)).toBeNull();
  });

  it('has no story without prose', () => {
    expect(findMainPart(sheetOf(PAGE))).toBeNull();
  });

  it('begins its story where the prose begins, and ends it where the prose ends', () => {
    const found = findMainPart(sheetOf([...PAGE, ...STORY, ...PAGE]));
    expect([found?.from, found?.to]).toEqual([45, 52]);
  });
});
