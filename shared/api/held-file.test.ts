import { expect, it } from 'vitest';
import { z } from 'zod';
import { deskContract } from './contract';
import { FILE_CHANNELS, heldFileIn } from './held-file';

it('are the channels that take bytes, all of them', () => {
  const takeBytes = Object.entries(deskContract).flatMap(([name, { input }]) =>
    input instanceof z.ZodObject && 'bytes' in input.shape ? [name] : [],
  );
  expect(takeBytes.sort()).toEqual([...FILE_CHANNELS].sort());
});

it('is named in the place of bytes and by nothing else', () => {
  const heldFile = '0f9a8f4e-3c1e-4c57-9f8e-0a1b2c3d4e5f';
  expect(heldFileIn('photos.add', { name: 'a.jpg', bytes: { heldFile } })).toEqual({ heldFile });
  expect(heldFileIn('stories.save', { bytes: { heldFile } })).toBeNull();
  for (const bytes of [
    { heldFile: '/etc/passwd' },
    { heldFile, path: '/etc/passwd' },
    heldFile,
    null,
    undefined,
  ])
    expect(heldFileIn('photos.add', { bytes })).toBeNull();
  for (const input of [null, undefined, 'words', 7]) expect(heldFileIn('photos.add', input)).toBeNull();
});
