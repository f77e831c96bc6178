import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteText } from '@shared/story/picture-note';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { camera, cr3, type Fields, raf, RAW_FILES, tiffOf } from '../../../test/support/raw-bytes';
import type { Library } from '../library';
import { openLibrary } from '../open-library';
import { type PhotoService, photoService } from '../services/photos';
import { rawPreview } from './raw-preview';

let folder: string;
let library: Library;
let photos: PhotoService;
let large: Uint8Array;
let small: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-raw-'));
  library = openLibrary(folder);
  photos = photoService({ library, now: () => new Date('2024-03-20T11:42:00Z') });
  const drawn = sharp(photoFixture('no-metadata.jpg'));
  large = await drawn.clone().resize(900, 600).jpeg().toBuffer();
  small = await drawn.clone().resize(160, 107).jpeg().toBuffer();
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const pixels = (jpeg: Uint8Array): Promise<Buffer> => sharp(jpeg).raw().toBuffer();
const words: Fields = { 315: { text: 'Asha Rao' }, 33432: { text: '© 2024 Meadow Wire' } };
const xmp = (credit: string): Buffer =>
  Buffer.from(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${credit}"/></rdf:RDF></x:xmpmeta>`,
  );

const all = (): readonly (readonly [string, Uint8Array<ArrayBuffer>])[] => [
  ...Object.entries(RAW_FILES).map(([kind, make]) => [kind, make(large)] as const),
  ['Fujifilm RAF', raf(large)],
  ['Canon CR3', cr3({ small, large, main: camera('Canon'), exif: {}, xmp: xmp('Meadow Wire') })],
];

