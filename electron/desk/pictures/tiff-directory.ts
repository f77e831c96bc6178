import { ascii, viewOf } from './isobmff';

/** A field of a TIFF's directory: where its values are, in octets from the TIFF's start. */
interface Field {
  readonly type: number;
  readonly count: number;
  readonly at: number;
}

/** A directory of a TIFF (6.0, section 2). */
export interface Directory {
  /** The numbers of a field, 64 at most; none if it is missing, damaged or holds no whole numbers. */
  readonly numbers: (tag: number) => readonly number[];
  /** Its octets, or null. */
  readonly octets: (tag: number) => Uint8Array | null;
  readonly text: (tag: number) => string;
  /** Where the next directory is; 0 for none. */
  readonly next: number;
}

/** Octets of one value of each type: bytes, text, shorts, longs, undefined, and pointers to directories. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 6: 1, 7: 1, 13: 4 };
const MAX_FIELDS = 1000;
const MAX_NUMBERS = 64;

const isLittle = (bytes: Uint8Array): boolean => bytes[0] === 0x49;

/** Where a TIFF's first directory is; 0 if it has none. Raw files of Olympus and Panasonic differ only in the third octet. */
export const firstDirectory = (bytes: Uint8Array): number =>
  bytes.length >= 8 ? viewOf(bytes).getUint32(4, isLittle(bytes)) : 0;

/** The directory at a place, read in the TIFF's byte order; null if there cannot be one. Never throws. */
export function directoryAt(bytes: Uint8Array, at: number): Directory | null {
  const [view, little] = [viewOf(bytes), isLittle(bytes)];
  if (at < 8 || at + 2 > bytes.length) return null;
  const fields = new Map<number, Field>();
  const count = view.getUint16(at, little);
  const end = at + 2 + count * 12;
  for (
    let entry = at + 2;
    entry < end && entry + 12 <= bytes.length && fields.size < MAX_FIELDS;
    entry += 12
  ) {
    const [type, values] = [view.getUint16(entry + 2, little), view.getUint32(entry + 4, little)];
    const length = values * (SIZES[type] ?? 0);
    const place = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    if (length === 0 || place + length > bytes.length) continue;
    fields.set(view.getUint16(entry, little), { type, count: values, at: place });
  }
  const octets = (tag: number): Uint8Array | null => {
    const field = fields.get(tag);
    return field ? bytes.subarray(field.at, field.at + field.count * SIZES[field.type]!) : null;
  };
  return {
    octets,
    numbers: (tag) => {
      const field = fields.get(tag);
      if (!field || field.type === 2) return [];
      const size = SIZES[field.type]!;
      return Array.from({ length: Math.min(field.count, MAX_NUMBERS) }, (_, index) => {
        const place = field.at + index * size;
        if (size === 1) return view.getUint8(place);
        return size === 2 ? view.getUint16(place, little) : view.getUint32(place, little);
      });
    },
    text: (tag) => {
      const value = octets(tag);
      return value ? ascii(value, 0, Math.min(value.length, 200)).split('\0', 1)[0]!.trim() : '';
    },
    next: end + 4 <= bytes.length ? view.getUint32(end, little) : 0,
  };
}

export const TAG = {
  subfileType: 254,
  width: 256,
  compression: 259,
  photometric: 262,
  make: 271,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  stripByteCounts: 279,
  subIfds: 330,
  jpeg: 513,
  jpegLength: 514,
  sampleFormat: 339,
  exif: 34_665,
  colourSpace: 40_961,
  pixelWidth: 40_962,
  pixelHeight: 40_963,
  interoperability: 40_965,
  makerNote: 37_500,
  dngVersion: 50_706,
  previewColourSpace: 50_970,
} as const;

/** The directory that a field of another points to, or null. */
export function directoryIn(bytes: Uint8Array, directory: Directory | null, tag: number): Directory | null {
  const at = directory?.numbers(tag)[0];
  return at === undefined ? null : directoryAt(bytes, at);
}
