import { describe, expect, it } from 'vitest';
import { cutOf } from '@shared/story/photo-crop';
import { movedCrop, movedPoint, resizedCrop, shareOf, withoutCrop } from './cut-moves';

const size = { width: 6000, height: 4000 };
const plain = { focalPoint: null, crops: undefined };

describe('what an editor does to a picture’s cut', () => {
  it('moves it no further than the picture’s edge, and keeps its size', () => {
    const moved = movedCrop(plain, size, '1:1', [0.9, 0]);
    expect(cutOf(size, '1:1', moved)).toEqual({ left: 2000, top: 0, width: 4000, height: 4000 });
  });

  it('moves it no further than the focal point', () => {
    const focalPoint = { x: 0.25, y: 0.5 };
    const moved = movedCrop({ focalPoint, crops: undefined }, size, '1:1', [0.9, 0]);
    expect(cutOf(size, '1:1', moved).left).toBe(1500);
  });

  it('makes it smaller around its middle, and never smaller than a fifth', () => {
    const half = resizedCrop(plain, size, '16:9', 0.5);
    const box = cutOf(size, '16:9', half);
    expect(box).toMatchObject({ left: 1500, width: 3000, height: 1688 });
    expect(shareOf(box, size, '16:9')).toBe(0.5);
    expect(shareOf(cutOf(size, '16:9', resizedCrop(half, size, '16:9', 0)), size, '16:9')).toBe(0.2);
    expect(shareOf(cutOf(size, '16:9', resizedCrop(half, size, '16:9', 9)), size, '16:9')).toBe(1);
  });

  it('takes a cut back, and leaves nothing where it was the last', () => {
    const both = movedCrop(movedCrop(plain, size, '1:1', [0.1, 0]), size, '4:5', [0.1, 0]);
    const one = withoutCrop(both, '1:1');
    expect(Object.keys(one.crops ?? {})).toEqual(['4:5']);
    expect(withoutCrop(one, '4:5').crops).toBeUndefined();
  });

  it('keeps the focal point in the picture', () => {
    expect(movedPoint({ x: 0.95, y: 0 }, 0.1, -0.1)).toEqual({ x: 1, y: 0 });
  });
});
