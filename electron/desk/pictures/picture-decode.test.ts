import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { MAX_PHOTO_BYTES } from './open-picture';
import { decodePicture, readThrough } from './picture-decode';

const read = (bytes: Uint8Array, name: string) => decodePicture(bytes, name, readThrough);
const decode = (name: string) => read(photoFixture(name), name);

describe('a file that is to be a photo', () => {
  it.each([
    ['xmp-only.jpg', { format: 'jpeg', width: 1200, height: 800, hasAlpha: false }],
    ['orientation-6.jpg', { format: 'jpeg', width: 800, height: 1200, hasAlpha: false }],
    ['alpha.png', { format: 'png', width: 600, height: 400, hasAlpha: true }],
    ['xmp.webp', { format: 'webp', width: 1000, height: 667, hasAlpha: false }],
    ['animated.gif', { format: 'gif', width: 80, height: 60 }],
    ['sample.tif', { format: 'tiff', width: 200, height: 133 }],
    ['sample.avif', { format: 'avif', width: 600, height: 400 }],
    ['sample.heic', { format: 'heic', width: 320, height: 240 }],
    ['cmyk.jpg', { format: 'jpeg', width: 300, height: 200 }],
    ['jpeg-named.png', { format: 'jpeg', width: 320, height: 240 }],
  ])('is known by its bytes and measured upright: %s', async (name, expected) => {
    expect(await decode(name)).toMatchObject(expected);
  });

  it.each([
    ['truncated.jpg', 'UNREADABLE_FILE', /not complete/],
    ['text-named.jpg', 'UNSUPPORTED_FORMAT', /is not a picture/],
    ['script.svg', 'UNSUPPORTED_FORMAT', /is an SVG drawing.*JPEG/],
    ['four-hundred-megapixels.png', 'TOO_LARGE', /200 megapixels/],
  ])('is refused with a sentence that says what to do: %s', async (name, code, message) => {
    await expect(decode(name)).rejects.toMatchObject({
      name: 'AppError',
      code,
      message: expect.stringMatching(message) as string,
    });
  });

  it('is refused where it is empty, or over 100 MB', async () => {
    await expect(read(new Uint8Array(), 'a.jpg')).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
    const huge = new Uint8Array(MAX_PHOTO_BYTES + 1);
    await expect(read(huge, 'a.jpg')).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it.each(['webp', 'png', 'avif', 'gif', 'tif'])(
    'is refused where its end is missing: %s',
    async (ending) => {
      const name = {
        webp: 'xmp.webp',
        png: 'alpha.png',
        avif: 'sample.avif',
        gif: 'animated.gif',
        tif: 'sample.tif',
      }[ending]!;
      const bytes = photoFixture(name);
      await expect(read(bytes.subarray(0, bytes.length * 0.5), name)).rejects.toMatchObject({
        code: 'UNREADABLE_FILE',
      });
    },
  );

  it('is refused as a camera’s raw file by its name, since its bytes say TIFF', async () => {
    await expect(read(photoFixture('sample.tif'), 'DSC_0001.NEF')).rejects.toMatchObject({
      code: 'UNSUPPORTED_FORMAT',
      message: expect.stringContaining('raw file') as string,
    });
  });
});

describe('what is no picture, although it decodes', () => {
  const line = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: 'navy' } });

  it('refuses a line of pixels, and takes a panorama', async () => {
    for (const [width, height] of [
      [1, 50_000],
      [50_000, 1],
    ] as const)
      await expect(read(await line(width, height).png().toBuffer(), 'a.png')).rejects.toMatchObject({
        ...{
          code: 'UNSUPPORTED_FORMAT',
          message: expect.stringMatching(/a line of [\d,]+ × [\d,]+ pixels/) as string,
        },
      });
    expect(await read(await line(4_000, 200).jpeg().toBuffer(), 'a.jpg')).toMatchObject({ width: 4_000 });
  });

  it('refuses a JPEG with a film’s worth of bytes behind it, and takes one with a moving picture', async () => {
    const jpeg = await line(64, 48).jpeg().toBuffer();
    const behind = (megabytes: number) => Buffer.concat([jpeg, Buffer.alloc(megabytes * 1_000_000, 0xd9)]);
    await expect(read(behind(60), 'a.jpg')).rejects.toMatchObject({
      ...{ code: 'TOO_LARGE', message: expect.stringContaining('after the end of its picture') as string },
    });
    expect(await read(behind(20), 'a.jpg')).toMatchObject({ width: 64 });
  });
});
