/** The datasets of an IIM stream by record and number, such as `2:80`; those that may be repeated in order. */
export type IimDatasets = ReadonlyMap<string, readonly Uint8Array[]>;

const MARKER = 0x1c;

/** If the length's first bit is set, the other bits say how many of the next octets hold the length (IIM 4.2, 1.6). */
function lengthAt(view: DataView, at: number): { readonly length: number; readonly from: number } {
  const stated = view.getUint16(at);
  if ((stated & 0x8000) === 0) return { length: stated, from: at + 2 };
  const octets = stated & 0x7fff;
  let length = 0;
  for (let index = 0; index < Math.min(octets, 4) && at + 2 + index < view.byteLength; index += 1)
    length = length * 256 + view.getUint8(at + 2 + index);
  return { length, from: at + 2 + octets };
}

/** More than any desk writes; anything beyond is not read. */
const MAX_DATASETS = 5000;

/** Reads an IIM stream. Skips zeros between datasets, and accepts a last dataset that is cut short. Never throws. */
export function readIim(octets: Uint8Array): IimDatasets {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const found = new Map<string, Uint8Array[]>();
  let at = 0;
  for (let count = 0; count < MAX_DATASETS && at + 5 <= octets.length; count += 1) {
    while (octets[at] === 0) at += 1;
    if (octets[at] !== MARKER || at + 5 > octets.length) break;
    const name = `${octets[at + 1]}:${octets[at + 2]}`;
    const { length, from } = lengthAt(view, at + 3);
    const content = octets.subarray(from, Math.min(from + length, octets.length));
    found.set(name, [...(found.get(name) ?? []), content]);
    at = from + length;
  }
  return found;
}
