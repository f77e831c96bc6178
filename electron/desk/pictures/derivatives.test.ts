import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import { DOMParser } from '@xmldom/xmldom';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newStoryPhoto } from '@shared/story/photo';
import { photoFixturePath } from '../../../test/support/photo-fixtures';
import { type Derivative, derivedWidths, derivePhoto } from './derivatives';
import { sha256Of } from '../sha256';
import { creditInFile } from '../publishing/credit-in-file';
import { readPhotoWords } from './photo-metadata';

const photo = newStoryPhoto({
  caption: 'नाव <last & "best">, at ‘Lantern Quay’',
  credit: 'Asha Rao/Meadow Wire',
  creator: 'Asha Rao; Bram Khan',
  copyrightNotice: '© 2024 Meadow Wire',
  source: 'Meadow Wire',
  usageTerms: 'Web, once',
  webStatement: 'https://www.example.org/rights?a=1&b=2',
  licensorUrl: 'https://www.example.org/licence',
  licensorName: 'Meadow Wire Sales',
  digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic',
  alt: 'A jetty.',
  place: 'Lantern Quay, Norland',
  takenAt: '2024-03-20T17:12:00+05:30',
  headline: 'Last ferry at Lantern Quay',
  jobTitle: 'Staff photographer',
  keywords: ['ferry', 'नदी'],
  persons: ['Mira Sen', 'Bram Khan'],
  event: 'Lantern Day',
  state: 'West Norland',
  country: 'Norland',
  jobId: 'MW-0042',
  extendedDescription: 'A long jetty of old planks leads into calm water.',
  copyrightOwner: 'Meadow Wire; Asha Rao',
  imageSupplier: 'Meadow Archive',
  otherConstraints: 'Not beside advertisements for ferries',
  dataMining: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING',
  modelRelease: 'http://ns.useplus.org/ldf/vocab/MR-LMR',
  propertyRelease: 'http://ns.useplus.org/ldf/vocab/PR-UPR',
  minorAge: 'http://ns.useplus.org/ldf/vocab/AG-A15',
  aiSystem: 'Lantern Paint',
  aiSystemVersion: '3.1',
  aiPrompt: 'A ferry <at> dusk & no people',
  aiPromptWriter: 'Bram Khan',
});
const name = 'Asha Rao/Meadow Wire';
const printedCredit = 'Photo Courtesy: Asha Rao/Meadow Wire';

const derive = (name: string, signal = new AbortController().signal) =>
  derivePhoto({ path: photoFixturePath(name), photo, printedCredit, signal });

const sizes = (files: readonly Derivative[]) => files.map(({ mime, width }) => `${mime.slice(6)} ${width}`);

describe('the widths a photo is offered in', () => {
  it.each([
    [300, [300]],
    [400, [400]],
    [1200, [400, 800, 1200]],
    [1600, [400, 800, 1600]],
    [6000, [400, 800, 1600]],
  ])('never enlarges a picture of %i pixels', (width, widths) => {
    expect(derivedWidths(width)).toEqual(widths);
  });
});

