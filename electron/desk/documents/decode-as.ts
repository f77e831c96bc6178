import iconv from 'iconv-lite';
import type { Charset } from '@shared/intake/charset';

/** The old character sets that no browser can decode: those of DOS, and one of the Mac. */
const UNKNOWN_TO_BROWSERS: ReadonlySet<Charset> = new Set(['cp437', 'cp850', 'cp852', 'maccenteuro']);

/** Decodes bytes in this character set. A byte that the set does not define becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, charset: Charset): string {
  if (UNKNOWN_TO_BROWSERS.has(charset)) return iconv.decode(Buffer.from(bytes), charset);
  return new TextDecoder(charset).decode(bytes);
}

/** Like {@link decodeAs}, but returns null if the set does not define one of the bytes. */
export function findDecoded(bytes: Uint8Array, charset: Charset): string | null {
  const text = decodeAs(bytes, charset);
  return text.includes('\ufffd') ? null : text;
}
