import { ascii, viewOf } from './isobmff';

/** A chunk of a PNG or WebP: the whole of it begins at `start`, its content goes from `at` to `end`. */
export interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly at: number;
  readonly end: number;
}

/** A PNG's chunks in order, as far as they are whole: PNG (Third Edition), 5.3. A sum of 4 octets follows each content. */
export function* pngChunks(png: Uint8Array): Generator<Chunk, void> {
  const view = viewOf(png);
  for (let start = 8; start + 12 <= png.length;) {
    const end = start + 8 + view.getUint32(start);
    if (end + 4 > png.length) return;
    yield { type: ascii(png, start + 4, 4), start, at: start + 8, end };
    start = end + 4;
  }
}

/** A WebP's chunks in order, as far as they are whole (WebP Container Specification). Chunks of odd length are padded, though often not the last one. */
export function* webpChunks(webp: Uint8Array): Generator<Chunk, void> {
  const view = viewOf(webp);
  for (let start = 12; start + 8 <= webp.length;) {
    const length = view.getUint32(start + 4, true);
    const end = start + 8 + length;
    if (end > webp.length) return;
    yield { type: ascii(webp, start, 4), start, at: start + 8, end };
    start = end + (length % 2);
  }
}
