import { expect, it } from 'vitest';
import type { Sha256 } from '@shared/story/ids';
import { renditionCache } from './rendition-cache';

const sha = 'a'.repeat(64) as Sha256;

function counted(maxBytes?: number) {
  const made: number[] = [];
  const cache = renditionCache(async (_, width) => {
    made.push(width);
    return { bytes: new Uint8Array(width), mime: 'image/jpeg' };
  }, maxBytes);
  return { made, ...cache };
}

it('makes a rendition once, however many ask for it', async () => {
  const { made, get } = counted();
  await Promise.all([get(sha, 100), get(sha, 100)]);
  await get(sha, 100);
  expect(made).toEqual([100]);
});

it('holds no more than its bound, and forgets what was asked for longest ago', async () => {
  const { made, get, size } = counted(250);
  await get(sha, 100);
  await get(sha, 101);
  await get(sha, 100);
  await get(sha, 102);
  expect(size()).toBeLessThanOrEqual(250);
  await get(sha, 100);
  expect(made).toEqual([100, 101, 102]);
  await get(sha, 101);
  expect(made).toEqual([100, 101, 102, 101]);
});

it('does not remember a failure', async () => {
  let fails = true;
  const { get } = renditionCache(async () => {
    if (fails) throw new Error('no disk');
    return { bytes: new Uint8Array(1), mime: 'image/jpeg' };
  });
  await expect(get(sha, 1)).rejects.toThrow('no disk');
  fails = false;
  expect((await get(sha, 1)).bytes).toHaveLength(1);
});
