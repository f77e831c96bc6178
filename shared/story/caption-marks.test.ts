import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  captionRuns,
  isMarked,
  marksOfReplaced,
  moveMarks,
  setMark,
  type CaptionMark,
} from './caption-marks';

const caption = 'The Gyda leaves at dusk';
const bold = (start: number, end: number): CaptionMark => ({ start, end, kind: 'bold' });
const gyda = [bold(4, 8)];

const replaced = (stretches: readonly { readonly start: number; readonly end: number }[], by: string) =>
  stretches.map((stretch) => ({ ...stretch, by }));

describe('the marks of a caption', () => {
  it('are set and taken away on any stretch', () => {
    const italic = setMark(gyda, 'italic', { start: 4, end: 15 }, true);
    expect(italic).toEqual([bold(4, 8), { start: 4, end: 15, kind: 'italic' }]);
    expect(setMark(italic, 'italic', { start: 8, end: 12 }, false)).toEqual([
      bold(4, 8),
      { start: 4, end: 8, kind: 'italic' },
      { start: 12, end: 15, kind: 'italic' },
    ]);
    expect(setMark(gyda, 'bold', { start: 4, end: 8 }, false)).toBeUndefined();
    expect(setMark(gyda, 'bold', { start: 8, end: 15 }, true)).toEqual([bold(4, 15)]);
    expect(isMarked(gyda, 'bold', 5, 7)).toBe(true);
    expect(isMarked(gyda, 'bold', 5, 9)).toBe(false);
  });

  it('let one link stand in the place of another', () => {
    const link = setMark(undefined, 'link', { start: 0, end: 8 }, { href: 'https://example.org/' });
    expect(setMark(link, 'link', { start: 4, end: 8 }, { href: 'https://example.com/' })).toEqual([
      { start: 0, end: 4, kind: 'link', href: 'https://example.org/' },
      { start: 4, end: 8, kind: 'link', href: 'https://example.com/' },
    ]);
  });

  it.each([
    ['typed before', 'Now: The Gyda leaves at dusk', [bold(9, 13)]],
    ['typed inside', 'The Gyyyda leaves at dusk', [bold(4, 10)]],
    ['typed after', 'The Gyda, new, leaves at dusk', [bold(4, 8)]],
    ['its words replaced in part', 'The Gyro leaves at dusk', [bold(4, 8)]],
    ['its words and more replaced', 'The Gyps land at dusk', [bold(4, 6)]],
    ['its first letter replaced', 'The Ryda leaves at dusk', [bold(4, 8)]],
    ['its words taken out', 'The  leaves at dusk', undefined],
    ['all replaced', 'Something else', undefined],
  ])('stay with their words: %s', (_what, after, marks) => {
    expect(moveMarks(gyda, caption, after)).toEqual(marks);
  });

  it('belong to what is typed over them, but a link leads from words that are all new no longer', () => {
    const link: CaptionMark = { start: 4, end: 8, kind: 'link', href: 'https://example.org/' };
    expect(moveMarks([bold(4, 8), link], caption, 'The Fox leaves at dusk')).toEqual([bold(4, 7)]);
    expect(moveMarks([link], caption, 'The Gyd leaves at dusk')).toEqual([{ ...link, end: 7 }]);
  });

  it('stay with the words between two that are replaced at once, and with those replaced', () => {
    const marks: CaptionMark[] = [bold(0, 4), { start: 9, end: 13, kind: 'italic' }, bold(18, 22)];
    const all = [
      { start: 0, end: 4 },
      { start: 18, end: 22 },
    ];
    const before = 'Asha met Gyda and Asha left';
    expect(all.map(({ start, end }) => before.slice(start, end))).toEqual(['Asha', 'Asha']);
    // Ushas met Gyda and Ushas left
    expect(marksOfReplaced(marks, replaced(all, 'Ushas'))).toEqual([
      bold(0, 5),
      { start: 10, end: 14, kind: 'italic' },
      bold(19, 24),
    ]);
    // One that begins in the middle of a mark goes on in it; one that ends there does not.
    expect(marksOfReplaced([bold(2, 6)], replaced([{ start: 4, end: 9 }], 'x'))).toEqual([bold(2, 5)]);
    expect(marksOfReplaced([bold(2, 6)], replaced([{ start: 0, end: 4 }], 'x'))).toEqual([bold(1, 3)]);
    expect(marksOfReplaced([bold(0, 4)], replaced(all, ''))).toBeUndefined();
  });

  it('never part a sign in two', () => {
    const marks = moveMarks([bold(0, 2)], '😀a', '😁');
    const texts = captionRuns({ caption: '😁', captionMarks: marks }).map(({ text }) => text);
    expect(texts.every((text) => text.isWellFormed())).toBe(true);
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '😁', 'é', '👩🏽') });

  it('never leave a caption, and lose none of its text, whatever is typed', () => {
    fc.assert(
      fc.property(text, text, fc.nat(20), fc.nat(20), (before, after, start, length) => {
        const marks = moveMarks([bold(start, start + length + 1)], before, after);
        expect(
          captionRuns({ caption: after, captionMarks: marks })
            .map(({ text }) => text)
            .join(''),
        ).toBe(after);
      }),
    );
  });

  it('part a caption into runs, and are clipped to it', () => {
    const captionMarks = [
      bold(4, 8),
      { start: 6, end: 99, kind: 'link' as const, href: 'https://example.org/' },
    ];
    expect(captionRuns({ caption: 'The Gyda.', captionMarks })).toEqual([
      { text: 'The ', bold: false, italic: false, href: null },
      { text: 'Gy', bold: true, italic: false, href: null },
      { text: 'da', bold: true, italic: false, href: 'https://example.org/' },
      { text: '.', bold: false, italic: false, href: 'https://example.org/' },
    ]);
  });
});
