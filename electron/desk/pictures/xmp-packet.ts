/** Headers before a packet: a JPEG's (XMP Specification Part 3, 1.1.3), and one that starts with `XMP\0` instead of `http`. */
const HEADER = /^(?:http|XMP\0):\/\/ns\.adobe\.com\/xap\/1\.0\/\0/;

const latin1 = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1');

const withoutHeader = (octets: Uint8Array): Uint8Array =>
  octets.subarray(HEADER.exec(latin1(octets.subarray(0, 64)))?.[0].length ?? 0);

function utf32(octets: Uint8Array, little: boolean): string {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const points = Array.from({ length: Math.floor(octets.length / 4) }, (_, at) =>
    view.getUint32(at * 4, little),
  );
  return points.map((point) => (point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point))).join('');
}

/** One letter of UTF-8 of several octets, written as Latin-1. */
const UTF8_LETTER =
  /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]+?/g;

/** UTF-8; in a packet that mixes the two, the rest is Windows-1252. */
function utf8(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    const western = new TextDecoder('windows-1252');
    return latin1(octets).replaceAll(UTF8_LETTER, (letter) => {
      const bytes = Buffer.from(letter, 'latin1');
      const read = bytes.toString('utf8');
      return read.includes('\ufffd') ? western.decode(bytes) : read;
    });
  }
}

/** XMP may be UTF-8, UTF-16 or UTF-32 in either order of octets, with a mark or without (Part 1, 7.3.2). */
function decode(octets: Uint8Array): string {
  const [a, b, c, d] = octets;
  if ((a === 0 && b === 0 && c === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return utf32(octets, false);
  if (b === 0 && c === 0 && d === 0) return utf32(octets, true);
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(octets, true);
  if (a === 0 || (a === 0xfe && b === 0xff)) return new TextDecoder('utf-16be').decode(octets);
  if (b === 0 || (a === 0xff && b === 0xfe)) return new TextDecoder('utf-16le').decode(octets);
  return utf8(octets);
}

/** The element that holds all: `x:xmpmeta`, `x:xapmeta` of programs before 2004, or RDF without either. */
const START = /<((?:[\w.-]+:)?(?:xmpmeta|xapmeta|RDF))(?=[\s>])/;

/** Signs that XML 1.0 (2.2) does not know. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A sign by its number. */
const NUMBERED = /&#(?:x([\da-f]{1,8})|(\d{1,9}));/gi;

function isXml(hexadecimal: string | undefined, decimal: string | undefined): boolean {
  const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return point <= 0x10ffff && !String.fromCodePoint(point).replaceAll(NOT_XML, '\0').includes('\0');
}

/** An ampersand that does not begin a reference. Entities of a document type do not count: they are never read. */
const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi;

/**
 * The XML of an XMP packet: from the start to the end of its outermost element, whatever is before and after it, such as the rest of an earlier
 * and longer packet. `octets` may begin with a JPEG's header for XMP. Null if there is no XMP. Never throws.
 */
export function xmpXml(octets: Uint8Array): string | null {
  const text = decode(withoutHeader(octets));
  const start = START.exec(text);
  // XMP has no document type: anyone who writes one wants to define entities.
  if (!start || /<!DOCTYPE/i.test(text.slice(0, start.index))) return null;
  const [, name = ''] = start;
  const end = new RegExp(`</${name.replaceAll('.', '\\.')}\\s*>`).exec(text.slice(start.index));
  if (!end) return null;
  return text
    .slice(start.index, start.index + end.index + end[0].length)
    .replaceAll(NOT_XML, '')
    .replaceAll(NUMBERED, (sign, hexadecimal?: string, decimal?: string) =>
      isXml(hexadecimal, decimal) ? sign : '',
    )
    .replaceAll(LOOSE_AMPERSAND, '&amp;');
}
