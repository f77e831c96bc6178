import { crc32, deflateSync } from 'node:zlib';

/** One PNG chunk with its length and checksum. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

/** The chunks of a PNG put in behind its header. */
export const withPngChunks = (png: Uint8Array, ...chunks: readonly Uint8Array[]): Buffer =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);

/** A profile as a PNG carries it. */
export const iccChunk = (profile: Uint8Array): Buffer =>
  pngChunk('iCCP', Buffer.concat([Buffer.from('profile\0\0'), deflateSync(profile)]));

const fixed = (value: number): number => Math.round(value * 65_536);

function xyzTag(values: readonly number[]): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 0, 'latin1');
  for (const [at, value] of values.entries()) tag.writeInt32BE(fixed(value), 8 + at * 4);
  return tag;
}

function gammaTag(gamma: number): Buffer {
  const tag = Buffer.alloc(16);
  tag.write('curv', 0, 'latin1');
  tag.writeUInt32BE(1, 8);
  tag.writeUInt16BE(Math.round(gamma * 256), 12);
  return tag;
}

const WHITE = [0.9642, 1, 0.8249];

/** A version 2 ICC display profile (ICC.1:2001-04): columns of XYZ under D50 for red, green and blue, or none for grey. */
export function iccProfile(gamma: number, colorants: readonly (readonly number[])[] = []): Buffer {
  const tags: (readonly [string, Buffer])[] = [
    ['wtpt', xyzTag(WHITE)],
    ...colorants.flatMap((xyz, at): (readonly [string, Buffer])[] => [
      [`${'rgb'[at]!}XYZ`, xyzTag(xyz)],
      [`${'rgb'[at]!}TRC`, gammaTag(gamma)],
    ]),
    ...(colorants.length === 0 ? [['kTRC', gammaTag(gamma)] as const] : []),
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  let offset = 128 + table.length;
  for (const [at, [name, data]] of tags.entries()) {
    table.write(name, 4 + at * 12, 'latin1');
    table.writeUInt32BE(offset, 8 + at * 12);
    table.writeUInt32BE(data.length, 12 + at * 12);
    offset += data.length;
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset, 0);
  header.writeUInt32BE(0x02400000, 8);
  header.write(`mntr${colorants.length === 0 ? 'GRAY' : 'RGB '}XYZ `, 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  for (const [at, value] of WHITE.entries()) header.writeInt32BE(fixed(value), 68 + at * 4);
  return Buffer.concat([header, table, ...tags.map(([, data]) => data)]);
}

/** An uncompressed RGB TIFF (6.0) of 16 bits a channel, all of one colour (0 to 65,535), with or without a profile. */
export function tiff16(
  [width, height]: readonly [number, number],
  colour: readonly [number, number, number],
  profile: Uint8Array = new Uint8Array(),
): Buffer {
  const pixelBytes = width * height * 6;
  const entries: (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 3, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 2],
    [273, 4, 1, 14],
    [277, 3, 1, 3],
    [278, 4, 1, height],
    [279, 4, 1, pixelBytes],
    ...(profile.length > 0 ? [[34675, 7, profile.length, 14 + pixelBytes] as const] : []),
  ];
  const pixels = Buffer.alloc(pixelBytes);
  for (let at = 0; at < pixels.length; at += 2) pixels.writeUInt16LE(colour[(at / 2) % 3]!, at);
  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  directory.writeUInt16LE(entries.length, 0);
  for (const [at, [tag, type, count, value]] of entries.entries()) {
    directory.writeUInt16LE(tag, 2 + at * 12);
    directory.writeUInt16LE(type, 4 + at * 12);
    directory.writeUInt32LE(count, 6 + at * 12);
    directory.writeUInt32LE(value, 10 + at * 12);
  }
  const header = Buffer.alloc(14);
  header.write('II*\0', 0, 'latin1');
  header.writeUInt32LE(14 + pixels.length + profile.length, 4);
  // Bits of each of the three channels.
  for (const at of [8, 10, 12]) header.writeUInt16LE(16, at);
  return Buffer.concat([header, pixels, profile, directory]);
}
