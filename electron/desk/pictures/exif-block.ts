import { crc32 } from 'node:zlib';

const utf8 = new TextEncoder();

const uint32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);

/** The JPEG with this EXIF block, a TIFF of under 65,000 octets, as its first segment (CIPA DC-008, 4.7.2). */
export function withJpegExif(jpeg: Uint8Array, exif: Uint8Array): Uint8Array {
  const length = 2 + 6 + exif.length;
  const header = Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff, ...utf8.encode('Exif\0\0'));
  return Uint8Array.from(Buffer.concat([jpeg.subarray(0, 2), header, exif, jpeg.subarray(2)]));
}

/** Where a PNG's first chunk ends: its signature is 8 octets long, IHDR 25 (PNG, Third Edition, 5.2 and 11.2.1). */
const AFTER_IHDR = 33;

/** A PNG's chunk: PNG (Third Edition), 5.3. */
export function pngChunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([utf8.encode(name), content]);
  return Buffer.concat([uint32(content.length), named, uint32(crc32(named))]);
}

/** XMP's chunk, uncompressed as its specification requires (Part 3, 1.1.5); libvips compresses it, which few readers support. */
export const pngXmp = (xmp: Uint8Array): Uint8Array =>
  pngChunk('iTXt', Buffer.concat([utf8.encode('XML:com.adobe.xmp\0\0\0\0\0'), xmp]));

/** The PNG with these chunks after its first one. */
export const withPngChunks = (png: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(Buffer.concat([png.subarray(0, AFTER_IHDR), ...chunks, png.subarray(AFTER_IHDR)]));

const ORIENTATION = 0x0112;

/** The EXIF block, a TIFF, with its first directory saying that the picture is upright. */
export function uprightExif(exif: Uint8Array): Uint8Array<ArrayBuffer> {
  const upright = Uint8Array.from(exif);
  const view = new DataView(upright.buffer);
  const little = upright[0] === 0x49;
  if (upright.length < 14) return upright;
  const directory = view.getUint32(4, little);
  if (directory + 2 > upright.length) return upright;
  for (let at = directory + 2, left = view.getUint16(directory, little); left > 0; left -= 1, at += 12) {
    if (at + 12 > upright.length) break;
    if (view.getUint16(at, little) === ORIENTATION) view.setUint16(at + 8, 1, little);
  }
  return upright;
}
