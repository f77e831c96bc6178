import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { onNewsroom } from '../../../test/support/newsroom-stage';
import type { TestNewsroom } from '../../../test/support/newsroom';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { originalPath } from '../library';
import { sha256Of } from '../sha256';
import { verifyLibrary } from '../verify';

let room: TestNewsroom;
onNewsroom((opened) => (room = opened));

const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a40' } });
const originalOf = async (name: string, bytes: Uint8Array) => {
  const { file } = await room.photos.add(name, bytes);
  const original = room.newsroom.library.photoOriginals.find(file.sha256);
  return { file, original, path: original && originalPath(room.folder, original) };
};

describe('the file that a picture came as', () => {
  it.each([
    ['IMG_0001.HEIC', () => photoFixture('sample.heic'), 'heic'],
    ['a.avif', () => drawn.clone().avif().toBuffer(), 'avif'],
    ['a.gif', () => drawn.clone().gif().toBuffer(), 'gif'],
    ['a.tiff', () => drawn.clone().tiff().toBuffer(), 'tif'],
  ])('is kept to the byte beside its conversion: %s', async (name, make, ending) => {
    const bytes = await make();
    const { file, original, path } = await originalOf(name, bytes);
    expect(original).toEqual({ sha256: sha256Of(bytes), ending, bytes: bytes.length });
    expect(original!.sha256).not.toBe(file.sha256);
    expect(readFileSync(path!).equals(Buffer.from(bytes))).toBe(true);
    expect(room.photoDesk.get(file.sha256).original).toEqual(original);
  });

  it('is given back under its own name, or one that says what it is, and never damaged', async () => {
    const heic = await originalOf('IMG_0001.HEIC', photoFixture('sample.heic'));
    const tiff = await originalOf('scan.jpg', await drawn.clone().tiff().toBuffer());
    const given = await room.photos.original(heic.file.sha256);
    expect([given.fileName, sha256Of(given.bytes)]).toEqual(['IMG_0001.HEIC', heic.original!.sha256]);
    expect((await room.photos.original(tiff.file.sha256)).fileName).toBe('scan.jpg.tif');
    writeFileSync(tiff.path!, 'changed');
    await expect(room.photos.original(tiff.file.sha256)).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
  });

  it('is the picture itself where that is kept as it came', async () => {
    const { original } = await originalOf('a.jpg', await drawn.clone().jpeg().toBuffer());
    expect(original).toBeNull();
  });

  it('comes back to a library that has only its conversion, or lost it', async () => {
    const bytes = photoFixture('sample.heic');
    const { path, original } = await originalOf('IMG_0001.HEIC', bytes);
    rmSync(path!);
    expect((await originalOf('other.heic', bytes)).original).toEqual(original);
    expect(sha256Of(readFileSync(path!))).toBe(original!.sha256);
  });

  it('is the first of two files that give the very same picture', async () => {
    const gif = await drawn.clone().gif().toBuffer();
    const { file, original } = await originalOf('a.gif', gif);
    // A comment that no conversion keeps, before the end of the file.
    const comment = Buffer.from([0x21, 0xfe, 2, 0x68, 0x69, 0]);
    const other = Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
    const again = await originalOf('b.gif', other);
    expect(again).toMatchObject({ file, original });
    room.close();
    expect(verifyLibrary(room.folder).findings).toEqual([]);
  });

  it('is compared with its hash by a verification', async () => {
    const { path, file } = await originalOf('IMG_0001.HEIC', photoFixture('sample.heic'));
    room.close();
    expect(verifyLibrary(room.folder).findings).toEqual([]);
    writeFileSync(path!, 'changed');
    expect(verifyLibrary(room.folder).findings).toEqual([
      {
        weight: 'damage',
        where: `original of photo ${file.sha256}`,
        message: 'its file is not what it was',
      },
    ]);
  });
});