describe('the files of an exported photo', () => {
  let files: readonly Derivative[];
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-derivatives-'));
    files = await derive('exif-only.jpg');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('come as WebP and JPEG, smallest first, each of the size it says', async () => {
    expect(sizes(files)).toEqual(['webp 400', 'webp 800', 'webp 1200', 'jpeg 400', 'jpeg 800', 'jpeg 1200']);
    for (const { bytes, mime, width, height } of files)
      expect(await sharp(bytes).metadata()).toMatchObject({
        format: mime.slice(6),
        width,
        height,
        space: 'srgb',
      });
  });

  it('carry the name in the credit, and all the other words, in every one of them', () => {
    for (const { bytes } of files) {
      const { file, focalPoint, ...expected } = photo;
      expect({ file, focalPoint }).toEqual({ file: null, focalPoint: null });
      expect(readPhotoWords(bytes)).toEqual({ ...expected, creditLine: name });
      const tags = ExifReader.load(Buffer.from(bytes), { expanded: true, domParser: new DOMParser() });
      expect(tags.xmp?.Credit?.value).toBe(name);
    }
  });

  it('carry the same in IIM where they are JPEG', () => {
    for (const { bytes } of files.filter(({ mime }) => mime === 'image/jpeg')) {
      const { iptc } = ExifReader.load(Buffer.from(bytes), { expanded: true, domParser: new DOMParser() });
      expect(iptc).toMatchObject({
        Credit: { description: name },
        'Copyright Notice': { description: photo.copyrightNotice },
        'Caption/Abstract': { description: photo.caption },
        'By-line': [{ description: 'Asha Rao' }, { description: 'Bram Khan' }],
      });
    }
  });

  it('carry nothing of where the photographer stood, nor of the camera', () => {
    for (const { bytes } of files) {
      const { gps, exif } = ExifReader.load(Buffer.from(bytes), {
        expanded: true,
        domParser: new DOMParser(),
      });
      expect({ gps, exif }).toEqual({ gps: undefined, exif: undefined });
    }
  });

  it.each(['agency-words.jpg', 'exif-only.jpg'])(
    'carry nothing of a GPS position that stood in XMP, in EXIF or in both: %s',
    async (name) => {
      for (const { bytes } of await derive(name)) {
        const raw = Buffer.from(bytes).toString('latin1');
        expect(raw).not.toMatch(/GPS|22[.,]57|88[.,]36/i);
        const { gps, xmp } = ExifReader.load(Buffer.from(bytes), {
          expanded: true,
          domParser: new DOMParser(),
        });
        expect(gps).toBeUndefined();
        expect(Object.keys(xmp ?? {}).filter((tag) => /gps/i.test(tag))).toEqual([]);
      }
    },
  );

  it('are read the same by exiftool', ({ skip }) => {
    if (spawnSync('exiftool', ['-ver']).status !== 0)
      skip('exiftool is not installed: the second reader was left out');
    for (const [at, { bytes, mime }] of files.entries()) {
      const path = join(folder, `${at}.${mime.slice(6)}`);
      writeFileSync(path, bytes);
      const [read] = JSON.parse(execFileSync('exiftool', ['-json', '-G1', '-a', path]).toString()) as [
        Record<string, unknown>,
      ];
      expect(read).toMatchObject({
        'XMP-photoshop:Credit': name,
        'XMP-dc:Creator': ['Asha Rao', 'Bram Khan'],
        'XMP-dc:Description': photo.caption,
        'XMP-dc:Rights': photo.copyrightNotice,
        'XMP-xmpRights:WebStatement': photo.webStatement,
        'XMP-xmpRights:UsageTerms': photo.usageTerms,
        'XMP-plus:LicensorURL': photo.licensorUrl,
        'XMP-plus:LicensorName': photo.licensorName,
        'XMP-iptcExt:DigitalSourceType': photo.digitalSourceType,
        'XMP-iptcCore:AltTextAccessibility': photo.alt,
        'XMP-iptcCore:ExtDescrAccessibility': photo.extendedDescription,
        'XMP-photoshop:Headline': photo.headline,
        'XMP-photoshop:AuthorsPosition': photo.jobTitle,
        'XMP-photoshop:City': 'Lantern Quay',
        'XMP-photoshop:State': photo.state,
        'XMP-photoshop:Country': photo.country,
        'XMP-photoshop:TransmissionReference': photo.jobId,
        'XMP-dc:Subject': photo.keywords,
        'XMP-iptcExt:PersonInImage': photo.persons,
        'XMP-iptcExt:Event': photo.event,
        'XMP-iptcExt:AIPromptInformation': photo.aiPrompt,
        'XMP-iptcExt:AISystemUsed': photo.aiSystem,
        'XMP-plus:CopyrightOwnerName': ['Meadow Wire', 'Asha Rao'],
        'XMP-plus:ImageSupplierName': photo.imageSupplier,
        'XMP-plus:OtherConstraints': photo.otherConstraints,
        'XMP-plus:DataMining': expect.stringMatching(/DMI-PROHIBITED-AIMLTRAINING|AI/) as string,
        'XMP-plus:ModelReleaseStatus': 'Limited or Incomplete Model Releases',
        'XMP-plus:PropertyReleaseStatus': 'Unlimited Property Releases',
        'XMP-plus:MinorModelAgeDisclosure': 'Age 15',
      });
      expect(Object.keys(read).filter((tag) => tag.startsWith('GPS'))).toEqual([]);
      if (mime === 'image/jpeg')
        expect(read).toMatchObject({
          ...{ 'IPTC:Credit': name, 'IPTC:Caption-Abstract': photo.caption, 'IPTC:City': 'Lantern Quay' },
          ...{ 'IPTC:Province-State': photo.state, 'IPTC:Country-PrimaryLocationName': photo.country },
          ...{ 'IPTC:Keywords': photo.keywords, 'IPTC:Headline': photo.headline },
          ...{ 'IPTC:By-lineTitle': photo.jobTitle, 'IPTC:OriginalTransmissionReference': photo.jobId },
        });
    }
  });

  it('are the same bytes at every run', async () => {
    expect(await derive('exif-only.jpg')).toEqual(files);
  });

  it('stand upright where the camera was held on its side', async () => {
    const upright = await derive('orientation-6.jpg');
    expect(upright.map(({ width, height }) => [width, height]).slice(0, 2)).toEqual([
      [400, 600],
      [800, 1200],
    ]);
    // The sky of the drawing is blue at its top left, and the water at its bottom left is not.
    const { data, info } = await sharp(upright[1]!.bytes).raw().toBuffer({ resolveWithObject: true });
    const [red, , blue] = data.subarray(0, 3);
    expect(info.channels).toBe(3);
    expect(blue! - red!).toBeGreaterThan(50);
    expect(await sharp(upright[1]!.bytes).metadata()).not.toHaveProperty('orientation');
  });

  it('bring colours of a wide profile to sRGB', async () => {
    const [wide] = await derive('display-p3.jpg');
    const drawn = await sharp(photoFixturePath('display-p3.jpg')).toColourspace('srgb').raw().toBuffer();
    const seen = await sharp(wide!.bytes).raw().toBuffer();
    for (const channel of [0, 1, 2]) expect(Math.abs(seen[channel]! - drawn[channel]!)).toBeLessThan(12);
    expect(await sharp(wide!.bytes).metadata()).not.toHaveProperty('icc');
  });

  it('keep transparency in WebP and AVIF and put paper behind it in JPEG', async () => {
    const made = await derive('alpha.png');
    const jpeg = made.find(({ mime }) => mime === 'image/jpeg');
    for (const { bytes } of made.filter(({ mime }) => mime !== 'image/jpeg'))
      expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
    const corner = await sharp(jpeg!.bytes).raw().toBuffer();
    expect([...corner.subarray(0, 3)].every((value) => value > 250)).toBe(true);
  });

  it.each(['cmyk.jpg', 'sixteen-bit.png', 'no-metadata.jpg', 'xmp.webp'])(
    'can be made of %s',
    async (name) => {
      for (const { bytes } of await derive(name))
        expect(await sharp(bytes).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar' });
    },
  );

  it('of a black-and-white picture are sRGB too', async () => {
    const path = join(folder, 'grey.jpg');
    await sharp(photoFixturePath('exif-only.jpg')).toColourspace('b-w').toFile(path);
    const [webp, , , jpeg] = await derivePhoto({
      path,
      photo,
      printedCredit,
      signal: new AbortController().signal,
    });
    expect(await sharp(webp!.bytes).metadata()).toMatchObject({ space: 'srgb' });
    expect(await sharp(jpeg!.bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
  });

  it('are offered as AVIF too where that is smaller than WebP, in sRGB and with every word', async () => {
    const grainy = join(folder, 'grainy.jpg');
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
    const grain = { create: { width: 500, height: 400, channels: 3, background: '#808080', noise } } as const;
    await sharp(grain).jpeg({ quality: 95 }).toFile(grainy);
    const input = { path: grainy, photo, printedCredit, signal: new AbortController().signal };
    const made = await derivePhoto(input);
    expect(sizes(made)).toEqual(['avif 400', 'avif 500', 'webp 400', 'webp 500', 'jpeg 400', 'jpeg 500']);
    const [avif, , webp] = made;
    expect(avif!.bytes.length).toBeLessThan(webp!.bytes.length);
    expect(await sharp(avif!.bytes).metadata()).toMatchObject({ format: 'heif', space: 'srgb', width: 400 });
    const wordsIn = ({ bytes }: Derivative) => {
      const { xmp } = ExifReader.load(Buffer.from(bytes), { expanded: true, domParser: new DOMParser() });
      expect(xmp?.Credit?.value).toBe(name);
      return [xmp?.description, xmp?.creator, xmp?.rights, xmp?.WebStatement, xmp?.Licensor];
    };
    expect(wordsIn(avif!)).not.toContain(undefined);
    expect(wordsIn(avif!)).toEqual(wordsIn(webp!));
    expect(await derivePhoto(input)).toEqual(made);
    expect(sizes(await derivePhoto({ ...input, formats: ['image/jpeg'] }))).toEqual(['jpeg 400', 'jpeg 500']);
    expect(exiftoolCredit(avif!.bytes)).toBe(name);
  });

  it('are the same bytes on a machine of one core as on one of many: AVIF would not be', async () => {
    const grain = join(folder, 'grain.png');
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const create = { width: 1600, height: 1200, channels: 3, background: '#777', noise } as const;
    writeFileSync(grain, await sharp({ create }).png().toBuffer());
    const make = () =>
      derivePhoto({ path: grain, photo, printedCredit, signal: new AbortController().signal });
    const hashes = (made: readonly Derivative[]) => made.map(({ bytes }) => sha256Of(bytes));
    // By default, sharp uses as many threads as there are cores on some systems.
    const own = sharp.concurrency();
    const ours = await make();
    expect(own).toBe(2);
    expect(sizes(ours)).toContain('avif 1600');
    expect(hashes(await make())).toEqual(hashes(ours));
    try {
      sharp.concurrency(1);
      expect(hashes(await make()).filter((hash) => !hashes(ours).includes(hash))).not.toEqual([]);
    } finally {
      sharp.concurrency(own);
    }
  });

  it('stop being made once the export is cancelled', async () => {
    await expect(derive('exif-only.jpg', AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it.each([0, 1, 2, 3, 4, 5])('end whole when the export is cancelled at question %i', async (last) => {
    let asked = 0;
    // Files are encoded while others are scaled. Whichever fails first, only one failure is thrown, and it is caught.
    const { signal } = new AbortController();
    Object.defineProperty(signal, 'aborted', { get: () => asked++ >= last });
    const loose: unknown[] = [];
    const note = (failure: unknown) => loose.push(failure);
    process.on('unhandledRejection', note);
    try {
      await expect(derive('exif-only.jpg', signal)).rejects.toMatchObject({ code: 'CANCELLED' });
      await new Promise(setImmediate);
    } finally {
      process.off('unhandledRejection', note);
    }
    expect(loose).toEqual([]);
  });

  it('are refused with a sentence where the original can no longer be read', async () => {
    await expect(derive('truncated.jpg')).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
    await expect(derive('missing.jpg')).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
  });
});

/** The credit as exiftool reads it; as ExifReader does where exiftool is not installed. */
function exiftoolCredit(bytes: Uint8Array): unknown {
  const isThere = spawnSync('exiftool', ['-ver']).status === 0;
  if (isThere)
    return execFileSync('exiftool', ['-s3', '-XMP-photoshop:Credit', '-'], { input: bytes })
      .toString()
      .trim();
  console.info('exiftool is not installed: AVIF was read by ExifReader alone');
  return creditInFile(bytes).xmp;
}
