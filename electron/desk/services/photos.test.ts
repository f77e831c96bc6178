import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { Sha256 } from '@shared/story/ids';
import { THUMB_WIDTH } from '@shared/story/picture-address';
import { photoFixture } from '../../../test/support/photo-fixtures';
import type { Library } from '../library';
import { openLibrary } from '../open-library';
import { sha256Of } from '../sha256';
import { type PhotoService, photoService } from './photos';

let folder: string;
let library: Library;
let photos: PhotoService;

const openPhotos = (): void => {
  library = openLibrary(folder);
  photos = photoService({ library, now: () => new Date('2024-03-20T11:42:00Z') });
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-photos-'));
  openPhotos();
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (name: string) => photos.add(name, photoFixture(name));

const storedFiles = (): string[] => {
  const kept = join(folder, 'photos');
  if (!existsSync(kept)) return [];
  return readdirSync(kept, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
};

describe('a photo that is added', () => {
  it.each([
    ['xmp-only.jpg', 'image/jpeg', 'jpg'],
    ['alpha.png', 'image/png', 'png'],
    ['xmp.webp', 'image/webp', 'webp'],
    ['jpeg-named.png', 'image/jpeg', 'jpg'],
  ])('is kept to the byte under its SHA-256: %s', async (name, mime, extension) => {
    const bytes = photoFixture(name);
    const { file } = await add(name);
    expect(file).toMatchObject({ mime, sha256: sha256Of(bytes), bytes: bytes.length });
    const path = join(folder, 'photos', file.sha256.slice(0, 2), `${file.sha256}.${extension}`);
    expect(photos.pathOf(file)).toBe(path);
    expect(Uint8Array.from(readFileSync(path))).toEqual(bytes);
  });

  it('is kept once however often and under whatever name it comes', async () => {
    const bytes = photoFixture('xmp-only.jpg');
    const [first, second] = await Promise.all([photos.add('a.jpg', bytes), photos.add('b.jpg', bytes)]);
    expect(second).toEqual({ ...first, known: second.known });
    expect([first.known, second.known].sort()).toEqual([false, true]);
    expect(storedFiles()).toHaveLength(1);
    expect(library.photos.hashes()).toHaveLength(1);
  });

  it('is known again after a conversion, and after a restart', async () => {
    expect((await add('sample.tif')).known).toBe(false);
    library.close();
    openPhotos();
    expect((await add('sample.tif')).known).toBe(true);
    expect((await add('sample.avif')).known).toBe(false);
  });

  it('is measured as it is seen, not as it is stored', async () => {
    expect((await add('orientation-6.jpg')).file).toMatchObject({ width: 800, height: 1200 });
  });

  it('proposes its words, and the library remembers them over a restart', async () => {
    const { file, words } = await add('xmp-only.jpg');
    expect(words.credit).toBe('Asha Rao/Meadow Wire');
    library.close();
    openPhotos();
    expect(photos.get(file.sha256)).toEqual({
      file,
      words,
      name: 'xmp-only.jpg',
      addedAt: '2024-03-20T11:42:00.000Z',
    });
  });

  it('is barred after the last day of the licence that its file names', async () => {
    const end = '2020-01-31';
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" plus:LicenseEndDate="${end}"/></rdf:RDF></x:xmpmeta>`;
    const licensed = await sharp(photoFixture('no-metadata.jpg')).withXmp(xmp).jpeg().toBuffer();
    const { file } = await photos.add('licensed.jpg', Uint8Array.from(licensed));
    expect(library.photoRecords.find(file.sha256)?.licenceUntil).toBe(end);
  });

  it.each([
    ['sample.tif', 'image/jpeg'],
    ['sample.avif', 'image/jpeg'],
    ['words-p3.heic', 'image/jpeg'],
    ['animated.gif', 'image/jpeg'],
  ])('is kept as a conversion that carries its words, the same one each time: %s', async (name, mime) => {
    const { file, words } = await add(name);
    expect(file.mime).toBe(mime);
    expect(words.credit).toBe(name === 'animated.gif' ? '' : 'Meadow Wire');
    expect((await add(name)).file).toEqual(file);
    const stored = await sharp(photos.pathOf(file)).metadata();
    expect(stored).toMatchObject({ format: 'jpeg', width: file.width, height: file.height });
  });

  it('keeps its transparency in a conversion', async () => {
    const gif = await sharp(photoFixture('alpha.png')).gif().toBuffer();
    expect((await photos.add('logo.gif', gif)).file.mime).toBe('image/png');
  });

  it('leaves nothing behind where it is refused', async () => {
    for (const name of ['truncated.jpg', 'text-named.jpg', 'script.svg', 'four-hundred-megapixels.png'])
      await expect(add(name)).rejects.toBeInstanceOf(AppError);
    await expect(photos.add('empty.jpg', new Uint8Array())).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
    });
    expect(storedFiles()).toEqual([]);
    expect(library.photos.hashes()).toEqual([]);
  });

  it('is named in a refusal without the folders it came from', async () => {
    await expect(photos.add('C:\\desk\\notes.jpg', photoFixture('text-named.jpg'))).rejects.toThrow(
      /^notes\.jpg is/,
    );
  });

  it('says that the disk refused it, and has no row for it then', async () => {
    writeFileSync(join(folder, 'photos'), 'a file where the folder should be');
    await expect(add('xmp-only.jpg')).rejects.toMatchObject({ code: 'DISK_REFUSED' });
    expect(library.photos.hashes()).toEqual([]);
  });

  it('brings a lost file back when it is added again', async () => {
    const { file } = await add('xmp-only.jpg');
    rmSync(photos.pathOf(file));
    await expect(photos.read(file.sha256)).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
    await add('xmp-only.jpg');
    expect(await photos.read(file.sha256)).toEqual(photoFixture('xmp-only.jpg'));
  });

  it('makes a file whole again that was cut short on the disk', async () => {
    const { file } = await add('xmp-only.jpg');
    writeFileSync(photos.pathOf(file), photoFixture('xmp-only.jpg').subarray(0, 100));
    await add('xmp-only.jpg');
    expect(await photos.read(file.sha256)).toEqual(photoFixture('xmp-only.jpg'));
  });
});