describe('the preview in a raw file', () => {
  it('is taken out of every kind, its pixels to the byte, and said', async () => {
    for (const [kind, bytes] of all()) {
      const { file, notes } = await photos.add(`DSC_0001.${kind.slice(-3)}`, bytes);
      expect(notes, kind).toEqual([{ kind: 'raw-preview', from: kind }]);
      expect(file, kind).toMatchObject({ mime: 'image/jpeg', width: 900, height: 600 });
      expect((await pixels(await photos.read(file.sha256))).equals(await pixels(large)), kind).toBe(true);
    }
    const size = { width: 1620, height: 1080, keepsOriginal: true };
    expect(noteText({ kind: 'raw-preview', from: 'Nikon NEF' }, size)).toBe(
      'The preview inside a raw file (Nikon NEF), 1620 × 1080. The library keeps the raw file too. Ask for the developed picture if you need it larger.',
    );
  });

  it('is the largest of several', async () => {
    const several = tiffOf([
      camera('SONY', { 513: { place: small }, 514: { longs: [small.length] } }),
      { 513: { place: large }, 514: { longs: [large.length] } },
    ]);
    expect((await photos.add('DSC00001.ARW', several)).file.width).toBe(900);
    const { file } = await photos.add(
      'a.cr3',
      cr3({ small: large, large: small, main: {}, exif: {}, xmp: xmp('A') }),
    );
    expect(file.width).toBe(900);
  });

  it('is known by its bytes where it is named as a TIFF', async () => {
    const { notes } = await photos.add('photo.tif', RAW_FILES['Nikon NEF'](large));
    expect(notes).toEqual([{ kind: 'raw-preview', from: 'Nikon NEF' }]);
  });

  it('has the words of the raw file', async () => {
    for (const [kind, make] of Object.entries(RAW_FILES)) {
      const bytes = make(large, { ...words, 700: { octets: xmp('Meadow Wire') } });
      const said = { creator: 'Asha Rao', credit: 'Meadow Wire', copyrightNotice: '© 2024 Meadow Wire' };
      expect((await photos.add(`words.${kind.slice(-3)}`, bytes)).words, kind).toMatchObject(said);
    }
    const bytes = cr3({
      ...{ small, large, main: camera('Canon', words), xmp: xmp('Meadow Wire') },
      exif: { 36867: { text: '2024:03:20 17:12:00' }, 36881: { text: '+05:30' } },
    });
    expect((await photos.add('words.cr3', bytes)).words).toMatchObject({
      ...{ creator: 'Asha Rao', credit: 'Meadow Wire', takenAt: '2024-03-20T17:12:00+05:30' },
    });
  });

  it('keeps its own words and orientation where it has some', async () => {
    const own = await sharp(large)
      .withExif({ IFD0: { Artist: 'Camera Owner' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { words: said, file } = await photos.add('own.nef', RAW_FILES['Nikon NEF'](own, words));
    expect([said.creator, file.width, file.height]).toEqual(['Camera Owner', 600, 900]);
  });

  it('is upright as the raw file says it', async () => {
    const turned: Fields = { 274: { shorts: [8] } };
    for (const [kind, make] of Object.entries(RAW_FILES)) {
      const { file } = await photos.add(`turned.${kind.slice(-3)}`, make(large, turned));
      expect([file.width, file.height], kind).toEqual([600, 900]);
    }
    const bytes = cr3({ small, large, main: camera('Canon', turned), exif: {}, xmp: xmp('A') });
    expect((await photos.add('turned.cr3', bytes)).file).toMatchObject({ width: 600, height: 900 });
  });
});

describe('a preview in Adobe RGB', () => {
  const grey = async (bytes: Uint8Array<ArrayBuffer>): Promise<readonly number[]> => {
    const { file } = await photos.add('wide.nef', bytes);
    const { channels } = await sharp((await photos.rendition(file.sha256, 640)).bytes).stats();
    return channels.map(({ mean }) => Math.round(mean));
  };
  const plain = () =>
    sharp({ create: { width: 640, height: 480, channels: 3, background: { r: 150, g: 100, b: 80 } } });
  /** Adobe RGB (150, 100, 80) in sRGB. */
  const EXPECTED = [167, 99, 77];

  const nikonNote = Buffer.concat([
    Buffer.from('Nikon\0\x02\x10\0\0', 'latin1'),
    tiffOf([{ 30: { shorts: [2] } }]),
  ]);
  // A directory of one field, ColorSpace, that says Adobe RGB.
  const canonNote = Buffer.from('0100b400030001000000020000000000 0000'.replaceAll(' ', ''), 'hex');
  it.each([
    ['Canon’s notes', { 40961: { shorts: [0xffff] }, 37500: { octets: canonNote } }],
    ['EXIF’s colour space', { 40961: { shorts: [2] } }],
    ['R03', { 40961: { shorts: [0xffff] }, 40965: { directories: [{ 1: { text: 'R03' } }] } }],
    ['Nikon’s notes', { 40961: { shorts: [1] }, 37500: { octets: nikonNote } }],
  ] as const)('is shown in its colours: by %s', async (_, exif) => {
    const jpeg = await plain().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    const wide = await grey(RAW_FILES['Nikon NEF'](jpeg, { 34665: { directories: [exif] } }));
    for (const [at, value] of wide.entries()) expect(Math.abs(value - EXPECTED[at]!)).toBeLessThan(4);
    const plainly = await grey(
      RAW_FILES['Nikon NEF'](jpeg, { 34665: { directories: [{ 40961: { shorts: [1] } }] } }),
    );
    for (const [at, value] of plainly.entries())
      expect(Math.abs(value - [150, 100, 80][at]!)).toBeLessThan(3);
  });
});

describe('a raw file that cannot be used', () => {
  it('is refused where its preview is a thumbnail or is missing', async () => {
    for (const bytes of [RAW_FILES['Nikon NEF'](small), RAW_FILES['Sony ARW'](new Uint8Array(8)), raf(small)])
      await expect(photos.add('DSC_0001.NEF', bytes)).rejects.toMatchObject({
        code: 'UNSUPPORTED_FORMAT',
        message: expect.stringMatching(
          /raw file \((Nikon NEF|Sony ARW|Fujifilm RAF)\) without a preview of 600 pixels/,
        ) as string,
      });
  });

  it('is refused where its preview is cut short', async () => {
    const cut = RAW_FILES['Sony ARW'](large.subarray(0, large.length * 0.6));
    await expect(photos.add('DSC00001.ARW', cut)).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
  });

  it('never holds the desk up, whatever is damaged', () => {
    for (const [kind, whole] of all()) {
      for (let at = 0; at < whole.length; at += at < 700 ? 1 : 997) {
        const turned = whole.map((octet, place) => (place === at ? 255 - octet : octet));
        expect(() => rawPreview(turned, kind), `${kind} ${at}`).not.toThrow();
        expect(() => rawPreview(whole.slice(0, at), kind), `${kind} ${at}`).not.toThrow();
      }
    }
  });

  it('whose directories go round in circles comes to an end', () => {
    const bytes = tiffOf([camera('SONY', { 330: { longs: [8, 8, 10] } })]);
    const view = new DataView(bytes.buffer);
    const first = view.getUint32(4, true);
    view.setUint32(first + 2 + view.getUint16(first, true) * 12, first, true);
    const started = performance.now();
    expect(rawPreview(bytes, 'Sony ARW')).toBeNull();
    const many = Uint8Array.from({ length: 4_000_000 }, (_, at) => [0xff, 0xd8, 0xff, 0xe1][at % 4]!);
    many.set(bytes);
    expect(rawPreview(many, 'Sony ARW')).toBeNull();
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
