import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { toKeepable } from './keepable-picture';
import { readPhotoWords } from './photo-metadata';
import { decodePicture, readThrough } from './picture-decode';
import { tiffMetadata } from './tiff-metadata';

const keep = async (name: string, bytes = photoFixture(name)) =>
  toKeepable(bytes, await decodePicture(bytes, name, readThrough));

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer);

/** The place of a tag's entry in a little-endian TIFF's first directory. */
function entryOf(bytes: Uint8Array, tag: number): number {
  const view = viewOf(bytes);
  const ifd = view.getUint32(4, true);
  for (let at = ifd + 2; at < ifd + 2 + view.getUint16(ifd, true) * 12; at += 12)
    if (view.getUint16(at, true) === tag) return at;
  throw new Error(`There is no ${tag} in it.`);
}

describe('a picture that is kept as a conversion', () => {
  it('says what a TIFF’s IIM said, in the record and in the kept file', async () => {
    const said = {
      ...{ caption: 'लालटेन घाट पर नाव', creator: 'Asha Rao; Bram Khan', credit: 'Meadow Wire' },
      copyrightNotice: '© 2024 Meadow Wire',
    };
    const { mime, bytes, words } = await keep('tiff-words.tif');
    expect(mime).toBe('image/jpeg');
    expect(words).toMatchObject(said);
    expect(readPhotoWords(bytes)).toMatchObject(said);
  });

  it('says what a TIFF’s EXIF said', async () => {
    const said = {
      ...{ caption: 'The ferry at Lantern Quay', creator: 'Zoë Brontë', credit: 'Zoë Brontë' },
      ...{ copyrightNotice: '© 2024 Zoë Brontë', takenAt: '2024-03-20T17:12:00+05:30' },
    };
    const { bytes, words } = await keep('tiff-camera.tif');
    expect(words).toMatchObject(said);
    expect(readPhotoWords(bytes)).toMatchObject(said);
  });

  it('says what a GIF’s XMP said', async () => {
    const said = { caption: 'A ferry, drawn', creator: 'Asha Rao', credit: 'Meadow Wire' };
    const { bytes, words } = await keep('words.gif');
    expect(words).toMatchObject(said);
    expect(readPhotoWords(bytes)).toMatchObject(said);
  });

  it.each(['tiff', 'avif'] as const)('keeps the words of a transparent %s too', async (format) => {
    const background = { r: 1, g: 2, b: 3, alpha: 0.5 };
    const drawn = sharp({ create: { width: 8, height: 8, channels: 4, background } }).withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Meadow Wire"/></rdf:RDF></x:xmpmeta>',
    );
    const made = await (format === 'tiff' ? drawn.tiff({ compression: 'lzw' }) : drawn.avif()).toBuffer();
    const { mime, bytes, words } = await keep('logo', Uint8Array.from(made));
    expect(mime).toBe('image/png');
    expect([words.credit, readPhotoWords(bytes).credit]).toEqual(['Meadow Wire', 'Meadow Wire']);
  });

  it('is the same one each time', async () => {
    for (const name of ['tiff-words.tif', 'tiff-camera.tif', 'words.gif'])
      expect((await keep(name)).bytes).toEqual((await keep(name)).bytes);
  });
});

describe('the words in a TIFF', () => {
  it('are read where IIM is called longs, and turned round with them', () => {
    const bytes = photoFixture('tiff-words.tif');
    const view = viewOf(bytes);
    const entry = entryOf(bytes, 33723);
    // These are Exiftool's names for them.
    const [longs, at] = [view.getUint32(entry + 4, true), view.getUint32(entry + 8, true)];
    expect(view.getUint16(entry + 2, true)).toBe(4);
    for (let long = 0; long < longs; long += 1) bytes.subarray(at + long * 4, at + long * 4 + 4).reverse();
    expect(readPhotoWords(bytes)).toMatchObject({ creator: 'Asha Rao; Bram Khan', credit: 'Meadow Wire' });
  });

  it('are read out of Photoshop’s resources where they stand nowhere else', () => {
    const original = photoFixture('tiff-words.tif');
    const before = viewOf(original);
    const entry = entryOf(original, 33723);
    const start = before.getUint32(entry + 8, true);
    const iim = original.subarray(start, start + before.getUint32(entry + 4, true) * 4);
    const other = Uint8Array.of(...Buffer.from('8BIM'), 4, 2, 3, 97, 98, 99, 0, 0, 0, 1, 7, 0);
    const head = Uint8Array.of(...Buffer.from('8BIM'), 4, 4, 0, 0, 0, 0, 0, iim.length);
    const block = Buffer.concat([other, head, iim]);
    const bytes = Uint8Array.from(Buffer.concat([original, block]));
    const view = viewOf(bytes);
    view.setUint16(entry, 34377, true);
    view.setUint16(entry + 2, 7, true);
    view.setUint32(entry + 4, block.length, true);
    view.setUint32(entry + 8, original.length, true);
    expect(readPhotoWords(bytes)).toMatchObject({ creator: 'Asha Rao; Bram Khan', credit: 'Meadow Wire' });
  });

  it('never hold the reader up, wherever the file is cut or damaged', () => {
    for (const name of ['tiff-words.tif', 'tiff-camera.tif', 'words.gif']) {
      const whole = photoFixture(name);
      for (let at = 0; at < whole.length; at += whole.length > 1000 ? 31 : 3) {
        expect(() => readPhotoWords(whole.slice(0, at))).not.toThrow();
        expect(() =>
          readPhotoWords(whole.map((octet, place) => (place === at ? 255 - octet : octet))),
        ).not.toThrow();
      }
    }
    expect(tiffMetadata(new Uint8Array())).toMatchObject({ ifd0: [], exif: [] });
  });
});
