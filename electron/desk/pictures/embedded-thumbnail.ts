import { open } from 'node:fs/promises';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import type { PictureSize } from '@shared/story/photo-crop';
import { trueThumbWidth } from '@shared/story/picture-address';
import { metadataOnly } from './metadata-blocks';
import { MAX_PHOTO_PIXELS } from './open-picture';

/** EXIF is in the first 64 kB of a JPEG (one APP1 segment), before or after another segment. */
const FIRST_BYTES = 160_000;

/** Thumbnails of 160 × 107 pixels cannot have the picture's ratio exactly; bars above and below it differ by far more. */
const SAME_RATIO = 0.03;

/** How to make each EXIF orientation upright: mirror first, then turn clockwise. */
const UPRIGHT: Readonly<Record<number, { readonly turn: number; readonly isMirrored: boolean }>> = {
  1: { turn: 0, isMirrored: false },
  2: { turn: 0, isMirrored: true },
  3: { turn: 180, isMirrored: false },
  4: { turn: 180, isMirrored: true },
  5: { turn: 270, isMirrored: true },
  6: { turn: 90, isMirrored: false },
  7: { turn: 90, isMirrored: true },
  8: { turn: 270, isMirrored: false },
};

/**
 * The thumbnail that a camera has put into a JPEG, upright and re-encoded from its pixels, to be shown until a true one is
 * made; narrower than that one, so that the two can be told apart. Null if there is none, or if it is not the whole picture: cameras put bars round it, and programs do not update it
 * when they crop the picture. `size` is the upright picture's. Never throws.
 */
export async function embeddedThumbnail(
  path: string,
  size: PictureSize,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const found = thumbnailIn(await firstBytesOf(path));
    if (!found) return null;
    const { turn, isMirrored } = UPRIGHT[found.orientation] ?? UPRIGHT[1]!;
    const opened = sharp(found.image, { failOn: 'error', limitInputPixels: MAX_PHOTO_PIXELS });
    const { data, info } = await opened
      .flop(isMirrored)
      .rotate(turn)
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true });
    const differs = Math.abs((info.width * size.height) / (info.height * size.width) - 1);
    if (differs > SAME_RATIO) return null;
    const limit = trueThumbWidth(size) - 1;
    if (info.width <= limit) return Uint8Array.from(data);
    return Uint8Array.from(await sharp(data).resize(limit).jpeg({ quality: 85 }).toBuffer());
  } catch {
    return null;
  }
}

async function firstBytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(FIRST_BYTES), 0, FIRST_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function thumbnailIn(start: Uint8Array): { readonly image: Uint8Array; readonly orientation: number } | null {
  const bytes = metadataOnly(start);
  if (!bytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { Thumbnail, exif } = ExifReader.loadView(view, {
    expanded: true,
    includeTags: { exif: ['Orientation'], thumbnail: true },
  });
  if (!Thumbnail?.image) return null;
  const orientation: unknown = exif?.Orientation?.value;
  return {
    image: new Uint8Array(Thumbnail.image as ArrayBuffer),
    orientation: typeof orientation === 'number' ? orientation : 1,
  };
}
