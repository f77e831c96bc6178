import { describe, expect, it } from 'vitest';
import { nextTo, placeWindow } from './place-window';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const desk = { x: 1440, y: -300, width: 2560, height: 1400 };

describe('a window that is opened again', () => {
  it('stands where it stood, on the display it was on', () => {
    const there = { x: 1800, y: -100, width: 1400, height: 900 };
    expect(placeWindow(there, [laptop, desk])).toEqual(there);
  });

  it('is left to the system where its display is gone', () => {
    expect(placeWindow({ x: 1800, y: -100, width: 1400, height: 900 }, [laptop])).toBeNull();
  });

  it('is left to the system where its title is above or beside every display', () => {
    expect(placeWindow({ x: 100, y: -80, width: 800, height: 600 }, [laptop])).toBeNull();
    expect(placeWindow({ x: 1400, y: 100, width: 800, height: 600 }, [laptop])).toBeNull();
  });

  it('is made as small as a display that has shrunk, and brought into it', () => {
    expect(placeWindow({ x: 200, y: 100, width: 2000, height: 1200 }, [laptop])).toEqual(laptop);
  });

  it('keeps to the display that shows most of it where it lies over two', () => {
    expect(placeWindow({ x: 1300, y: 100, width: 1000, height: 700 }, [laptop, desk])).toMatchObject({
      x: 1440,
    });
  });
});

it('puts the next window a step beside the one before', () => {
  expect(nextTo({ x: 10, y: 20, width: 800, height: 600 })).toEqual({
    x: 38,
    y: 48,
    width: 800,
    height: 600,
  });
});
