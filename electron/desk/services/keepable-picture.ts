import type { PhotoMime, PhotoWords } from '@shared/story/photo';
import { pngChunk, pngXmp, withJpegExif, withPngChunks } from './exif-block';
import { foreignMetadata } from './metadata-blocks';
import { withIimOctets } from './photo-iim';
import { type PhotoReading, readPhotoFile } from './photo-metadata';
import { type DecodedPicture, openPicture } from './picture-decode';
import { exifOf, iimOf, type TiffMetadata, xmpOf } from './tiff-metadata';

/** A picture in a form that the library keeps, and what the file says that it came as. */
export interface KeepablePicture {
  readonly mime: PhotoMime;
  readonly bytes: Uint8Array;
  readonly words: PhotoWords;
  /** The last day of its licence, where the file names one. */
  readonly licenceUntil: string | null;
  /** Doubts about its letters, which the kept file is read for again. */
  readonly letters: PhotoReading['letters'];
}

/** The most that fits one segment of a JPEG beside its header. */
const MAX_SEGMENT = 65_000;

/**
 * Formats that browsers show are kept to the byte. The others are kept as a conversion: JPEG of high quality with
 * the metadata carried over, or PNG where the picture is transparent. Converting the same bytes gives the same file.
 */
export async function toKeepable(bytes: Uint8Array, picture: DecodedPicture): Promise<KeepablePicture> {
  switch (picture.format) {
    case 'jpeg':
    case 'png':
    case 'webp':
      return { mime: `image/${picture.format}`, bytes, ...readPhotoFile(bytes) };
    case 'gif':
    case 'tiff': {
      const converted = await convertForeign(bytes, picture);
      const { letters } = readPhotoFile(converted.bytes);
      return { ...converted, ...readPhotoFile(bytes), letters };
    }
    case 'avif':
    case 'heic': {
      const converted = await convertHeif(bytes, picture);
      return { ...converted, ...readPhotoFile(converted.bytes) };
    }
  }
}

type Converted = Pick<KeepablePicture, 'mime' | 'bytes'>;

/** Many programs write a transparency that nothing shows through. */
const showsThrough = async (bytes: Uint8Array, { hasAlpha }: DecodedPicture): Promise<boolean> =>
  hasAlpha && !(await openPicture(bytes).stats()).isOpaque;

const JPEG = { quality: 95, chromaSubsampling: '4:4:4' } as const;

async function convertHeif(bytes: Uint8Array, picture: DecodedPicture): Promise<Converted> {
  if (!(await showsThrough(bytes, picture))) {
    return { mime: 'image/jpeg', bytes: await openPicture(bytes).keepMetadata().jpeg(JPEG).toBuffer() };
  }
  const { xmp } = await openPicture(bytes).metadata();
  const png = await openPicture(bytes).keepIccProfile().keepExif().png().toBuffer();
  return { mime: 'image/png', bytes: withPngChunks(png, xmp ? [pngXmp(xmp)] : []) };
}

/**
 * libvips reads neither a GIF's XMP nor a TIFF's EXIF, writes a TIFF's IIM where no reader of JPEG finds it, and turns
 * letters of EXIF into ASCII: what these formats say is carried over past it. A PNG has no place for IIM.
 */
async function convertForeign(bytes: Uint8Array, picture: DecodedPicture): Promise<Converted> {
  const said = foreignMetadata(bytes);
  const bare = openPicture(bytes).keepIccProfile();
  if (await showsThrough(bytes, picture)) {
    const png = await bare.png().toBuffer();
    return { mime: 'image/png', bytes: said ? withPngChunks(png, pngChunks(said)) : png };
  }
  const xmp = said && fitting(xmpOf(said));
  const tagged = xmp ? bare.withXmp(new TextDecoder().decode(xmp)) : bare;
  const jpeg = await tagged.jpeg(JPEG).toBuffer();
  return { mime: 'image/jpeg', bytes: said ? withExifAndIim(jpeg, said) : jpeg };
}

const fitting = (block: Uint8Array | null): Uint8Array | null =>
  block && block.length <= MAX_SEGMENT ? block : null;

function pngChunks(said: TiffMetadata): readonly Uint8Array[] {
  const [exif, xmp] = [exifOf(said), xmpOf(said)];
  return [...(exif ? [pngChunk('eXIf', exif)] : []), ...(xmp ? [pngXmp(xmp)] : [])];
}

function withExifAndIim(jpeg: Uint8Array, said: TiffMetadata): Uint8Array {
  const [exif, iim] = [fitting(exifOf(said)), fitting(iimOf(said))];
  const tagged = exif ? withJpegExif(jpeg, exif) : jpeg;
  return iim ? withIimOctets(tagged, iim) : tagged;
}
