import sharp, { type Metadata, type Sharp } from 'sharp';
import { AppError } from '@shared/api/errors';
import { pictureFormat, type PictureFormat } from './picture-format';
import { sentence } from '@shared/sentence';

/** More than any camera or wire sends; less than would hold the machine up. */
export const MAX_PHOTO_BYTES = 100_000_000;
export const MAX_PHOTO_PIXELS = 200_000_000;

const DECODE_SECONDS = 60;

// libvips would keep files and pictures open between calls: a library's folder could then not be moved on Windows.
sharp.cache(false);

/**
 * Threads for one picture, on every machine the same number: AVIF is cut into pieces by it, so its bytes depend on it, and sharp
 * takes one, or as many as there are cores, by the system. While one reads a JPEG, which is most of the work and cannot be
 * shared, the other scales it.
 */
export const THREADS = 2;
sharp.concurrency(THREADS);

/**
 * A picture ready to be worked on: upright, of one page, refused where its data ends early.
 * Everything that reads a photo's pixels starts here, so what was accepted once can always be read again.
 */
export const openPicture = (picture: Uint8Array | string): Sharp =>
  sharp(picture, {
    autoOrient: true,
    failOn: 'error',
    limitInputPixels: MAX_PHOTO_PIXELS,
    sequentialRead: true,
  }).timeout({ seconds: DECODE_SECONDS });

/**
 * The same picture on its way to untagged sRGB, given what its `metadata()` said. sharp works on 16 bits a channel with a
 * profile in Display P3 and leaves them there unless it is told where to go: all colours would come out paler.
 */
export const toSrgb = (
  picture: Sharp,
  { depth, hasProfile }: Pick<Metadata, 'depth' | 'hasProfile'>,
): Sharp => (depth === 'ushort' && hasProfile ? picture.withIccProfile('srgb', { attach: false }) : picture);

/** What sharp calls each format: libvips judges for itself, and a file that two readers see differently is a trap. */
const READ_AS: Readonly<Record<PictureFormat, readonly string[]>> = {
  jpeg: ['jpeg'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
  tiff: ['tiff'],
  avif: ['heif', 'avif'],
  heic: ['heif'],
};

export interface DecodedPicture {
  readonly format: PictureFormat;
  /** Pixels after EXIF orientation. */
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
}

/** Scaling down to a few pixels still reads every row, and so finds a file that was cut short. */
export const readThrough = async (bytes: Uint8Array): Promise<void> => {
  await openPicture(bytes).resize(16, 16, { fit: 'inside' }).raw().toBuffer();
};

const heicAdvice = (name: string): AppError =>
  new AppError(
    'UNSUPPORTED_FORMAT',
    `${name} is a HEIC picture, which cannot be read here. On Windows open it in Photos and choose Save as, then .jpg; on a Mac open it in Preview or Photos and choose File > Export, then JPEG. For the next ones choose Settings > Camera > Formats > Most Compatible on the iPhone.`,
  );

/** libvips reports in words only; these are those of its own loaders and of sharp. */
function refusal(failure: unknown, format: PictureFormat, name: string): AppError {
  const said = sentence(failure);
  if (/exceeds pixel limit/i.test(said)) return tooManyPixels(name);
  if (format === 'heic') return heicAdvice(name);
  if (/timeout/i.test(said))
    return new AppError(
      'UNREADABLE_FILE',
      `${name} takes too long to read. Export it again as a plain JPEG.`,
      {
        cause: failure,
      },
    );
  return new AppError(
    'UNREADABLE_FILE',
    `${name} is damaged or not complete. Copy it again from where it came from, or export it again as JPEG.`,
    { cause: failure },
  );
}

const tooManyPixels = (name: string): AppError =>
  new AppError(
    'TOO_LARGE',
    `${name} has more than 200 megapixels. Export it smaller, for example 8,000 pixels wide.`,
  );

/**
 * Reads a whole picture once, to the last row, by `read`, and says what it is. Reading is most of what a picture costs: what
 * else is wanted of its pixels is best made by it.
 * Throws TOO_LARGE (over 100 MB or 200 megapixels), UNSUPPORTED_FORMAT (no picture, or one that this build has no
 * decoder for) and UNREADABLE_FILE (empty, cut short, damaged, or too slow to read).
 */
export async function decodePicture<T>(
  bytes: Uint8Array,
  name: string,
  read: (about: Metadata, format: PictureFormat) => Promise<T>,
): Promise<DecodedPicture & { readonly outcome: T }> {
  if (bytes.length > MAX_PHOTO_BYTES)
    throw new AppError('TOO_LARGE', `${name} is larger than 100 MB. Export it as JPEG, or smaller.`);
  const format = pictureFormat(bytes, name);
  try {
    const about = await openPicture(bytes).metadata();
    const { autoOrient, hasAlpha, format: readAs } = about;
    if (!READ_AS[format].includes(readAs)) throw new Error(`${format} was read as ${readAs}`);
    const { width, height } = autoOrient;
    if (width * height > MAX_PHOTO_PIXELS) throw tooManyPixels(name);
    return { format, width, height, hasAlpha, outcome: await read(about, format) };
  } catch (failure) {
    throw failure instanceof AppError ? failure : refusal(failure, format, name);
  }
}
