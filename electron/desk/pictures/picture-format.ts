import { AppError } from '@shared/errors';
import { heifFacts } from './heif-items';
import { rawKind } from './raw-kind';
import { otherKind } from './other-kind';

/** Formats that are kept as they come, and formats that are kept as a conversion. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif' | 'heic' | 'raw';

const FORMATS = 'JPEG, PNG, WebP, HEIC, GIF, TIFF, AVIF or camera raw files';
const HOW_TO_EXPORT = 'Export it as JPEG from the program it comes from, and add that file.';

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  bytes.length >= magic.length && magic.every((byte, at) => bytes[at] === byte);

/** ISO/IEC 23008-12 brands of pictures coded with HEVC, and of those coded with AV1. */
const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx']);
const AVIF_BRANDS: ReadonlySet<string> = new Set(['avif', 'avis']);

/** The major brand alone may be the general `mif1`: then the compatible ones say how the picture is coded. */
function heifFormat(bytes: Uint8Array): PictureFormat | null {
  if (ascii(bytes, 4, 8) !== 'ftyp') return null;
  const end = Math.min(bytes.length, 256, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
  const brands = [];
  for (let at = 8; at + 4 <= end; at += 4) brands.push(ascii(bytes, at, at + 4));
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return 'avif';
  if (brands.some((brand) => HEIC_BRANDS.has(brand))) return 'heic';
  if (!brands.includes('mif1')) return null;
  const facts = heifFacts(bytes);
  const coding = facts?.tileCoding ?? facts?.coding;
  return coding === 'hvc1' ? 'heic' : coding === 'av01' ? 'avif' : null;
}

const isTiff = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x49, 0x49, 0x2a, 0) ||
  starts(bytes, 0x4d, 0x4d, 0, 0x2a) ||
  starts(bytes, 0x49, 0x49, 0x2b, 0) ||
  starts(bytes, 0x4d, 0x4d, 0, 0x2b);

/**
 * The format a picture's first bytes say it has. The name is never believed: it only tells a camera's raw file from
 * a TIFF, and names the file to the user.
 * Throws UNREADABLE_FILE for an empty file and UNSUPPORTED_FORMAT for anything that is not such a picture; SVG is
 * refused because it can carry script.
 */
export function pictureFormat(bytes: Uint8Array, name: string): PictureFormat {
  if (bytes.length === 0)
    throw new AppError('UNREADABLE_FILE', `${name} is empty. Copy it again from where it came from.`);
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'gif';
  if (rawKind(bytes, name)) return 'raw';
  if (isTiff(bytes)) return 'tiff';
  const heif = bytes.length >= 12 ? heifFormat(bytes) : null;
  if (heif) return heif;
  const kind = otherKind(bytes);
  throw new AppError(
    'UNSUPPORTED_FORMAT',
    kind
      ? `${name} is ${kind}. Photos can be ${FORMATS}. ${HOW_TO_EXPORT}`
      : `${name} is not a picture that Copydesk knows. Photos can be ${FORMATS}.`,
  );
}
