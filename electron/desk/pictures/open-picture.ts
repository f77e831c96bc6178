import sharp, { type Metadata, type Sharp } from 'sharp';

/** More than any camera or wire sends, but not enough to block the machine. */
export const MAX_PHOTO_BYTES = 100_000_000;
export const MAX_PHOTO_PIXELS = 200_000_000;

const DECODE_SECONDS = 60;

// libvips would keep files and pictures open between calls: a library's folder could then not be moved on Windows.
sharp.cache(false);

/**
 * Threads for one picture, the same number on every machine. AVIF is cut into pieces by it, so its bytes depend on it; by default, sharp
 * uses one, or as many as there are cores, depending on the system. While one reads a JPEG, which is most of the work and cannot be
 * shared, the other scales it.
 */
export const THREADS = 2;
sharp.concurrency(THREADS);

/**
 * A picture ready for work: upright, with one page, refused if its data ends early.
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
 * The same picture, to be converted to untagged sRGB, given its `metadata()`. sharp processes 16 bits a channel with a
 * profile in Display P3 and leaves them there unless it is told otherwise: all colours would then be paler.
 */
export const toSrgb = (
  picture: Sharp,
  { depth, hasProfile }: Pick<Metadata, 'depth' | 'hasProfile'>,
): Sharp => (depth === 'ushort' && hasProfile ? picture.withIccProfile('srgb', { attach: false }) : picture);
