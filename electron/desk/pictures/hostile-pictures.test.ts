import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readPhotoWords } from './photo-metadata';
import { heifFacts } from './heif-items';
import { rawPreview } from './raw-preview';

// Each of these once blocked the desk for minutes, or crashed it. A regression shows as a test that times out.

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.reduce((sum, { length }) => sum + length, 0), 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...content]);
}

const numbers = (...all: readonly number[]): Buffer => {
  const octets = Buffer.alloc(all.length * 2);
  all.forEach((number, at) => octets.writeUInt16BE(number, at * 2));
  return octets;
};

it('a HEIF whose items are in 65,535 places of no length each is read at once', () => {
  const ITEMS = 5_000;
  const version = numbers(0, 0);
  const entry = box('infe', Buffer.from([2, 0, 0, 0]), numbers(ITEMS, 0), Buffer.from('Exif\0'));
  const places = Array.from({ length: ITEMS }, (_, at) => numbers(at + 1, 0, 65_535));
  const meta = box(
    'meta',
    version,
    box('pitm', version, numbers(1)),
    box('iinf', version, numbers(1), entry),
    box('iloc', version, numbers(0, ITEMS), ...places),
  );
  expect(heifFacts(meta)).toMatchObject({ exif: null, xmp: null });
});

it.each([
  ['empty segments', Buffer.from([0xff, 0xe0, 0x00, 0x02])],
  ['fill octets', Buffer.from([0xff])],
])('a raw file of millions of %s has no preview', (_, part) => {
  const beginnings = Buffer.alloc(200 * 6, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x02]));
  const bytes = Buffer.concat([beginnings, Buffer.alloc(30_000_000, part)]);
  expect(rawPreview(bytes, 'Nikon NEF')).toBeNull();
});

it('a PNG with a text that has no end to its keyword is read without it', async () => {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#467' } })
    .png()
    .toBuffer();
  const content = Buffer.concat([Buffer.from('tEXt'), Buffer.alloc(400_000, 'a'), Buffer.from('\0b')]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length - 4);
  sum.writeUInt32BE(crc32(content));
  const all = Buffer.concat([png.subarray(0, 33), length, content, sum, png.subarray(33)]);
  expect(readPhotoWords(all).caption).toBe('');
});
