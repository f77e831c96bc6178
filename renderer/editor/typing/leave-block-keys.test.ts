import { describe, expect, it } from 'vitest';
import { wayOf } from './leave-block-keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const start = { edge: 'start', isFar: false };
const end = { edge: 'end', isFar: false };

describe('the way out of a chosen block', () => {
  it('is Home or End, and with Ctrl that of the whole copy', () => {
    expect(wayOf({ ...plain, key: 'Home' }, false)).toEqual(start);
    expect(wayOf({ ...plain, key: 'End' }, false)).toEqual(end);
    expect(wayOf({ ...plain, key: 'Home', ctrlKey: true }, false)).toEqual({ ...start, isFar: true });
    expect(wayOf({ ...plain, key: 'End', ctrlKey: true }, false)).toEqual({ ...end, isFar: true });
  });

  it('is Cmd with an arrow on a Mac', () => {
    expect(wayOf({ ...plain, key: 'ArrowUp', metaKey: true }, true)).toEqual({ ...start, isFar: true });
    expect(wayOf({ ...plain, key: 'ArrowDown', metaKey: true }, true)).toEqual({ ...end, isFar: true });
    expect(wayOf({ ...plain, key: 'Home' }, true)).toEqual(start);
  });

  it.each([
    { ...plain, key: 'ArrowUp' },
    { ...plain, key: 'a' },
    { ...plain, key: 'Home', altKey: true },
    { ...plain, key: 'ArrowUp', metaKey: true },
    { ...plain, key: 'Home', metaKey: true },
  ])('is no other key: %o', (pressed) => {
    expect(wayOf(pressed, false)).toBeNull();
  });
});
