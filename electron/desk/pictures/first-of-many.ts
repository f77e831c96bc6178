import type { PictureNote } from '@shared/story/picture-note';
import { openPicture } from './open-picture';
import { pngChunks } from './picture-chunks';

const NAMES = { gif: 'GIF', webp: 'WebP', png: 'PNG', tiff: 'TIFF' } as const;

/** Whether a PNG is animated: `acTL` before the pixels (PNG, Third Edition, 11.3.6.1). */
function isAnimatedPng(bytes: Uint8Array): boolean {
  for (const { type } of pngChunks(bytes)) {
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
  }
  return false;
}

/** Whether a file holds more pictures than the one that is shown: the frames of an animation, a TIFF's pages. */
export async function firstOfMany(
  bytes: Uint8Array,
  format: 'png' | 'webp' | 'gif' | 'tiff',
): Promise<readonly PictureNote[]> {
  if (format === 'png') return isAnimatedPng(bytes) ? [{ kind: 'first-frame', from: 'PNG' }] : [];
  const { pages } = await openPicture(bytes).metadata();
  if (pages === undefined || pages < 2) return [];
  return format === 'tiff'
    ? [{ kind: 'first-page', of: pages }]
    : [{ kind: 'first-frame', from: NAMES[format], of: pages }];
}
