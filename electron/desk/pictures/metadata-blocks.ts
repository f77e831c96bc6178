import { ascii, viewOf } from './isobmff';
import { jpegSegments } from './jpeg-file';
import { pngChunks, webpChunks } from './picture-chunks';
import { gifXmp } from './gif-xmp';
import { tiffMetadata, type TiffMetadata, tiffOfWords, xmpAlone } from './tiff-metadata';

/**
 * The limit on a picture's metadata. Reading XMP takes a second a megabyte on a slow machine, and the desk waits
 * meanwhile; no desk writes a tenth of this, while programs that paste into pictures have been seen to leave much more.
 */
const MAX_METADATA_BYTES = 512_000;

/** An XMP packet has one such mark at each end; finding the ends among thousands takes quadratic time. */
const PACKET_MARK = '<?xpacket';
const MAX_PACKET_MARKS = 8;

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture's metadata blocks as they are in the file, including headers. */
type Blocks = Generator<Uint8Array, void>;

const EOI = 0xd9;
const APP1 = 0xe1;
const APP13 = 0xed;

/** APP1 (EXIF, XMP) and APP13 (IIM) before the pixels: ITU-T T.81, B.1.1. */
function* jpegBlocks(bytes: Uint8Array): Blocks {
  for (const { marker, at, end } of jpegSegments(bytes))
    if (marker === APP1 || marker === APP13) yield bytes.subarray(at - 4, end);
}

const PNG_METADATA: ReadonlySet<string> = new Set(['iTXt', 'tEXt', 'zTXt', 'eXIf']);

/** Text and EXIF chunks; compressed ones stay compressed. */
function* pngBlocks(bytes: Uint8Array): Blocks {
  for (const { type, start, end } of pngChunks(bytes))
    if (PNG_METADATA.has(type)) yield bytes.subarray(start, end + 4);
}

const WEBP_METADATA: ReadonlySet<string> = new Set(['EXIF', 'XMP ', 'XMP\0']);

/** Padded to an even length, even if the file's last chunk is not. */
function* webpBlocks(bytes: Uint8Array): Blocks {
  for (const { type, start, end } of webpChunks(bytes))
    if (WEBP_METADATA.has(type))
      yield Buffer.concat([bytes.subarray(start, end), new Uint8Array((end - start) % 2)]);
}

function hasFewPacketMarks(block: Uint8Array): boolean {
  const octets = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  let at = -1;
  for (let marks = 0; marks <= MAX_PACKET_MARKS; marks++) {
    at = octets.indexOf(PACKET_MARK, at + 1);
    if (at === -1) return true;
  }
  return false;
}

/** In order, those that fit: a JPEG's first XMP packet, which has the IPTC fields, comes before what did not fit in it. */
function fitting(blocks: Iterable<Uint8Array>): readonly Uint8Array[] {
  const kept: Uint8Array[] = [];
  let left = MAX_METADATA_BYTES;
  for (const block of blocks) {
    if (block.length > left || !hasFewPacketMarks(block)) continue;
    kept.push(block);
    left -= block.length;
  }
  return kept;
}

/** The metadata of a GIF or TIFF, as far as it fits; null for any other format. */
export function foreignMetadata(bytes: Uint8Array): TiffMetadata | null {
  const read = (): TiffMetadata | null => {
    if (ascii(bytes, 0, 4) === 'GIF8') {
      const xmp = gifXmp(bytes);
      return xmp && xmpAlone(xmp);
    }
    return /^(?:II\*\0|MM\0\*)$/.test(ascii(bytes, 0, 4)) ? tiffMetadata(bytes) : null;
  };
  const found = read();
  if (!found) return null;
  const values = [...found.ifd0, ...found.exif].map(({ value }) => value);
  const kept = new Set(fitting(values));
  const fits = ({ value }: { readonly value: Uint8Array }): boolean => kept.has(value);
  return { ...found, ifd0: found.ifd0.filter(fits), exif: found.exif.filter(fits) };
}

const join = (...parts: readonly Uint8Array[]): Bytes => Uint8Array.from(Buffer.concat(parts));

/**
 * A JPEG, PNG, WebP, GIF or TIFF file's metadata without its pixels, for a reader of metadata, a GIF's in the form of a TIFF's; at most
 * 512 kB of it, so that no file can block the reader. Blocks that are larger, or made to be slow to read, are left out: what they say is not
 * known, and the others still are. Null for any other format. Never throws.
 */
export function metadataOnly(bytes: Uint8Array): Bytes | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8)
    return join(bytes.subarray(0, 2), ...fitting(jpegBlocks(bytes)), Uint8Array.of(0xff, EOI));
  if (ascii(bytes, 1, 3) === 'PNG') return join(bytes.subarray(0, 33), ...fitting(pngBlocks(bytes)));
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') {
    const webp = join(bytes.subarray(0, 12), ...fitting(webpBlocks(bytes)));
    viewOf(webp).setUint32(4, webp.length - 8, true);
    return webp;
  }
  const foreign = foreignMetadata(bytes);
  return foreign && tiffOfWords(foreign);
}
