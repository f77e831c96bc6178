import {
  asCrop,
  cutOf,
  type FocalPoint,
  type PhotoAspect,
  type PhotoCrop,
  type PictureSize,
  type PixelBox,
  widestCut,
} from '@shared/story/photo-crop';
import type { StoryPhoto } from '@shared/story/photo';

/** What is set on a picture. */
export type SetOnPicture = Pick<StoryPhoto, 'focalPoint' | 'crops'>;

/** The smallest part of the widest crop that can be chosen: less would be a few blurred pixels. */
export const LEAST_SHARE = 0.2;

const inside = (value: number): number => Math.min(1, Math.max(0, value));

/** A focal point that stays in the picture. */
export const movedPoint = (point: FocalPoint, across: number, down: number): FocalPoint => ({
  x: inside(point.x + across),
  y: inside(point.y + down),
});

/** The same photo with this crop, as nearly as the picture's edges and the focal point allow. */
export function withCrop(
  { focalPoint, crops }: SetOnPicture,
  size: PictureSize,
  aspect: PhotoAspect,
  wished: PhotoCrop,
): SetOnPicture {
  const box = cutOf(size, aspect, { focalPoint, crops: { ...crops, [aspect]: wished } });
  return { focalPoint, crops: { ...crops, [aspect]: asCrop(box, size) } };
}

/** The crop moved by fractions of the picture. */
export function movedCrop(
  set: SetOnPicture,
  size: PictureSize,
  aspect: PhotoAspect,
  [across, down]: readonly [number, number],
): SetOnPicture {
  const { x, y, width } = asCrop(cutOf(size, aspect, set), size);
  return withCrop(set, size, aspect, { x: inside(x + across), y: inside(y + down), width });
}

/** The share of a box in the widest crop of its shape. */
export const shareOf = (box: PixelBox, size: PictureSize, aspect: PhotoAspect): number =>
  box.width / widestCut(size, aspect);

/** The crop resized to this share of the widest one, around its middle. */
export function resizedCrop(
  set: SetOnPicture,
  size: PictureSize,
  aspect: PhotoAspect,
  share: number,
): SetOnPicture {
  const box = cutOf(size, aspect, set);
  const width = widestCut(size, aspect) * Math.min(1, Math.max(LEAST_SHARE, share));
  const height = (width * box.height) / box.width;
  return withCrop(set, size, aspect, {
    x: inside((box.left + (box.width - width) / 2) / size.width),
    y: inside((box.top + (box.height - height) / 2) / size.height),
    width: width / size.width,
  });
}

/** The photo without its own crop in this shape. */
export function withoutCrop({ focalPoint, crops }: SetOnPicture, aspect: PhotoAspect): SetOnPicture {
  const { [aspect]: _dropped, ...rest } = crops ?? {};
  return { focalPoint, crops: Object.keys(rest).length > 0 ? rest : undefined };
}
