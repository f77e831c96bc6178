import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { photoFixture, photoFixturePath } from '../../../test/support/photo-fixtures';
import { embeddedThumbnail } from './embedded-thumbnail';
import { openPicture } from './open-picture';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-thumbnail-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const small = (name: string, size = { width: 1200, height: 800 }) =>
  embeddedThumbnail(photoFixturePath(name), size);

describe('the small picture inside a camera’s file', () => {
  it.each([
    ['thumbnail.jpg', { width: 1200, height: 800 }],
    ['thumbnail-turned.jpg', { width: 800, height: 1200 }],
  ])('is the picture itself, upright: %s', async (name, size) => {
    const found = await small(name, size);
    const { width, height } = await sharp(found!).metadata();
    const whole = await openPicture(photoFixturePath(name))
      .resize(width, height, { fit: 'fill' })
      .raw()
      .toBuffer();
    const shown = await sharp(found!).raw().toBuffer();
    const differs = whole.reduce((sum, value, at) => sum + Math.abs(value - shown[at]!), 0) / whole.length;
    expect(differs).toBeLessThan(8);
    expect(Math.max(width, height)).toBe(160);
    expect(await sharp(found!).metadata()).not.toHaveProperty('exif');
  });

  it('is narrower than the true one, by which the photo desk tells them apart', async () => {
    const found = await small('thumbnail.jpg', { width: 120, height: 80 });
    expect((await sharp(found!).metadata()).width).toBe(119);
  });

  it('is none where it has bars or another shape than the picture', async () => {
    expect(await small('thumbnail-barred.jpg')).toBeNull();
    expect(await small('thumbnail.jpg', { width: 800, height: 1200 })).toBeNull();
  });

  it('is none where there is none, and where the file is damaged, gone, or no picture', async () => {
    expect(await small('no-metadata.jpg', { width: 2000, height: 1333 })).toBeNull();
    expect(await small('text-named.jpg')).toBeNull();
    expect(await small('not-there.jpg')).toBeNull();
    const bytes = photoFixture('thumbnail.jpg');
    for (let at = 20; at < 6000; at += 97) {
      const broken = Uint8Array.from(bytes);
      broken[at] = 0xff;
      writeFileSync(join(folder, 'broken.jpg'), broken);
      await expect(
        embeddedThumbnail(join(folder, 'broken.jpg'), { width: 1200, height: 800 }),
      ).resolves.toSatisfy((found) => found === null || found instanceof Uint8Array);
    }
  });
});
