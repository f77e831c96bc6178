import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCrop, cutOf, heightOfCut, PhotoAspect, scaledTo, type PixelBox } from './photo-crop';

const RATIOS = { '16:9': 16 / 9, '4:3': 4 / 3, '1:1': 1, '4:5': 4 / 5 };

const side = fc.integer({ min: 16, max: 20_000 });
const picture = fc.record({ width: side, height: side });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: fraction, y: fraction });
const aspect = fc.constantFrom(...PhotoAspect.options);
const crop = fc.record({ x: fraction, y: fraction, width: fc.double({ min: 0.001, max: 1, noNaN: true }) });

const isInside = ({ left, top, width, height }: PixelBox, size: { width: number; height: number }): boolean =>
  [left, top, width, height].every(Number.isInteger) &&
  left >= 0 &&
  top >= 0 &&
  width >= 1 &&
  height >= 1 &&
  left + width <= size.width &&
  top + height <= size.height;

const holds = ({ left, top, width, height }: PixelBox, x: number, y: number): boolean =>
  x >= left && x < left + width && y >= top && y < top + height;

describe('the cut of a picture', () => {
  it('lies inside the picture, in the shape’s ratio to within a pixel, and holds the focal point', () => {
    fc.assert(
      fc.property(picture, aspect, fc.option(point), fc.option(crop), (size, shape, focalPoint, set) => {
        const box = cutOf(size, shape, { focalPoint, ...(set && { crops: { [shape]: set } }) });
        expect(isInside(box, size)).toBe(true);
        expect(Math.abs(box.height - box.width / RATIOS[shape])).toBeLessThanOrEqual(1);
        if (!focalPoint) return;
        const x = Math.min(size.width - 1, Math.floor(focalPoint.x * size.width));
        const y = Math.min(size.height - 1, Math.floor(focalPoint.y * size.height));
        expect(holds(box, x, y)).toBe(true);
      }),
    );
  });

  it('is as large as the picture allows where none was set', () => {
    fc.assert(
      fc.property(picture, aspect, (size, shape) => {
        const { width, height } = cutOf(size, shape, { focalPoint: null });
        expect(Math.min(size.width - width, size.height - height)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('stays where an editor has set it, and comes out the same when it is set again', () => {
    fc.assert(
      fc.property(picture, aspect, crop, (size, shape, set) => {
        const box = cutOf(size, shape, { focalPoint: null, crops: { [shape]: set } });
        const again = cutOf(size, shape, { focalPoint: null, crops: { [shape]: asCrop(box, size) } });
        expect(again).toEqual(box);
      }),
    );
  });

  it('is never enlarged', () => {
    fc.assert(
      fc.property(picture, aspect, fc.integer({ min: 1, max: 4000 }), (size, shape, width) => {
        const box = cutOf(size, shape, { focalPoint: null });
        const scaled = scaledTo(box, width, shape);
        expect(scaled.width).toBeLessThanOrEqual(Math.min(width, box.width));
        expect(scaled.height).toBeLessThanOrEqual(box.height);
      }),
    );
  });

  it('puts the focal point in the middle where there is room', () => {
    const box = cutOf({ width: 6000, height: 4000 }, '1:1', { focalPoint: { x: 0.6, y: 0.5 } });
    expect(box).toEqual({ left: 1600, top: 0, width: 4000, height: 4000 });
    expect(cutOf({ width: 6000, height: 4000 }, '4:5', { focalPoint: { x: 1, y: 0 } })).toEqual({
      ...{ left: 2800, top: 0, width: 3200, height: 4000 },
    });
  });

  it('gives what fits of a picture of a few pixels', () => {
    for (const shape of PhotoAspect.options)
      for (const size of [
        { width: 1, height: 1 },
        { width: 1, height: 900 },
        { width: 900, height: 1 },
      ])
        expect(isInside(cutOf(size, shape, { focalPoint: { x: 1, y: 1 } }), size)).toBe(true);
    expect(heightOfCut('16:9', 1200)).toBe(675);
  });
});
