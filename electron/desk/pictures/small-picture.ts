import type { Metadata } from 'sharp';
import { THUMB_WIDTH } from '@shared/story/picture-address';
import { readThrough } from './picture-decode';
import type { PictureFormat } from './picture-format';
import { makeRendition, type Rendition } from './rendition';

/** No WebP is higher than 16,383 pixels, and such a narrow picture is only a line in the grid anyway. */
const MAX_SLENDER = 50;

/**
 * Reads a picture to its end and, since reading takes most of the time, also makes the small one that the photo desk shows next;
 * null for one that is kept as a conversion: what is shown is always made from what is kept.
 */
export async function readSmall(
  bytes: Uint8Array,
  about: Metadata,
  format: PictureFormat,
): Promise<Rendition | null> {
  const { width, height } = about.autoOrient;
  const isKept = format === 'jpeg' || format === 'png' || format === 'webp' || format === 'raw';
  if (isKept && height <= width * MAX_SLENDER) return makeRendition(bytes, about, null, THUMB_WIDTH);
  await readThrough(bytes);
  return null;
}
