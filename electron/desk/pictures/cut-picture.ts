import type { Metadata, Sharp } from 'sharp';
import { type PictureSize, type PixelBox, scaledTo, type PhotoAspect } from '@shared/story/photo-crop';
import { openPicture, toSrgb } from './open-picture';

/** Which part of a picture, and the shape that it has exactly at every width; null for the shape of the part. */
export interface Cut {
  readonly aspect: PhotoAspect | null;
  readonly box: PixelBox;
}

/** What must be known about a picture before it is cropped: its `metadata()`. */
export type AboutPicture = Pick<Metadata, 'autoOrient' | 'depth' | 'hasProfile'>;

/**
 * A picture, or a crop of it, in sRGB and at most `width` pixels wide; never enlarged. The whole picture is scaled before
 * it is cropped, so that libjpeg can read a large one at half its size or less.
 */
export function cutPicture(
  picture: Uint8Array | string,
  about: AboutPicture,
  cut: Cut | null,
  width: number,
): Sharp {
  const opened = toSrgb(openPicture(picture), about);
  if (cut === null) return opened.resize({ width, withoutEnlargement: true });
  const { box, aspect } = cut;
  const part = scaledTo(box, width, aspect);
  if (part.width === box.width) return opened.extract(box);
  const scale = part.width / box.width;
  const whole = sizeAt(about.autoOrient, scale, part);
  const region = {
    left: Math.min(Math.round(box.left * scale), whole.width - part.width),
    top: Math.min(Math.round(box.top * scale), whole.height - part.height),
    ...part,
  };
  return opened.resize({ ...whole, fit: 'fill' }).extract(region);
}

/** The whole picture's size when a part of it is scaled; never smaller than that part's result. */
const sizeAt = ({ width, height }: PictureSize, scale: number, part: PictureSize): PictureSize => ({
  width: Math.max(part.width, Math.round(width * scale)),
  height: Math.max(part.height, Math.round(height * scale)),
});
