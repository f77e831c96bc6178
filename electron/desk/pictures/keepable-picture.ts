import type { Sharp } from 'sharp';
import type { PhotoMime, PhotoWords } from '@shared/story/photo';
import { heifFacts } from './heif-items';
import { pngChunk, pngXmp, uprightExif, withJpegExif, withPngChunks } from './exif-block';
import { foreignMetadata } from './metadata-blocks';
import { withIimOctets } from './photo-iim';
import { type PhotoReading, readPhotoFile } from './photo-metadata';
import { openPicture, toSrgb } from './open-picture';
import type { DecodedPicture } from './picture-decode';
import { exifOf, iimOf, xmpOf } from './tiff-metadata';

/** A picture in a form that the library keeps, and what its original file says. */
export interface KeepablePicture {
  readonly mime: PhotoMime;
  readonly bytes: Uint8Array;
  readonly words: PhotoWords;
  /** The last day of its licence, if the file names one. */
  readonly licenceUntil: string | null;
  /** Doubts about its character set, because of which the original file is read again. */
  readonly letters: PhotoReading['letters'];
}

/** The most that fits into one segment of a JPEG besides its header. */
const MAX_SEGMENT = 65_000;

/**
 * Formats that browsers show are kept to the byte, and so are the pixels of a raw file's preview. The others are kept as a conversion: JPEG of high quality with
 * the metadata carried over, or PNG if the picture is transparent. Converting the same bytes gives the same file.
 */
export async function toKeepable(bytes: Uint8Array, picture: DecodedPicture): Promise<KeepablePicture> {
  switch (picture.format) {
    case 'jpeg':
    case 'png':
    case 'webp':
      return { mime: `image/${picture.format}`, bytes, ...readPhotoFile(bytes) };
    case 'raw':
      return { mime: 'image/jpeg', bytes: picture.readable, ...readPhotoFile(picture.readable) };
    case 'gif':
    case 'tiff': {
      const said = foreignMetadata(bytes);
      const blocks = said && { exif: exifOf(said), xmp: xmpOf(said), iim: iimOf(said) };
      return { ...(await convert(picture, blocks)), ...readPhotoFile(bytes) };
    }
    case 'avif':
    case 'heic': {
      const converted = await convert(picture, heifBlocks(bytes));
      return { ...converted, ...readPhotoFile(converted.bytes) };
    }
  }
}

type Converted = Pick<KeepablePicture, 'mime' | 'bytes'>;

/** A file's metadata, block by block. */
interface Blocks {
  readonly exif: Uint8Array | null;
  readonly xmp: Uint8Array | null;
  readonly iim: Uint8Array | null;
}

/** A HEIF's EXIF says how the camera was held, but its picture is turned upright by properties of its own (ISO/IEC 23008-12, A.2.1). */
function heifBlocks(bytes: Uint8Array): Blocks | null {
  const facts = heifFacts(bytes);
  return facts && { exif: facts.exif && uprightExif(facts.exif), xmp: facts.xmp, iim: null };
}

/** Many programs write an alpha channel that is fully opaque. */
const showsThrough = async ({ readable, hasAlpha }: DecodedPicture): Promise<boolean> =>
  hasAlpha && !(await openPicture(readable).stats()).isOpaque;

const JPEG = { quality: 95, chromaSubsampling: '4:4:4' } as const;

/**
 * The picture in its own colours, with its profile; in sRGB if its colours are printing inks, which lose their profile on the way
 * to another format, or brighter than a plain screen.
 */
function inItsColours({ readable, space, depth, isHdr }: DecodedPicture): Sharp {
  const opened = openPicture(readable);
  if (isHdr) return toSrgb(opened, { depth, hasProfile: true });
  return space === 'cmyk' ? opened : opened.keepIccProfile();
}

/**
 * libvips reads neither a GIF's XMP nor a TIFF's EXIF, writes a TIFF's IIM to a place that no reader of JPEG finds, and turns
 * letters of EXIF into ASCII: our code carries over what these formats say. A PNG has no place for IIM.
 */
async function convert(picture: DecodedPicture, said: Blocks | null): Promise<Converted> {
  const bare = inItsColours(picture);
  if (await showsThrough(picture)) {
    const png = await bare.png().toBuffer();
    return { mime: 'image/png', bytes: said ? withPngChunks(png, pngChunks(said)) : png };
  }
  const xmp = said && fitting(said.xmp);
  const tagged = xmp ? bare.withXmp(new TextDecoder().decode(xmp)) : bare;
  const jpeg = await tagged.jpeg(JPEG).toBuffer();
  return { mime: 'image/jpeg', bytes: said ? withExifAndIim(jpeg, said) : jpeg };
}

const fitting = (block: Uint8Array | null): Uint8Array | null =>
  block && block.length <= MAX_SEGMENT ? block : null;

const pngChunks = ({ exif, xmp }: Blocks): readonly Uint8Array[] => [
  ...(exif ? [pngChunk('eXIf', exif)] : []),
  ...(xmp ? [pngXmp(xmp)] : []),
];

function withExifAndIim(jpeg: Uint8Array, said: Blocks): Uint8Array {
  const [exif, iim] = [fitting(said.exif), fitting(said.iim)];
  const tagged = exif ? withJpegExif(jpeg, exif) : jpeg;
  return iim ? withIimOctets(tagged, iim) : tagged;
}
