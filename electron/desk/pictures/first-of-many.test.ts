import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteText } from '@shared/story/picture-note';
import { box } from '../../../test/support/heif-bytes';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { pngChunk, withPngChunks } from '../../../test/support/picture-bytes';
import { tiffOf } from '../../../test/support/raw-bytes';
import type { Library } from '../library';
import { openLibrary } from '../open-library';
import { type PhotoService, photoService } from '../services/photos';

let folder: string;
let library: Library;
let photos: PhotoService;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-frames-'));
  library = openLibrary(folder);
  photos = photoService({ library, now: () => new Date('2024-03-20T11:42:00Z') });
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const notesOf = async (bytes: Uint8Array) => (await photos.add('picture', Uint8Array.from(bytes))).notes;

/** Two frames, red and blue. */
const frames = async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp([await frame('#c02020'), await frame('#2020c0')], { join: { animated: true } });
};

describe('a picture that is the first of several', () => {
  it('is said to be so: GIF and WebP', async () => {
    expect(await notesOf(await (await frames()).gif().toBuffer())).toEqual([
      { kind: 'converted', from: 'GIF' },
      { kind: 'first-frame', from: 'GIF', of: 2 },
    ]);
    const webp = await (await frames()).webp().toBuffer();
    expect(await notesOf(webp)).toEqual([{ kind: 'first-frame', from: 'WebP', of: 2 }]);
    const { file } = await photos.add('again.webp', Uint8Array.from(webp));
    const { channels } = await sharp((await photos.rendition(file.sha256, 40)).bytes).stats();
    expect(channels[0]!.mean).toBeGreaterThan(channels[2]!.mean + 100);
  });

  it('is said to be so: PNG', async () => {
    const control = pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
    const png = photoFixture('alpha.png');
    expect(await notesOf(withPngChunks(png, control))).toEqual([{ kind: 'first-frame', from: 'PNG' }]);
    expect(await notesOf(png)).toEqual([]);
  });

  it('is said to be so: AVIF, which is read though it calls itself a sequence', async () => {
    const animated = Buffer.concat([photoFixture('sample.avif'), box('moov', Buffer.alloc(16))]);
    animated.write('avis', 8, 'latin1');
    const { file, notes, words } = await photos.add('moves.avif', Uint8Array.from(animated));
    expect(notes).toEqual([
      { kind: 'converted', from: 'AVIF' },
      { kind: 'first-frame', from: 'AVIF' },
    ]);
    expect([file.width, file.height, words.credit]).toEqual([600, 400, 'Meadow Wire']);
  });

  it('is said in words', () => {
    const size = { width: 40, height: 30, keepsOriginal: true };
    expect(noteText({ kind: 'first-frame', from: 'GIF', of: 12 }, size)).toBe(
      'An animated GIF with 12 frames. Stories show the first one only.',
    );
    expect(noteText({ kind: 'first-page', of: 3 }, size)).toBe(
      'A TIFF with 3 pages. Stories show the first one only.',
    );
  });
});

describe('a picture that cannot be read', () => {
  it('is not called damaged where it is whole', async () => {
    const bytes = Buffer.from(photoFixture('sample.avif'));
    // In an unknown coding.
    bytes.write('xxxx', bytes.indexOf('av01', bytes.indexOf('infe')), 'latin1');
    await expect(photos.add('strange.avif', Uint8Array.from(bytes))).rejects.toMatchObject({
      code: 'UNSUPPORTED_FORMAT',
      message: expect.stringMatching(
        /^strange\.avif is a picture that is put together or coded in a way/,
      ) as string,
    });
  });

  it.each([
    [3, 32],
    [3, 16],
    [1, 32],
  ])(
    'is refused where nothing says which number is white: TIFF of format %i, %i bits',
    async (format, bits) => {
      const tiff = tiffOf([
        {
          ...{
            256: { longs: [8] },
            257: { longs: [8] },
            258: { shorts: [bits, bits, bits] },
            259: { shorts: [1] },
          },
          ...{
            262: { shorts: [2] },
            273: { place: Buffer.alloc(8 * 8 * 3 * (bits / 8), 60) },
            277: { shorts: [3] },
          },
          ...{
            278: { longs: [8] },
            279: { longs: [8 * 8 * 3 * (bits / 8)] },
            339: { shorts: [format, format, format] },
          },
        },
      ]);
      await expect(photos.add('linear.tif', tiff)).rejects.toMatchObject({
        code: 'UNSUPPORTED_FORMAT',
        message: expect.stringContaining('16 bits a channel') as string,
      });
    },
  );
});
