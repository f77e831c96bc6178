import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sha256 } from '@shared/story/ids';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { pngChunk } from '../../../test/support/picture-bytes';
import type { Library } from '../library';
import { openLibrary } from '../open-library';
import { readPhotoWords } from '../pictures/photo-metadata';
import { type AddedPhoto, type PhotoService, photoService } from './photos';

let folder: string;
let library: Library;
let photos: PhotoService;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-hostile-'));
  library = openLibrary(folder);
  photos = photoService({ library, now: () => new Date('2024-03-20T11:42:00Z') });
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const storedFiles = (): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /^[0-9a-f]{64}\./.test(entry.name),
  ).length;

/** Takes a picture in and shows it; a refusal must be one that a person can read. */
async function takeIn(name: string, bytes: Uint8Array): Promise<'kept' | 'refused'> {
  const result: unknown = await photos.add(name, bytes).catch((failure: unknown) => failure);
  if (result instanceof Error) {
    expect(result).toMatchObject({
      name: 'AppError',
      code: expect.stringMatching(/^(UNREADABLE_FILE|UNSUPPORTED_FORMAT|TOO_LARGE)$/) as string,
      message: expect.stringMatching(/\S+ .{10,}\.$/) as string,
    });
    return 'refused';
  }
  const { file, words } = result as AddedPhoto;
  expect(JSON.stringify(words).length).toBeLessThan(100_000);
  const shown = await photos.rendition(file.sha256, 64);
  expect((await sharp(shown.bytes).metadata()).width).toBeLessThanOrEqual(64);
  return 'kept';
}

const FIXTURES = [
  'agency-words.jpg',
  'disagreeing.jpg',
  'hostile-words.jpg',
  'orientation-6.jpg',
  'cmyk.jpg',
  'display-p3.jpg',
  'alpha.png',
  'sixteen-bit.png',
  'xmp.webp',
  'sample.avif',
  'sample.tif',
  'animated.gif',
  'sample.heic',
];
const ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'tif', 'avif', 'heic', 'svg', 'txt', 'exe', ''];

type Damage = (bytes: Uint8Array) => Uint8Array;

const share = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((n) => n / 10_000);
const octet = fc.integer({ min: 0, max: 255 });
const placeIn = (bytes: Uint8Array, part: number, early: boolean): number =>
  Math.floor(part * (early ? Math.min(2000, bytes.length) : bytes.length));

const flips: fc.Arbitrary<Damage> = fc
  .array(fc.tuple(share, fc.integer({ min: 0, max: 7 }), fc.boolean()), { minLength: 1, maxLength: 12 })
  .map((edits) => (bytes) => {
    for (const [part, bit, early] of edits) {
      const at = placeIn(bytes, part, early);
      if (at < bytes.length) bytes[at]! ^= 1 << bit;
    }
    return bytes;
  });
const cutShort: fc.Arbitrary<Damage> = share.map(
  (part) => (bytes) => bytes.subarray(0, Math.ceil(bytes.length * part)),
);
/** Four octets in the header become a number: where a length, an offset or a count stood, it lies. */
const lies: fc.Arbitrary<Damage> = fc
  .tuple(share, fc.constantFrom(0, 1, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff), fc.boolean())
  .map(([part, number, little]) => (bytes) => {
    const at = Math.min(placeIn(bytes, part, true), bytes.length - 4);
    if (at >= 0) new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, number, little);
    return bytes;
  });
const otherHeader: fc.Arbitrary<Damage> = fc
  .tuple(fc.constantFrom(...FIXTURES), fc.constantFrom(4, 12, 33, 100, 600))
  .map(([name, length]) => (bytes) => {
    bytes.set(photoFixture(name).subarray(0, Math.min(length, bytes.length)), 0);
    return bytes;
  });
const doubled: fc.Arbitrary<Damage> = fc.tuple(share, share).map(
  ([from, to]) =>
    (bytes) =>
      Uint8Array.from(
        Buffer.concat([bytes.subarray(0, bytes.length * to), bytes.subarray(bytes.length * from)]),
      ),
);
const blanked: fc.Arbitrary<Damage> = fc
  .tuple(share, fc.integer({ min: 1, max: 300 }), octet, fc.boolean())
  .map(([part, length, value, early]) => (bytes) => {
    const at = placeIn(bytes, part, early);
    return bytes.fill(value, at, at + length);
  });

const mutation = fc.record({
  name: fc.constantFrom(...FIXTURES),
  ending: fc.constantFrom(...ENDINGS),
  damage: fc.array(fc.oneof(flips, cutShort, lies, otherHeader, doubled, blanked), {
    minLength: 1,
    maxLength: 2,
  }),
});

describe('a thousand damaged and mislabelled files', () => {
  it('are each refused with a reason, or kept as pictures that can be shown', async () => {
    const seen = { kept: 0, refused: 0 };
    const before = process.memoryUsage().rss;
    await fc.assert(
      fc.asyncProperty(mutation, async ({ name, ending, damage }) => {
        const bytes = damage.reduce((file, spoil) => Uint8Array.from(spoil(file)), photoFixture(name));
        seen[await takeIn(`${name}.${ending}`, bytes)] += 1;
      }),
      { seed: 20240320, numRuns: 1000, endOnFailure: true },
    );
    expect(seen.kept).toBeGreaterThan(150);
    expect(seen.refused).toBeGreaterThan(300);
    const kept = library.photos.hashes();
    const originals = kept.filter((sha256) => library.photoOriginals.find(sha256) !== null);
    expect(storedFiles()).toBe(kept.length + originals.length);
    expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000);
  });
});

