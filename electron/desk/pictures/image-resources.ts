/** `8BIM`; `PHUT`, `DCSR`, `AgHg` and `MeSa` are what PhotoDeluxe, Lightroom, ImageReady and others write in its place. */
const SIGNATURES: ReadonlySet<number> = new Set([0x3842494d, 0x50485554, 0x44435352, 0x41674867, 0x4d655361]);

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The first of Photoshop's image resources (`8BIM`) with this number in a block of them; null if there is none. A name
 * is before each, padded to an even length like the content. Never throws.
 */
export function imageResource(block: Uint8Array, id: number): Uint8Array | null {
  const view = viewOf(block);
  for (let at = 0; at + 12 <= block.length && SIGNATURES.has(view.getUint32(at));) {
    const name = block[at + 6]! + 1;
    const start = at + 6 + name + (name % 2) + 4;
    if (start > block.length) return null;
    const length = view.getUint32(start - 4);
    if (view.getUint16(at + 4) === id) return block.subarray(start, start + length);
    at = start + length + (length % 2);
  }
  return null;
}
