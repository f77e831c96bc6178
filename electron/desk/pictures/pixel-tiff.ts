/** Pixels as a decoder leaves them: interleaved, samples of 16 bits little-endian. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly depth: 8 | 16;
  readonly pixels: Uint8Array;
  /** How to turn them upright, as EXIF says it; 1 if they already are. */
  readonly orientation?: number;
}

const [SHORT, LONG, UNDEFINED] = [3, 4, 7];
const HEADER = 16;

/** Pixels as a plain TIFF (6.0) with a colour profile: everything else here can read it. A profile cannot be passed to sharp. */
export function tiffOfPixels(
  { width, height, channels, depth, pixels, orientation = 1 }: Pixels,
  icc: Uint8Array | null,
): Uint8Array<ArrayBuffer> {
  const even = (length: number): number => length + (length % 2);
  const profileAt = HEADER + even(pixels.length);
  const directoryAt = profileAt + even(icc?.length ?? 0);
  const entries: (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    // The bits of each channel, after the header.
    [258, SHORT, channels, 8],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 2],
    [273, LONG, 1, HEADER],
    [274, SHORT, 1, orientation],
    [277, SHORT, 1, channels],
    [278, LONG, 1, height],
    [279, LONG, 1, pixels.length],
    [284, SHORT, 1, 1],
    // Transparency that is not premultiplied into the colours.
    ...(channels === 4 ? [[338, SHORT, 1, 2] as const] : []),
    ...(icc ? [[34_675, UNDEFINED, icc.length, profileAt] as const] : []),
  ];
  const file = new Uint8Array(directoryAt + 2 + entries.length * 12 + 4);
  const view = new DataView(file.buffer);
  file.set([0x49, 0x49, 0x2a, 0]);
  view.setUint32(4, directoryAt, true);
  for (let at = 8; at < HEADER; at += 2) view.setUint16(at, depth, true);
  file.set(pixels, HEADER);
  if (icc) file.set(icc, profileAt);
  view.setUint16(directoryAt, entries.length, true);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = directoryAt + 2 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  }
  return file;
}
