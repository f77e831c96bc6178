import { withJpegExif } from './exif-block';
import { withIimOctets } from './photo-iim';
import { iimOf, tiffMetadata, tiffOfWords, type TiffMetadata, xmpOf } from './tiff-metadata';
import { cr3Parts } from './cr3-file';
import { adobeRgbProfile } from './icc-profile';
import { ascii, viewOf } from './isobmff';
import { jpegFacts, type JpegFacts, trimmedJpeg, withJpegProfile, withJpegXmp } from './jpeg-file';
import { directories, isSensorData } from './raw-kind';
import { type Directory, directoryAt, directoryIn, firstDirectory, TAG } from './tiff-directory';

/** What fits into a segment of a JPEG besides its header. */
const MAX_SEGMENT = 65_000;
/** Thumbnails are smaller, and they are not photos. */
const MIN_LONG_SIDE = 600;
/** How many places that look like a JPEG's beginning are examined. */
const MAX_BEGINNINGS = 200;

interface Preview extends JpegFacts {
  readonly jpeg: Uint8Array;
  /** DNG says it for each preview. */
  readonly isAdobeRgb: boolean;
}

/** What the camera recorded besides the preview. */
interface Said extends TiffMetadata {
  readonly orientation: number;
  readonly isAdobeRgb: boolean;
}

const areaOf = ({ width, height }: JpegFacts): number => width * height;

function preview(jpeg: Uint8Array | null, isAdobeRgb = false): readonly Preview[] {
  const facts = jpeg && jpegFacts(jpeg);
  return facts ? [{ ...facts, jpeg: jpeg, isAdobeRgb }] : [];
}

const JPEG_FROM_RAW = 0x002e;
const JPEG_COMPRESSIONS: ReadonlySet<number> = new Set([6, 7]);

/** The JPEGs that a directory names. */
function previewsOf(bytes: Uint8Array, directory: Directory): readonly Preview[] {
  const part = (at: number | undefined, length: number | undefined): Uint8Array | null =>
    at !== undefined && length !== undefined && at + length <= bytes.length
      ? bytes.subarray(at, at + length)
      : null;
  const first = (tag: number): number | undefined => directory.numbers(tag)[0];
  const isAdobeRgb = first(TAG.previewColourSpace) === 3;
  const isWhole = directory.numbers(TAG.stripOffsets).length === 1 && !isSensorData(directory);
  return [
    ...preview(part(first(TAG.jpeg), first(TAG.jpegLength)), isAdobeRgb),
    ...preview(directory.octets(JPEG_FROM_RAW)),
    ...(isWhole && JPEG_COMPRESSIONS.has(first(TAG.compression) ?? 0)
      ? preview(part(first(TAG.stripOffsets), first(TAG.stripByteCounts)), isAdobeRgb)
      : []),
  ];
}

/** Some makers name the preview only in their own notes, so this finds what begins like a JPEG, anywhere in the file. */
function previewsAnywhere(bytes: Uint8Array): readonly Preview[] {
  const octets = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const beginning = Buffer.from([0xff, 0xd8, 0xff]);
  const found: Preview[] = [];
  let at = octets.indexOf(beginning);
  for (let count = 0; at >= 0 && count < MAX_BEGINNINGS; count += 1) {
    found.push(...preview(bytes.subarray(at)));
    at = octets.indexOf(beginning, at + 2);
  }
  return found;
}

/** RAF: a header with the JPEG's place and length, big-endian. */
function rafPreview(bytes: Uint8Array): readonly Preview[] {
  if (bytes.length < 92) return [];
  const [at, length] = [viewOf(bytes).getUint32(84), viewOf(bytes).getUint32(88)];
  return at + length <= bytes.length ? preview(bytes.subarray(at, at + length)) : [];
}

const largest = (previews: readonly Preview[]): Preview | null =>
  previews.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? null;
const isLarge = ({ width, height }: Preview): boolean => Math.max(width, height) >= MIN_LONG_SIDE;

function findPreview(bytes: Uint8Array, kind: string): Preview | null {
  if (kind === 'Fujifilm RAF') return largest(rafPreview(bytes));
  if (kind === 'Canon CR3') return largest(cr3Parts(bytes).jpegs.flatMap((jpeg) => preview(jpeg)));
  const named = largest([...directories(bytes)].flatMap((directory) => previewsOf(bytes, directory)));
  return named && isLarge(named) ? named : largest(previewsAnywhere(bytes));
}

const NIKON_COLOUR_SPACE = 0x001e;

/** Nikon's cameras say only in their own notes that a picture is in Adobe RGB. */
function isNikonAdobeRgb(note: Uint8Array | null): boolean {
  if (!note || ascii(note, 0, 6) !== 'Nikon\0') return false;
  const tiff = note.subarray(10);
  return directoryAt(tiff, firstDirectory(tiff))?.numbers(NIKON_COLOUR_SPACE)[0] === 2;
}

