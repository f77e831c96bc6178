import type { Charset } from '@shared/intake/charset';
import { decodeAs } from '../documents/decode-as';

const strict = new TextDecoder('utf-8', { fatal: true });

function utf8(octets: Uint8Array): string | null {
  try {
    return strict.decode(octets);
  } catch {
    return null;
  }
}

/** The start of the last letter if the octets end in the middle of it; otherwise the end. */
function endOfWholeLetters(octets: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, octets.length); back++) {
    const octet = octets[octets.length - back]!;
    if ((octet & 0xc0) === 0x80) continue;
    const length = octet >= 0xf0 ? 4 : octet >= 0xe0 ? 3 : octet >= 0xc2 ? 2 : 1;
    return length > back ? octets.length - back : octets.length;
  }
  return octets.length;
}

/**
 * An IIM dataset as UTF-8, which is recognisable even if a program that counts octets cut the last letter in
 * two. Null if it is not UTF-8.
 */
export function iimUtf8(octets: Uint8Array): string | null {
  const whole = utf8(octets);
  if (whole !== null) return whole;
  const end = endOfWholeLetters(octets);
  const cut = utf8(octets.subarray(0, end));
  // A single such octet after plain ASCII is a letter of an old character set: `José`.
  return cut !== null && (octets.length - end > 1 || /\P{ASCII}/u.test(cut)) ? cut : null;
}

/** The text of an IIM dataset: read as UTF-8 if it is valid UTF-8, whatever the file declares; otherwise in `charset`. */
export const iimText = (octets: Uint8Array, charset: Charset = 'windows-1252'): string =>
  iimUtf8(octets) ?? decodeAs(octets, charset);
