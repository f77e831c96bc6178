import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newStoryPhoto } from '@shared/story/photo';
import { iccChunk, iccProfile, tiff16, withPngChunks } from '../../../test/support/picture-bytes';
import { tiffOf } from '../../../test/support/raw-bytes';
import type { Library } from '../library';
import { openLibrary } from '../open-library';
import { withJpegExif } from './exif-block';
import { derivePhoto } from './derivatives';
import { type PhotoService, photoService } from '../services/photos';

type Colour = readonly [number, number, number];

let folder: string;
let library: Library;
let photos: PhotoService;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-colours-'));
  library = openLibrary(folder);
  photos = photoService({ library, now: () => new Date('2024-03-20T11:42:00Z') });
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every form in which a reader or an editor sees the picture: the rendition, and each exported file. */
async function shown(bytes: Uint8Array): Promise<readonly Buffer[]> {
  const { file } = await photos.add('picture', Uint8Array.from(bytes));
  const rendition = await photos.rendition(file.sha256, 320);
  const derivatives = await derivePhoto({
    path: photos.pathOf(file),
    photo: newStoryPhoto(),
    printedCredit: 'PIB',
    signal: new AbortController().signal,
  });
  return [rendition, ...derivatives].map((one) => Buffer.from(one.bytes));
}

/** The colour of a pixel, with fractions of width and height from the top left; the file must be untagged sRGB. */
async function colourAt(picture: Buffer, x: number, y: number): Promise<Colour> {
  const { space, icc, width, height, orientation } = await sharp(picture).metadata();
  expect({ space, icc, orientation }).toEqual({ space: 'srgb', icc: undefined, orientation: undefined });
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * info.channels;
  return [data[at]!, data[at + 1]!, data[at + 2]!];
}

const far = (one: Colour, other: Colour): number =>
  Math.max(...one.map((value, at) => Math.abs(value - other[at]!)));

async function expectColour(bytes: Uint8Array, expected: Colour, tolerance: number): Promise<void> {
  for (const picture of await shown(bytes)) {
    const seen = await colourAt(picture, 0.5, 0.5);
    expect(far(seen, expected), `${String(seen)} instead of ${String(expected)}`).toBeLessThanOrEqual(
      tolerance,
    );
  }
}

const solid = ([r, g, b]: Colour) =>
  sharp({ create: { width: 48, height: 32, channels: 3, background: { r, g, b } } });

/** The sRGB (IEC 61966-2-1) values of a colour given as XYZ under D50. */
const FROM_XYZ = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
];
const encode = (linear: number): number =>
  Math.round(255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055));

function toSrgb(colour: Colour, gamma: number, colorants: readonly Colour[]): Colour {
  const linear = colour.map((value) => (value / 255) ** gamma);
  const xyz = [0, 1, 2].map((row) =>
    linear.reduce((sum, value, at) => sum + value * colorants[at]![row]!, 0),
  );
  return FROM_XYZ.map((row) =>
    encode(row.reduce((sum, factor, at) => sum + factor * xyz[at]!, 0)),
  ) as unknown as Colour;
}

/** Columns of red, green and blue under D50, from each colour space's primaries. */
const ADOBE_RGB: readonly Colour[] = [
  [0.60974, 0.31111, 0.01947],
  [0.20528, 0.62567, 0.06087],
  [0.14919, 0.06322, 0.74457],
];
const PROPHOTO: readonly Colour[] = [
  [0.79767, 0.28804, 0],
  [0.13519, 0.71188, 0],
  [0.03134, 0.00009, 0.82491],
];
const DISPLAY_P3: readonly Colour[] = [
  [0.51512, 0.2412, -0.00105],
  [0.29198, 0.69225, 0.04189],
  [0.1571, 0.06657, 0.78407],
];

describe('colours of a wide profile', () => {
  it.each([
    ['Adobe RGB', 563 / 256, ADOBE_RGB, [150, 100, 80]],
    ['ProPhoto RGB', 461 / 256, PROPHOTO, [120, 100, 80]],
    ['Display P3 primaries', 563 / 256, DISPLAY_P3, [180, 90, 70]],
  ] as const)('are what they are in sRGB: %s', async (_, gamma, colorants, colour) => {
    const expected = toSrgb(colour, gamma, colorants);
    expect(far(expected, colour)).toBeGreaterThan(8);
    const profile = iccChunk(iccProfile(gamma, colorants));
    const eight = await solid(colour).png().toBuffer();
    await expectColour(withPngChunks(eight, profile), expected, 3);
    const sixteen = await solid(colour).toColourspace('rgb16').png().toBuffer();
    expect((await sharp(sixteen).metadata()).depth).toBe('ushort');
    await expectColour(withPngChunks(sixteen, profile), expected, 3);
  });

  it('are kept through a conversion of the file itself', async () => {
    const colour = [150, 100, 80] as const;
    const profile = iccChunk(iccProfile(563 / 256, ADOBE_RGB));
    const tagged = withPngChunks(await solid(colour).png().toBuffer(), profile);
    const tiff = await sharp(tagged).keepIccProfile().tiff().toBuffer();
    await expectColour(tiff, toSrgb(colour, 563 / 256, ADOBE_RGB), 4);
    const [r, g, b] = colour;
    const deep = tiff16([48, 32], [r * 257, g * 257, b * 257], iccProfile(563 / 256, ADOBE_RGB));
    await expectColour(deep, toSrgb(colour, 563 / 256, ADOBE_RGB), 4);
  });

  it('of grey are grey, as light as the profile says', async () => {
    const grey = await solid([128, 128, 128]).toColourspace('b-w').png().toBuffer();
    expect((await sharp(grey).metadata()).channels).toBe(1);
    await expectColour(grey, [128, 128, 128], 2);
    const value = encode((128 / 255) ** (461 / 256));
    expect(value).toBeGreaterThan(140);
    await expectColour(withPngChunks(grey, iccChunk(iccProfile(461 / 256))), [value, value, value], 3);
  });
});