describe('a rendition', () => {
  it('is upright, sRGB, and no wider than asked', async () => {
    const { file } = await add('orientation-6.jpg');
    const { bytes, mime } = await photos.rendition(file.sha256, 320);
    expect(mime).toBe('image/jpeg');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 320, height: 480, space: 'srgb' });
  });

  it('is never enlarged', async () => {
    const { file } = await add('display-p3.jpg');
    const { bytes } = await photos.rendition(file.sha256, 4000);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 300, height: 200 });
  });

  it('keeps transparency', async () => {
    const { file } = await add('alpha.png');
    const { bytes, mime } = await photos.rendition(file.sha256, 100);
    expect(mime).toBe('image/webp');
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
  });

  it('of a photo that is not in the library is NOT_FOUND', async () => {
    await expect(photos.rendition('0'.repeat(64) as Sha256, 100)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('of a file that has changed on the disk is refused, not shown', async () => {
    const { file } = await add('alpha.png');
    writeFileSync(photos.pathOf(file), photoFixture('no-metadata.jpg'));
    await expect(photos.rendition(file.sha256, 100)).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
  });
});

it.each(['no-metadata.jpg', 'orientation-6.jpg', 'alpha.png', 'xmp.webp', 'cmyk.jpg'])(
  'has its small picture from the reading that let it in, the same as one made later: %s',
  async (name) => {
    const { file } = await add(name);
    const kept = readFileSync(photos.pathOf(file));
    rmSync(photos.pathOf(file));
    const small = await photos.rendition(file.sha256, THUMB_WIDTH);
    writeFileSync(photos.pathOf(file), kept);
    library.close();
    openPhotos();
    expect(await photos.rendition(file.sha256, THUMB_WIDTH)).toEqual(small);
  },
);

it('shows a camera’s small picture at once, and the true one as soon as that is made', async () => {
  const { file } = await add('thumbnail.jpg');
  const { file: plain } = await add('no-metadata.jpg');
  // What was made when they were added is forgotten with the desk.
  library.close();
  openPhotos();
  const widthOf = async (bytes: Uint8Array | undefined) => bytes && (await sharp(bytes).metadata()).width;
  expect(await widthOf((await photos.quick(file.sha256, 320))?.bytes)).toBe(160);
  await photos.rendition(file.sha256, 320);
  expect(await widthOf((await photos.quick(file.sha256, 320))?.bytes)).toBe(320);
  expect(await photos.quick(plain.sha256, 320)).toBeNull();
  await expect(photos.quick(Sha256.parse('0'.repeat(64)), 320)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('gives the part of a picture that was asked for, and refuses one that reaches outside', async () => {
  const { file } = await add('no-metadata.jpg');
  const part = { left: 100, top: 200, width: 800, height: 600 };
  const { bytes } = await photos.rendition(file.sha256, 400, part);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 400, height: 300 });
  await expect(photos.rendition(file.sha256, 400, { ...part, left: 1900 })).rejects.toMatchObject({
    code: 'INVALID',
  });
});