/** The header of a PNG of these pixels, with whatever comes after it. */
function png(width: number, height: number, ...chunks: readonly Buffer[]): Uint8Array {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const pixels = pngChunk('IDAT', deflateSync(Buffer.alloc(Math.min((width + 1) * height, 1000))));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, pngChunk('IHDR', header), ...chunks, pixels, pngChunk('IEND', Buffer.alloc(0))];
  return Uint8Array.from(Buffer.concat(parts));
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const packet = (inner: string, doctype = ''): string =>
  `${doctype}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const xmp = (text: string): Buffer => pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${text}`));

const billionLaughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
).join('')}]>`;

describe('metadata that is made to hold the desk up', () => {
  it.each([
    ['entities that grow', packet('<dc:description>&a12;</dc:description>', billionLaughs)],
    [
      'an entity from a file',
      packet(
        '<dc:description>&x;</dc:description>',
        '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
      ),
    ],
    ['a thousand ends', '<?xpacket end="'.repeat(30_000)],
    ['a nest without end', packet('<dc:a>'.repeat(60_000))],
    [
      'a million items',
      packet(`<dc:subject><rdf:Bag>${'<rdf:li>a</rdf:li>'.repeat(1_000_000)}</rdf:Bag></dc:subject>`),
    ],
    ['25 MB of one word', packet(`<dc:description>${'word '.repeat(5_000_000)}</dc:description>`)],
  ])('says nothing, in no time: %s', async (_, text) => {
    const bytes = png(8, 8, xmp(text));
    expect(Object.values(readPhotoWords(bytes)).join('')).toBe('');
    expect(await takeIn('picture.png', bytes)).toBe('kept');
  });

  it('does not keep what is said beside it from being read', () => {
    const words = packet('<dc:description>A ferry</dc:description>');
    const huge = xmp(packet(`<dc:description>${'x'.repeat(1_000_000)}</dc:description>`));
    expect(readPhotoWords(png(8, 8, huge, xmp(words))).caption).toBe('A ferry');
  });

  it.each([
    ['an ICC profile that unpacks to 300 MB', 'iCCP', 300_000_000],
    ['a text that unpacks to 300 MB', 'zTXt', 300_000_000],
  ])('is not unpacked: %s', async (_, type, size) => {
    const bomb = pngChunk(type, Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(size))]));
    expect(await takeIn('picture.png', png(8, 8, bomb))).toMatch(/kept|refused/);
  });

  it('may be 20 MB of EXIF', async () => {
    const header = Buffer.from('MM\0*\0\0\0\x08\xff\xff', 'latin1');
    const bytes = png(8, 8, pngChunk('eXIf', Buffer.concat([header, Buffer.alloc(20_000_000, 1)])));
    expect(await takeIn('picture.png', bytes)).toMatch(/kept|refused/);
  });
});

describe('a picture that claims to be immense', () => {
  const jpeg = Uint8Array.from(photoFixture('disagreeing.jpg'));
  const frame = Buffer.from(jpeg.buffer).lastIndexOf(Buffer.from([0xff, 0xc0, 0, 17, 8]));
  jpeg.set([0xea, 0x60, 0xea, 0x60], frame + 5);

  it.each([
    ['PNG', png(30_000, 30_000), 'TOO_LARGE'],
    ['PNG of 2,147,483,647 pixels a side', png(0x7fffffff, 0x7fffffff), /TOO_LARGE|UNREADABLE_FILE/],
    ['JPEG of 60,000 pixels a side', jpeg, 'TOO_LARGE'],
  ])('is refused before its pixels are made: %s', async (_, bytes, code) => {
    const before = process.memoryUsage().rss;
    const said: unknown = await photos.add('picture', bytes).catch((failure: unknown) => failure);
    expect(said).toMatchObject({ name: 'AppError', code: expect.stringMatching(code) as string });
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
  });
});

describe('a file that is two things at once', () => {
  const script = Buffer.from('\n<html><script>alert("here")</script></html>');
  const shownOf = async (sha256: Sha256): Promise<string> =>
    Buffer.from((await photos.rendition(sha256, 320)).bytes).toString('latin1');

  it.each(['disagreeing.jpg', 'alpha.png', 'xmp.webp', 'animated.gif'])(
    'is shown as the picture only: %s with a page behind it',
    async (name) => {
      const both = Buffer.concat([photoFixture(name), script]);
      const { file } = await photos.add('page.html', Uint8Array.from(both));
      expect(file.mime).toMatch(/^image\/(jpeg|png|webp)$/);
      expect(await shownOf(file.sha256)).not.toContain('alert');
    },
  );

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  it.each([
    ['plain', Buffer.from(svg)],
    ['after a mark, a comment and space', Buffer.from(`\ufeff <!-- a picture -->\n${svg}`)],
    ['in UTF-16', Buffer.from(`\ufeff${svg}`, 'utf16le')],
    ['behind an XML line', Buffer.from(`<?xml version="1.0"?>${' '.repeat(900)}${svg}`)],
    ['behind a JPEG’s first octets', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)])],
    ['behind a GIF’s first octets', Buffer.from(`GIF89a${svg}`)],
    ['behind a TIFF’s first octets', Buffer.from(`II*\0${svg}`)],
  ])('is never stored as SVG: %s', async (_, bytes) => {
    for (const name of ['drawing.svg', 'photo.jpg', 'photo.png'])
      expect(await takeIn(name, Uint8Array.from(bytes))).toBe('refused');
    expect(storedFiles()).toBe(0);
  });
});