describe('sixteen bits a channel', () => {
  it('come down to eight: TIFF', async () => {
    await expectColour(tiff16([48, 32], [200 * 257, 60 * 257, 40 * 257]), [200, 60, 40], 4);
  });

  it('come down to eight: grey PNG', async () => {
    await expectColour(
      await solid([110, 110, 110]).toColourspace('grey16').png().toBuffer(),
      [110, 110, 110],
      2,
    );
  });
});

describe('printing inks', () => {
  const cmyk = (colour: Colour) => solid(colour).toColourspace('cmyk').jpeg({ quality: 100 });

  it('become the colours they print, by their profile', async () => {
    const bytes = await solid([170, 110, 90]).withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer();
    expect(await sharp(bytes).metadata()).toMatchObject({ space: 'cmyk', hasProfile: true });
    await expectColour(bytes, [170, 110, 90], 20);
  });

  it('become such colours without a profile too', async () => {
    const bytes = await cmyk([170, 110, 90]).toBuffer();
    expect(await sharp(bytes).metadata()).toMatchObject({ space: 'cmyk', hasProfile: false });
    await expectColour(bytes, [170, 110, 90], 30);
  });

  it('are turned round where Adobe’s programs stored them so', async () => {
    const white = await cmyk([255, 255, 255]).toBuffer();
    expect(white.includes('Adobe')).toBe(true);
    await expectColour(white, [255, 255, 255], 6);
    await expectColour(await cmyk([10, 10, 10]).toBuffer(), [10, 10, 10], 40);
  });
});

describe('a camera that was held another way', () => {
  const CORNERS: Readonly<Record<string, Colour>> = {
    A: [220, 40, 40],
    B: [40, 180, 60],
    C: [40, 70, 220],
    D: [230, 210, 50],
  };
  /** How stored corners (A B above, C D below) appear: TIFF 6.0 and EXIF 3.0, Orientation. */
  const SEEN = ['ABCD', 'BADC', 'DCBA', 'CDAB', 'ACBD', 'CADB', 'DBCA', 'BDAC'];

  const stored = async () => {
    const part = (name: string) => {
      const [r, g, b] = CORNERS[name]!;
      return { create: { width: 48, height: 32, channels: 3 as const, background: { r, g, b } } };
    };
    return sharp({ create: { width: 96, height: 64, channels: 3, background: '#000' } }).composite([
      { input: part('A'), left: 0, top: 0 },
      { input: part('B'), left: 48, top: 0 },
      { input: part('C'), left: 0, top: 32 },
      { input: part('D'), left: 48, top: 32 },
    ]);
  };

  it.each(SEEN.map((seen, at) => [at + 1, seen] as const))(
    'is seen upright: orientation %i',
    async (orientation, seen) => {
      const drawn = await (await stored()).png().toBuffer();
      const held = sharp(drawn).withMetadata({ orientation });
      for (const bytes of [
        await held.clone().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(),
        await held.clone().webp({ lossless: true }).toBuffer(),
        await held.clone().png().toBuffer(),
      ]) {
        expect((await sharp(bytes).metadata()).orientation).toBe(orientation);
        for (const picture of await shown(bytes)) {
          const { width, height } = await sharp(picture).metadata();
          expect([width, height]).toEqual(orientation < 5 ? [96, 64] : [64, 96]);
          for (const [at, corner] of [...seen].entries()) {
            const colour = await colourAt(picture, at % 2 === 0 ? 0.2 : 0.8, at < 2 ? 0.2 : 0.8);
            expect(far(colour, CORNERS[corner]!)).toBeLessThan(25);
          }
        }
      }
    },
  );
});

describe('a camera’s JPEG that says Adobe RGB in EXIF alone', () => {
  const R03 = { 40965: { directories: [{ 1: { text: 'R03' } }] } };
  const [UNCALIBRATED, SRGB] = [{ 40961: { shorts: [0xffff] } }, { 40961: { shorts: [1] } }];
  const drawn = () =>
    sharp({ create: { width: 64, height: 48, channels: 3, background: { r: 150, g: 100, b: 80 } } }).jpeg({
      ...{ quality: 100, chromaSubsampling: '4:4:4' },
    });
  const saying = async (exif: Parameters<typeof tiffOf>[0][number], picture = drawn()): Promise<Uint8Array> =>
    withJpegExif(await picture.toBuffer(), tiffOf([{ 34665: { directories: [exif] } }]));

  it('is shown and exported in its colours, and kept to the byte', async () => {
    const bytes = await saying({ ...UNCALIBRATED, ...R03 });
    // Adobe RGB (150, 100, 80) in sRGB.
    await expectColour(bytes, [167, 99, 77], 4);
    const { file } = await photos.add('DSC_0001.JPG', Uint8Array.from(bytes));
    expect(Buffer.from(await photos.read(file.sha256)).equals(Buffer.from(bytes))).toBe(true);
  });

  it.each([
    ['calls them sRGB', { ...SRGB, ...R03 }],
    ['does not name them', UNCALIBRATED],
  ])('keeps its numbers where it %s', async (_, exif) => {
    await expectColour(await saying(exif), [150, 100, 80], 4);
  });

  it('is read by its profile where it has one', async () => {
    const p3 = drawn().withIccProfile('p3');
    const plain = await p3.clone().toBuffer();
    const [expected] = await shown(plain);
    await expectColour(await saying({ ...UNCALIBRATED, ...R03 }, p3), await colourAt(expected!, 0.5, 0.5), 2);
  });
});
