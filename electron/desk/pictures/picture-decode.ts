import type { Metadata } from 'sharp';
import { AppError } from '@shared/errors';
import type { PictureSize } from '@shared/story/photo-crop';
import { sentence } from '@shared/sentence';
import { trimmedJpeg } from './jpeg-file';
import { readablePicture, type ReadablePicture } from './readable-picture';
import { MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS, openPicture } from './open-picture';
import { pictureFormat, type PictureFormat } from './picture-format';

/** What sharp calls each format: libvips decides by itself, and a file that two readers see differently is a trap. */
const READ_AS: Readonly<Record<PictureFormat, readonly string[]>> = {
  jpeg: ['jpeg'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
  tiff: ['tiff'],
  // If their colours are given only in code points, or if they are HEVC: the decoded pixels.
  avif: ['heif', 'avif', 'tiff'],
  heic: ['tiff'],
  // The camera's own preview.
  raw: ['jpeg'],
};

export interface DecodedPicture extends ReadablePicture {
  readonly format: PictureFormat;
  /** Pixels after EXIF orientation. */
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  /** What its samples are: `srgb`, `cmyk`, and how many bits: `uchar`, `ushort`. */
  readonly space: string;
  readonly depth: Metadata['depth'];
}

/** Scaling down to a few pixels still reads every row, and so finds a file that was cut short. */
export const readThrough = async (bytes: Uint8Array): Promise<void> => {
  await openPicture(bytes).resize(16, 16, { fit: 'inside' }).raw().toBuffer();
};

/** Samples whose range is known. For others, the value of white would be a guess. */
const WHOLE_NUMBERS: ReadonlySet<string> = new Set(['uchar', 'ushort']);

const numbersOfNoRange = (name: string): AppError =>
  new AppError(
    'UNSUPPORTED_FORMAT',
    `${name} holds its colours as numbers of 32 bits or with a sign, and does not say which of them is white. Export it as JPEG, or as TIFF with 16 bits a channel.`,
  );

/** libheif's messages for an intact file that it does not support. */
const BEYOND = /unsupported|not supported|not been built in|wrong tile image/i;

/** libvips reports only in words; these are the words of its own loaders and of sharp. */
function refusal(failure: unknown, name: string): AppError {
  const said = sentence(failure);
  if (/exceeds pixel limit/i.test(said)) return tooManyPixels(name);
  if (BEYOND.test(said) && !/unsupported image format/i.test(said))
    return new AppError(
      'UNSUPPORTED_FORMAT',
      `${name} is a picture that is put together or coded in a way that Copydesk cannot read. Export it as JPEG from the program it comes from, and add that file.`,
      { cause: failure },
    );
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

/** A panorama is 20 times as wide as it is high; nothing draws a picture that is only a line. */
const MAX_SHAPE = 200;

const aLine = (name: string, { width, height }: PictureSize): AppError =>
  new AppError(
    'UNSUPPORTED_FORMAT',
    `${name} is a line of ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels, not a picture. Choose another file.`,
  );

/** Phones put a short film of some seconds after the still picture. */
const MAX_BEHIND_JPEG = 30_000_000;

function mustEndNearItsEnd(bytes: Uint8Array, name: string): void {
  if (bytes.length <= MAX_BEHIND_JPEG || bytes.length - trimmedJpeg(bytes).length <= MAX_BEHIND_JPEG) return;
  throw new AppError(
    'TOO_LARGE',
    `${name} has more than 30 MB after the end of its picture. Export it again as JPEG, and add that file.`,
  );
}

/**
 * Reads a whole picture once, to the last row, by `read`, which gets it in a form that sharp reads, and says what it is. Reading is most of what a picture costs: what
 * else is needed from its pixels is best made by it.
 * Throws TOO_LARGE (over 100 MB, 200 megapixels or 30 MB behind a JPEG's end), UNSUPPORTED_FORMAT (no picture, a line of pixels, or one that this build has no
 * decoder for) and UNREADABLE_FILE (empty, cut short, damaged, or too slow to read).
 */
export async function decodePicture<T>(
  bytes: Uint8Array,
  name: string,
  read: (readable: Uint8Array, about: Metadata, format: PictureFormat) => Promise<T>,
): Promise<DecodedPicture & { readonly outcome: T }> {
  if (bytes.length > MAX_PHOTO_BYTES)
    throw new AppError('TOO_LARGE', `${name} is larger than 100 MB. Export it as JPEG, or smaller.`);
  const format = pictureFormat(bytes, name);
  if (format === 'jpeg') mustEndNearItsEnd(bytes, name);
  try {
    const picture = await readablePicture(bytes, name, format);
    const about = await openPicture(picture.readable).metadata();
    const { autoOrient, hasAlpha, space, depth, format: readAs } = about;
    if (!READ_AS[format].includes(readAs)) throw new Error(`${format} was read as ${readAs}`);
    if (!WHOLE_NUMBERS.has(depth)) throw numbersOfNoRange(name);
    const { width, height } = autoOrient;
    if (width * height > MAX_PHOTO_PIXELS) throw tooManyPixels(name);
    if (Math.max(width, height) > MAX_SHAPE * Math.min(width, height)) throw aLine(name, autoOrient);
    const outcome = await read(picture.readable, about, format);
    return { ...picture, format, width, height, hasAlpha, space, depth, outcome };
  } catch (failure) {
    throw failure instanceof AppError ? failure : refusal(failure, name);
  }
}
