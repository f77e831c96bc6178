/** A box of an ISO base media file (ISO/IEC 14496-12, 4.2): where its content is, in octets from the file's start. */
export interface Box {
  readonly type: string;
  readonly at: number;
  readonly end: number;
}

/** More than any picture has: 48 megapixels of HEIC come in 200 tiles. What follows them is not read. */
const MAX_BOXES = 20_000;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** The boxes between two places, in order; stops silently at the first that does not fit. Never throws. */
export function* boxesIn(bytes: Uint8Array, from: number, to: number): Generator<Box, void> {
  const view = viewOf(bytes);
  const last = Math.min(to, bytes.length);
  let at = from;
  for (let count = 0; count < MAX_BOXES && at + 8 <= last; count += 1) {
    const short = view.getUint32(at);
    const isLong = short === 1;
    if (isLong && at + 16 > last) return;
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? last - at : short;
    const head = isLong ? 16 : 8;
    if (size < head || at + size > last) return;
    yield { type: ascii(bytes, at + 4, 4), at: at + head, end: at + size };
    at += size;
  }
}

/** The first box of a type between two places, or null. */
export function findBox(bytes: Uint8Array, type: string, from: number, to: number): Box | null {
  for (const box of boxesIn(bytes, from, to)) if (box.type === type) return box;
  return null;
}

/** Reads numbers one after the other; every read past `end` throws a RangeError. */
export function reader(bytes: Uint8Array, from: number, end: number) {
  const view = viewOf(bytes);
  let at = from;
  const step = (length: number): number => {
    if (at + length > end) throw new RangeError('The box ends early.');
    at += length;
    return at - length;
  };
  /** An unsigned number of 0, 1, 2, 4 or 8 octets. */
  const uint = (length: number): number => {
    const place = step(length);
    if (length === 0) return 0;
    if (length === 1) return view.getUint8(place);
    if (length === 2) return view.getUint16(place);
    if (length === 4) return view.getUint32(place);
    if (length === 8) return Number(view.getBigUint64(place));
    throw new RangeError(`No number has ${length} octets.`);
  };
  return {
    uint,
    skip: (length: number): void => void step(length),
    fourcc: (): string => ascii(bytes, step(4), 4),
    /** Up to the next zero. */
    text: (): string => {
      const start = at;
      while (uint(1) !== 0);
      return new TextDecoder().decode(bytes.subarray(start, at - 1));
    },
  };
}
