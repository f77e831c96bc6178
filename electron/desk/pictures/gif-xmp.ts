/** GIF89a, section 26, and the place of XMP in it: XMP Specification Part 3, 1.1.2. */
const XMP_HEADER = '\x0bXMP DataXMP';
/** The end of the packet for a reader that treats it as a chain of sub-blocks. */
const TRAILER = 258;

const EXTENSION = 0x21;
const APPLICATION = 0xff;
const IMAGE = 0x2c;

/** The table of colours that a byte of flags announces, in octets. */
const coloursIn = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Where a chain of sub-blocks ends. */
function endOfChain(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1;
  return at + 1;
}

/** The XMP packet of a GIF; null if there is none. Never throws. */
export function gifXmp(bytes: Uint8Array): Uint8Array | null {
  for (let at = 13 + coloursIn(bytes[10] ?? 0); at < bytes.length;) {
    if (bytes[at] === IMAGE) {
      at = endOfChain(bytes, at + 10 + coloursIn(bytes[at + 9] ?? 0) + 1);
      continue;
    }
    if (bytes[at] !== EXTENSION) return null;
    const end = endOfChain(bytes, at + 2);
    const start = at + 2 + XMP_HEADER.length;
    const header = String.fromCharCode(...bytes.subarray(at + 2, start));
    if (bytes[at + 1] === APPLICATION && header === XMP_HEADER && end - TRAILER > start)
      return bytes.subarray(start, end - TRAILER);
    at = end;
  }
  return null;
}
