/** A chunk's data in a WebP file (RIFF), or null. */
export function webpChunk(bytes: Uint8Array<ArrayBuffer>, wanted: string): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || name(0) !== 'RIFF' || name(8) !== 'WEBP') return null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length;
    if (name(at) === wanted) return end <= bytes.length ? bytes.subarray(at + 8, end) : null;
    at = end + (length % 2);
  }
  return null;
}
