const strict = new TextDecoder('utf-8', { fatal: true });

function utf8(octets: Uint8Array): string | null {
  try {
    return strict.decode(octets);
  } catch {
    return null;
  }
}

/** Where the last letter begins, if the octets end in the midst of a letter of several octets; else the end. */
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
 * The text of an IIM dataset. What it declares its characters to be (IIM 4.2, 1:90) is often wrong or missing, and
 * UTF-8 can be told by itself: what is UTF-8 is read as such, also where a program that counts octets cut the last
 * letter in two. All else is Windows-1252, which old desks wrote.
 */
export function iimText(octets: Uint8Array): string {
  const whole = utf8(octets);
  if (whole !== null) return whole;
  const end = endOfWholeLetters(octets);
  const cut = utf8(octets.subarray(0, end));
  // A single such octet after plain ASCII is a letter of Windows-1252: `José`.
  if (cut !== null && (octets.length - end > 1 || /\P{ASCII}/u.test(cut))) return cut;
  return new TextDecoder('windows-1252').decode(octets);
}
