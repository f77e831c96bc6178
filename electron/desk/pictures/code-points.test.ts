import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { irot, nclx, withProperties } from '../../../test/support/heif-bytes';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { iccProfile, tiff16 } from '../../../test/support/picture-bytes';
import type { Library } from '../library';
import { openLibrary } from '../open-library';
import { type PhotoService, photoService } from '../services/photos';
import { adobeRgbProfile } from './icc-profile';
import { hlgAsSdr, pqAsSdr } from './tone-map';

type Colour = readonly [number, number, number];

let folder: string;
let library: Library;
let photos: PhotoService;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-code-points-'));
  library = openLibrary(folder);
  photos = photoService({ library, now: () => new Date('2024-03-20T11:42:00Z') });
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

async function seen(bytes: Uint8Array, x = 0.5, y = 0.5) {
  const added = await photos.add('picture', Uint8Array.from(bytes));
  const rendition = await photos.rendition(added.file.sha256, 320);
  const { data, info } = await sharp(rendition.bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return { ...added, colour: [data[at]!, data[at + 1]!, data[at + 2]!] as Colour };
}

const far = (one: Colour, other: Colour): number =>
  Math.max(...one.map((value, at) => Math.abs(value - other[at]!)));

const plain = ([r, g, b]: Colour) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: { r, g, b } } });
const avif = async (colour: Colour, bitdepth: 8 | 10, ...properties: Buffer[]) =>
  withProperties(
    await plain(colour).avif({ quality: 100, chromaSubsampling: '4:4:4', bitdepth }).toBuffer(),
    ...properties,
  );

/** IEC 61966-2-1, from light to 0..255. */
const srgb = (light: number): number =>
  Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
const grey = (light: number): Colour => [srgb(light), srgb(light), srgb(light)];

describe('an AVIF whose colours are said in code points', () => {
  it('of sRGB stays as it is', async () => {
    const { colour, notes } = await seen(await avif([200, 60, 40], 8, nclx(1, 13, 6)));
    expect(far(colour, [200, 60, 40])).toBeLessThan(4);
    expect(notes).toEqual([{ kind: 'converted', from: 'AVIF' }]);
  });

  it('of more pixels than fit the memory is refused before they are read', async () => {
    const bytes = await avif([200, 60, 40], 8, nclx(12, 13, 6));
    const size = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // `ispe`: version and flags, then width and height (ISO/IEC 23008-12, 6.5.3).
    const at = size.indexOf('ispe');
    size.writeUInt32BE(15_000, at + 8);
    size.writeUInt32BE(10_000, at + 12);
    await expect(photos.add('wide.avif', Uint8Array.from(size))).rejects.toMatchObject({
      ...{ code: 'TOO_LARGE', message: expect.stringContaining('120 megapixels') as string },
    });
  });

  it.each([8, 10] as const)('of Display P3 is brought into sRGB: %i bits', async (depth) => {
    // Worked out from SMPTE EG 432-1 with sRGB's curve: P3 (180, 90, 70) is about (195, 83, 62).
    const { colour, file } = await seen(await avif([180, 90, 70], depth, nclx(12, 13, 6)));
    expect(far(colour, [195, 86, 65])).toBeLessThan(5);
    expect((await sharp(photos.pathOf(file)).metadata()).hasProfile).toBe(true);
  });

  /** Light for signals of PQ (SMPTE ST 2084, its own table): 26 cd/m² at 0.38, 58 at 0.46, 100 at 0.508. */
  it.each([
    [0.3805, 26 / 203],
    [0.4599, 58 / 203],
  ])('of PQ is as light as it is beside a white of 203 cd/m²: %f', async (signal, light) => {
    const value = Math.round(signal * 255);
    const { colour, notes, file } = await seen(await avif([value, value, value], 10, nclx(9, 16, 9)));
    expect(far(colour, grey(light))).toBeLessThan(6);
    expect(notes).toEqual([
      { kind: 'converted', from: 'AVIF' },
      { kind: 'tone-mapped', from: 'PQ' },
    ]);
    expect((await sharp(photos.pathOf(file)).metadata()).hasProfile).toBe(false);
  });

  it('of PQ reaches white at 1,000 cd/m² and is not there at 203', async () => {
    expect(pqAsSdr(0.7518)).toBeCloseTo(1, 2);
    expect(pqAsSdr(1)).toBeCloseTo(1, 5);
    expect(pqAsSdr(0.5807)).toBeGreaterThan(0.6);
    expect(pqAsSdr(0.5807)).toBeLessThan(0.9);
    expect(pqAsSdr(0)).toBe(0);
    const signals = Array.from({ length: 101 }, (_, at) => at / 100);
    for (const curve of [pqAsSdr, hlgAsSdr])
      for (const [at, signal] of signals.entries())
        expect(curve(signal)).toBeGreaterThanOrEqual(at === 0 ? 0 : curve(signals[at - 1]!));
  });

  it('of HLG has its white where BT.2408 has it, at 75 % of the signal', async () => {
    // 203 cd/m² in both, by BT.2408's table 1.
    expect(hlgAsSdr(0.75)).toBeCloseTo(pqAsSdr(0.5807), 2);
    const { colour, notes } = await seen(await avif([191, 191, 191], 10, nclx(9, 18, 9)));
    expect(far(colour, grey(pqAsSdr(0.5807)))).toBeLessThan(5);
    expect(notes).toContainEqual({ kind: 'tone-mapped', from: 'HLG' });
  });

  it('of BT.2020 has stronger colours than the same numbers in sRGB', async () => {
    const { colour } = await seen(await avif([160, 120, 110], 10, nclx(9, 13, 9)));
    expect(colour[0]).toBeGreaterThan(168);
    expect(
      far(
        await seen(await avif([128, 128, 128], 10, nclx(9, 13, 9))).then((one) => one.colour),
        [128, 128, 128],
      ),
    ).toBeLessThan(3);
  });
});

