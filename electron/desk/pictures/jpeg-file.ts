import { ascii, viewOf } from './isobmff';

/** What a JPEG (ITU-T T.81, annex B) says about itself before its pixels. */
export interface JpegFacts {
  readonly width: number;
  readonly height: number;
  /** Channels: 1 is grey, 3 are colours, 4 are inks. */
  readonly components: number;
  /** Its EXIF block, which is a TIFF. */
  readonly exif: Uint8Array | null;
  readonly hasXmp: boolean;
  readonly hasIim: boolean;
  readonly hasProfile: boolean;
}

const [SOI, EOI, SOS, APP1, APP2, APP13] = [0xd8, 0xd9, 0xda, 0xe1, 0xe2, 0xed];

/** Frames that any reader knows: baseline, extended and progressive. Raw data is coded in others, which are lossless. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= SOI);

/** A marker's segment: its content goes from `at`, four octets after its beginning, to `end`. */
export interface Segment {
  readonly marker: number;
  readonly at: number;
  readonly end: number;
}

/** A JPEG has a few dozen, of which at most 256 are for a profile or for XMP. */
const MAX_SEGMENTS = 2_000;
/** Fill octets and marks without content, which may come before a segment. */
const MAX_FILL = 10_000;

/** The segments up to the pixels, as far as they are complete. */
export function* jpegSegments(bytes: Uint8Array): Generator<Segment, void> {
  const view = viewOf(bytes);
  let [count, fill] = [0, 0];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff || standsAlone(marker)) {
      fill += 1;
      if (fill > MAX_FILL) return;
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === EOI || end > bytes.length) return;
    yield { marker, at: at + 4, end };
    count += 1;
    if (marker === SOS || count > MAX_SEGMENTS) return;
    at = end;
  }
}

/** Reads a JPEG's header; null if it is not a JPEG, or one that browsers do not show. Never throws. */
export function jpegFacts(bytes: Uint8Array): JpegFacts | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  let size: Pick<JpegFacts, 'width' | 'height' | 'components'> | null = null;
  let exif: Uint8Array | null = null;
  let [hasXmp, hasIim, hasProfile] = [false, false, false];
  for (const { marker, at, end } of jpegSegments(bytes)) {
    const head = ascii(bytes, at, 29);
    if (marker === APP1 && head.startsWith('Exif\0')) exif ??= bytes.subarray(at + 6, end);
    hasXmp ||= marker === APP1 && head.startsWith('http://ns.adobe.com/xap/1.0/');
    hasIim ||= marker === APP13;
    hasProfile ||= marker === APP2 && head.startsWith('ICC_PROFILE\0');
    if (isFrame(marker) && at + 6 <= end) {
      const view = viewOf(bytes);
      if (!FRAMES.has(marker) || bytes[at] !== 8) return null;
      const [height, width] = [view.getUint16(at + 1), view.getUint16(at + 3)];
      size ??= { width, height, components: bytes[at + 5]! };
    }
  }
  if (!size || size.width === 0 || size.height === 0) return null;
  return { ...size, exif, hasXmp, hasIim, hasProfile };
}

/** A JPEG without what follows its end; as it is if no end is found. */
export function trimmedJpeg(bytes: Uint8Array): Uint8Array {
  const octets = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const view = viewOf(bytes);
  let at = [...jpegSegments(bytes)].at(-1)?.end ?? bytes.length;
  while (at >= 0 && at + 2 <= bytes.length) {
    at = octets.indexOf(0xff, at);
    const marker = at < 0 ? EOI : bytes[at + 1];
    if (at < 0 || marker === undefined) return bytes;
    if (marker === EOI) return bytes.subarray(0, at + 2);
    if (marker === 0 || marker === 0xff || standsAlone(marker)) at += marker === 0xff ? 1 : 2;
    // Another scan of a progressive picture, or its tables.
    else at = at + 4 <= bytes.length ? at + 2 + view.getUint16(at + 2) : bytes.length;
  }
  return bytes;
}

/** A JPEG with a segment of under 65,534 octets after its first two. */
function withSegment(jpeg: Uint8Array, marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  const head = Uint8Array.of(0xff, marker, length >> 8, length & 0xff);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** XMP in a JPEG: XMP Specification Part 3, 1.1.3. */
export const withJpegXmp = (jpeg: Uint8Array, xmp: Uint8Array): Uint8Array =>
  withSegment(jpeg, APP1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), xmp]));

/** A profile that fits into one segment: ICC.1:2022, B.4. */
export const withJpegProfile = (jpeg: Uint8Array, icc: Uint8Array): Uint8Array =>
  withSegment(jpeg, APP2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), icc]));
