import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { irot, nclx, withProperties } from '../../../test/support/heif-bytes';
import { photoFixture } from '../../../test/support/photo-fixtures';
import type { Library } from '../library';
import { openLibrary } from '../open-library';
import { readPhotoWords } from './photo-metadata';
import { type PhotoService, photoService } from '../services/photos';
import { decodeHeif } from './decode-heif';

type Colour = readonly [number, number, number];

let folder: string;
let library: Library;
let photos: PhotoService;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-heic-'));
  library = openLibrary(folder);
  photos = photoService({ library, now: () => new Date('2024-03-20T11:42:00Z') });
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What `scripts/make-photo-fixtures.mjs` drew: top left, top right, bottom left, bottom right. */
const CORNERS = { A: [220, 40, 40], B: [40, 180, 60], C: [40, 70, 220], D: [230, 210, 50] } as const;

async function seen(bytes: Uint8Array) {
  const added = await photos.add('IMG_0001.HEIC', bytes);
  const rendition = await photos.rendition(added.file.sha256, 320);
  const { data, info } = await sharp(rendition.bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): Colour => {
    const place = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    return [data[place]!, data[place + 1]!, data[place + 2]!];
  };
  const four = [at(0.2, 0.2), at(0.8, 0.2), at(0.2, 0.8), at(0.8, 0.8)];
  return { ...added, four, size: [added.file.width, added.file.height] };
}

const far = (one: Colour, other: Colour): number =>
  Math.max(...one.map((value, at) => Math.abs(value - other[at]!)));

/** The four corners by name, as they are seen. */
const named = (four: readonly Colour[]): string =>
  four
    .map((colour) => Object.entries(CORNERS).find(([, corner]) => far(colour, corner) < 12)?.[0] ?? '?')
    .join('');

describe('a HEIC picture', () => {
  it('is kept as a JPEG, and says so', async () => {
    const { file, notes, known } = await photos.add('IMG_0001.HEIC', photoFixture('sample.heic'));
    expect({ file, notes, known }).toMatchObject({
      file: { mime: 'image/jpeg', width: 320, height: 240 },
      notes: [{ kind: 'converted', from: 'HEIC' }],
      known: false,
    });
    expect(library.photoNotes.of(file.sha256)).toEqual(notes);
    expect((await photos.add('again.heic', photoFixture('sample.heic'))).known).toBe(true);
  });

  it('has the colours that its profile says, in sRGB', async () => {
    const { four, file } = await seen(withProperties(photoFixture('words-p3.heic'), irot(0)));
    expect(named(four)).toBe('ABCD');
    const kept = await sharp(photos.pathOf(file)).metadata();
    expect(kept.hasProfile).toBe(true);
  });

  it('has the colours that its code points say where it has no profile', async () => {
    // The samples of Display P3, called by its number.
    const { four } = await seen(withProperties(photoFixture('words-p3.heic'), irot(0), nclx(12, 13, 6)));
    expect(named(four)).toBe('ABCD');
    const plain = await seen(withProperties(photoFixture('words-p3.heic'), irot(0), nclx(1, 13, 6)));
    expect(far(plain.four[1]!, CORNERS.B)).toBeGreaterThan(20);
  });

  it.each([
    [0, [96, 64], 'ABCD'],
    [1, [64, 96], 'BDAC'],
    [2, [96, 64], 'DCBA'],
    [3, [64, 96], 'CADB'],
  ] as const)(
    'is turned once, by its own property and not by EXIF: %i quarters',
    async (quarters, size, corners) => {
      const turned = await seen(withProperties(photoFixture('words-p3.heic'), irot(quarters)));
      expect([turned.size, named(turned.four)]).toEqual([size, corners]);
      expect((await sharp(photos.pathOf(turned.file)).metadata()).orientation).toBe(1);
    },
  );

  it('is turned by EXIF where it has no such property', async () => {
    const { size, four } = await seen(photoFixture('words-p3.heic'));
    expect([size, named(four)]).toEqual([[64, 96], 'CADB']);
  });

  it('says its words, and so does the kept file', async () => {
    const said = {
      credit: 'Meadow Wire',
      caption: 'ঘাটে শেষ নৌকা।',
      creator: 'Zoë Brontë',
      takenAt: '2024-03-20T17:12:00+05:30',
    };
    const { words, file } = await seen(photoFixture('words-p3.heic'));
    expect(words).toMatchObject(said);
    expect(readPhotoWords(await photos.read(file.sha256))).toMatchObject(said);
  });

  it('stays transparent, as a PNG', async () => {
    const { file } = await photos.add('logo.heic', photoFixture('see-through.heic'));
    expect(file.mime).toBe('image/png');
    const { channels } = await sharp(photos.pathOf(file)).stats();
    expect(channels[3]!.mean).toBeCloseTo(127.5, -1);
  });

  it('of 10 bits comes down to 8', async () => {
    const { four, notes } = await seen(photoFixture('ten-bit.heic'));
    const samples = [
      [64, 64, 64],
      [102, 102, 102],
      [148, 148, 148],
      [191, 128, 102],
    ] as const;
    for (const [at, colour] of samples.entries()) expect(far(four[at]!, colour)).toBeLessThan(4);
    expect(notes).toEqual([{ kind: 'converted', from: 'HEIC' }]);
  });
});

describe('a HEIC picture that cannot be read', () => {
  it('is refused where its end is missing', async () => {
    const bytes = photoFixture('words-p3.heic');
    for (const share of [0.3, 0.6, 0.98])
      await expect(photos.add('cut.heic', bytes.slice(0, bytes.length * share))).rejects.toMatchObject({
        code: 'UNREADABLE_FILE',
        message: expect.stringContaining('cut.heic is damaged or not complete') as string,
      });
  });

  it('never takes the desk with it, whatever is damaged', async () => {
    const whole = photoFixture('sample.heic');
    const outcomes = new Set<string>();
    for (let at = 0; at < whole.length; at += 37) {
      const bytes = whole.map((octet, place) => (place === at ? 255 - octet : octet));
      const outcome = await photos
        .add('damaged.heic', bytes)
        .catch((failure: unknown) => (failure as { code?: string }).code);
      outcomes.add(typeof outcome === 'object' ? 'taken' : String(outcome));
    }
    expect(
      [...outcomes].filter(
        (one) => !['taken', 'UNREADABLE_FILE', 'UNSUPPORTED_FORMAT', 'TOO_LARGE'].includes(one),
      ),
    ).toEqual([]);
    expect(outcomes.size).toBeGreaterThan(1);
  });

  it.each([
    [{ maxPixels: 1000 }, 'TOO_LARGE'],
    [{ maxMemoryBytes: 60_000_000 }, 'TOO_LARGE'],
    // No thread starts so fast.
    [{ seconds: 0.001 }, 'UNREADABLE_FILE'],
  ])('is refused beyond its bounds: %j', async (limits, code) => {
    const bytes = photoFixture('twelve-megapixels.heic');
    // Without its pixels: an assertion's message with them would fill the memory.
    const read = decodeHeif(bytes, 'large.heic', 8, limits).then(({ ok }) => ok);
    await expect(read).rejects.toMatchObject({ name: 'AppError', code });
    expect(await decodeHeif(bytes, 'large.heic', 8)).toMatchObject({ ok: true, width: 4000, height: 3000 });
  });
});