describe('a HEIC in HDR', () => {
  it('is brought into the range of a plain screen', async () => {
    const bytes = withProperties(photoFixture('ten-bit.heic'), irot(0), nclx(9, 16, 9));
    for (const [x, signal] of [
      [0.2, 0.25],
      [0.8, 0.4],
    ] as const) {
      const { colour, notes } = await seen(bytes, x, 0.2);
      expect(far(colour, grey(pqAsSdr(signal)))).toBeLessThan(5);
      expect(notes).toContainEqual({ kind: 'tone-mapped', from: 'PQ' });
    }
  });
});

describe('a TIFF', () => {
  it('of printing inks keeps the colours of its profile', async () => {
    const colour = [170, 110, 90] as const;
    const jpeg = await plain(colour).withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer();
    const tiff = await plain(colour).withIccProfile('cmyk').tiff({ compression: 'lzw' }).toBuffer();
    expect(await sharp(tiff).metadata()).toMatchObject({ space: 'cmyk', hasProfile: true });
    const [one, other] = [await seen(tiff), await seen(jpeg)];
    expect(far(one.colour, other.colour)).toBeLessThan(3);
    expect(far(one.colour, colour)).toBeLessThan(20);
  });

  it('of printing inks is shown by its own profile, and not by one that is built in', async () => {
    const tiff = await plain([170, 110, 90]).withIccProfile('cmyk').tiff({ compression: 'lzw' }).toBuffer();
    const { icc } = await sharp(tiff).metadata();
    const at = tiff.indexOf(icc!);
    // A press whose inks are far darker: the tables from inks to colours (A2B0 and others, ICC.1:2022, 9.2) are changed.
    for (let tag = 132; tag < 132 + icc!.readUInt32BE(128) * 12; tag += 12) {
      if (!icc!.toString('latin1', tag, tag + 3).startsWith('A2B')) continue;
      const [from, length] = [icc!.readUInt32BE(tag + 4), icc!.readUInt32BE(tag + 8)];
      for (let place = Math.floor(from + length * 0.1); place < from + length * 0.9; place += 1)
        tiff[at + place] = Math.round(tiff[at + place]! * 0.8);
    }
    const { colour } = await seen(tiff);
    for (const value of colour) expect(value).toBeLessThan(60);
  });

  it('of 16 bits in Adobe RGB has the colours of sharp’s own way there', async () => {
    const [r, g, b] = [150 * 257, 100 * 257, 80 * 257];
    const ours = await seen(tiff16([48, 32], [r, g, b], adobeRgbProfile()));
    const tests = await seen(
      tiff16(
        [48, 32],
        [r, g, b],
        iccProfile(563 / 256, [
          [0.60974, 0.31111, 0.01947],
          [0.20528, 0.62567, 0.06087],
          [0.14919, 0.06322, 0.74457],
        ]),
      ),
    );
    expect(far(ours.colour, tests.colour)).toBeLessThan(2);
  });
});
