import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionRuns, isMarked, moveMarks, setMark, type CaptionMark } from './caption-marks';

const caption = 'The Gyda leaves at dusk';
const bold = (start: number, end: number): CaptionMark => ({ start, end, kind: 'bold' });
const gyda = [bold(4, 8)];

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
    ['its words taken out', 'The  leaves at dusk', undefined],
    ['all replaced', 'Something else', undefined],
  ])('stay with their words: %s', (_what, after, marks) => {
    expect(moveMarks(gyda, caption, after)).toEqual(marks);
  });

  it('never leave a caption, and lose none of its text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(20), fc.nat(20), (before, after, start, length) => {
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
