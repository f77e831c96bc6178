import iconv from 'iconv-lite';
import type { Charset } from '@shared/intake/charset';

/** The old character sets of DOS, which no browser's decoder has. */
const DOS: ReadonlySet<Charset> = new Set(['cp437', 'cp850', 'cp852']);

/** The text of bytes in this character set; a byte that stands for nothing in it becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, charset: Charset): string {
  if (DOS.has(charset)) return iconv.decode(Buffer.from(bytes), charset);
  return new TextDecoder(charset).decode(bytes);
}

/** Like {@link decodeAs}, but null where a byte stands for nothing in this character set. */
export function findDecoded(bytes: Uint8Array, charset: Charset): string | null {
  const text = decodeAs(bytes, charset);
  return text.includes('\ufffd') ? null : text;
}