const UNCALIBRATED = 0xffff;
const CANON_COLOUR_SPACE = 0x00b4;

/** Canon's notes are a directory of the TIFF that contains them. */
function isCanonAdobeRgb(tiff: Uint8Array, note: Uint8Array | null): boolean {
  const directory = note && directoryAt(tiff, note.byteOffset - tiff.byteOffset);
  return directory?.numbers(CANON_COLOUR_SPACE)[0] === 2;
}

/** EXIF 3.0 (CIPA DC-008): Adobe RGB is “uncalibrated”, and DCF's optional colour space in the interoperability directory, R03. */
function isAdobeRgb(tiff: Uint8Array, exif: Directory | null): boolean {
  const [space] = exif?.numbers(TAG.colourSpace) ?? [];
  const interoperability = directoryIn(tiff, exif, TAG.interoperability);
  const note = exif?.octets(TAG.makerNote) ?? null;
  return (
    space === 2 ||
    interoperability?.text(1) === 'R03' ||
    isNikonAdobeRgb(note) ||
    (space === UNCALIBRATED && isCanonAdobeRgb(tiff, note))
  );
}

const [DATE_TIME, OFFSET_TIME, XMP] = [36_867, 36_881, 700];

function saidBy(bytes: Uint8Array, kind: string): Said | null {
  if (kind === 'Fujifilm RAF') return null;
  const cr3 = kind === 'Canon CR3' ? cr3Parts(bytes) : null;
  const tiff = cr3 ? cr3.main : bytes;
  if (!tiff) return null;
  const main = directoryAt(tiff, firstDirectory(tiff));
  const words = tiffMetadata(tiff);
  const orientation = main?.numbers(TAG.orientation)[0] ?? 1;
  if (!cr3) return { ...words, orientation, isAdobeRgb: isAdobeRgb(tiff, directoryIn(tiff, main, TAG.exif)) };
  const exif = cr3.exif && directoryAt(cr3.exif, firstDirectory(cr3.exif));
  const field = (tag: number, value: Uint8Array | null | undefined, type: number) =>
    value ? [{ tag, type, count: value.length, value }] : [];
  return {
    ...words,
    orientation,
    isAdobeRgb: cr3.exif !== null && isAdobeRgb(cr3.exif, exif),
    ifd0: [...words.ifd0, ...field(XMP, cr3.xmp, 7)],
    exif: [DATE_TIME, OFFSET_TIME].flatMap((tag) => field(tag, exif?.octets(tag), 2)),
  };
}

/** An EXIF block with how the camera was held, and its words except XMP and IIM. */
function exifBlock({ isLittleEndian, ifd0, exif, orientation }: Said): Uint8Array {
  const value = isLittleEndian ? Uint8Array.of(orientation, 0) : Uint8Array.of(0, orientation);
  const words = ifd0.filter(({ type }) => type === 2);
  return tiffOfWords({
    isLittleEndian,
    ifd0: [...words, { tag: TAG.orientation, type: 3, count: 1, value }],
    exif,
  });
}

/** A JPEG with what its raw file says and the JPEG itself does not: how it was held, its words, its colours. */
function completed(found: Preview, said: Said | null): Uint8Array {
  let jpeg = trimmedJpeg(found.jpeg);
  const own = found.exif;
  const ownExif = own && directoryIn(own, directoryAt(own, firstDirectory(own)), TAG.exif);
  const inAdobeRgb = found.isAdobeRgb || (own ? isAdobeRgb(own, ownExif) : said?.isAdobeRgb === true);
  if (inAdobeRgb && !found.hasProfile) jpeg = withJpegProfile(jpeg, adobeRgbProfile());
  if (!said) return jpeg;
  const [xmp, iim] = [xmpOf(said), iimOf(said)];
  if (iim && !found.hasIim && iim.length <= MAX_SEGMENT) jpeg = withIimOctets(jpeg, iim);
  if (xmp && !found.hasXmp && xmp.length <= MAX_SEGMENT) jpeg = withJpegXmp(jpeg, xmp);
  const block = own ? null : exifBlock(said);
  return block && block.length <= MAX_SEGMENT ? withJpegExif(jpeg, block) : jpeg;
}

/**
 * The largest picture that a camera has put into its raw file, a JPEG whose pixels stay unchanged, with the raw file's words and how it
 * was held if the JPEG does not say so itself. `kind` is what `rawKind` says. Null if there is none of at least 600 pixels.
 * Never throws.
 */
export function rawPreview(bytes: Uint8Array, kind: string): Uint8Array | null {
  const found = findPreview(bytes, kind);
  return found && isLarge(found) ? completed(found, saidBy(bytes, kind)) : null;
}
