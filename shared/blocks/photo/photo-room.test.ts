import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photoRoom } from './photo-room';

const rooms = fc.constantFrom(undefined, 'wide' as const, 'full' as const);
const sides = fc.integer({ min: 1, max: 4000 });

/** What `photo.css` makes of each class. */
const RATIOS: Readonly<Record<string, number>> = {
  ...{ '2x1': 2, '16x9': 1.77, '3x2': 1.5, '4x3': 1.33, '1x1': 1 },
  ...{ '4x5': 0.8, '2x3': 0.66, '9x16': 0.56, '1x4': 0.25 },
};

describe('the room of a photo', () => {
  it.each([
    [undefined, 1600, 1067, 'photo is-3x2', 'min(1600px, 42rem, 100vw - 2.5rem)'],
    [undefined, 500, 375, 'photo is-4x3', 'min(500px, 42rem, 100vw - 2.5rem)'],
    [
      'wide',
      2400,
      1600,
      'photo photo-wide is-3x2',
      '(min-width: 64rem) min(2400px, 58rem, max(42rem, 150vh)), min(2400px, 42rem, 100vw - 2.5rem)',
    ],
    ['full', 2000, 3000, 'photo photo-full is-2x3', 'min(2000px, 100vw, max(42rem, 67vh))'],
  ] as const)('%s, %i by %i pixels', (chosen, width, height, className, sizes) => {
    expect(photoRoom(chosen, { width, height })).toEqual({ className, sizes });
  });

  it('is the column’s for a picture that is narrower than the column, whatever was chosen', () => {
    for (const chosen of ['wide', 'full'] as const) {
      expect(photoRoom(chosen, { width: 671, height: 400 }).className).toBe('photo is-3x2');
      expect(photoRoom(chosen, { width: 672, height: 400 }).className).toContain(`photo-${chosen}`);
    }
  });

  it('never asks a browser to show a picture larger than its file', () => {
    fc.assert(
      fc.property(rooms, sides, sides, (chosen, width, height) => {
        const { sizes } = photoRoom(chosen, { width, height });
        for (const choice of sizes
          .split(/,(?![^(]*\))/u)
          .map((each) => each.replace(/^\s*\(min-width[^)]*\) /, '')))
          if (choice.trim().startsWith('min(')) expect(choice).toContain(`min(${width}px`);
      }),
    );
  });

  it('never takes a picture for wider than it is, so that a limited height is kept', () => {
    fc.assert(
      fc.property(rooms, sides, sides, (chosen, width, height) => {
        fc.pre(width / height >= 0.25);
        const shape = / is-(\w+)$/.exec(photoRoom(chosen, { width, height }).className)![1]!;
        expect(RATIOS[shape]).toBeLessThanOrEqual(width / height + 0.01);
      }),
    );
  });

  it('has no proportion while the slot waits for its picture', () => {
    expect(photoRoom('full', null).className).toBe('photo photo-full');
  });
});
