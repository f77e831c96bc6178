import { z } from 'zod';

/** The shapes that pictures are cut to: width to height. */
export const PhotoAspect = z.enum(['16:9', '4:3', '1:1', '4:5']);
export type PhotoAspect = z.infer<typeof PhotoAspect>;

/** A cut as an editor set it: fractions of the picture's width and height. How high it is follows from its shape. */
export const PhotoCrop = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().gt(0).max(1),
});
export type PhotoCrop = z.infer<typeof PhotoCrop>;

/** A point of a picture, as fractions of its width and height from the top left. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/** Pixels of a picture after EXIF orientation. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A part of a picture, in whole pixels of it. */
export interface PixelBox extends PictureSize {
  readonly left: number;
  readonly top: number;
}

const SIDES = { '16:9': [16, 9], '4:3': [4, 3], '1:1': [1, 1], '4:5': [4, 5] } as const satisfies Record<
  PhotoAspect,
  readonly [number, number]
>;

const between = (least: number, value: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** How high a cut of this width is; at least one pixel. */
export const heightOfCut = (aspect: PhotoAspect, width: number): number => {
  const [across, down] = SIDES[aspect];
  return Math.max(1, Math.round((width * down) / across));
};

/** The largest width that a cut of this shape has in a picture. */
export function widestCut({ width, height }: PictureSize, aspect: PhotoAspect): number {
  const [across, down] = SIDES[aspect];
  const fits = Math.min(width, Math.max(1, Math.round((height * across) / down)));
  // Rounding must not ask for a row that the picture has not.
  return heightOfCut(aspect, fits) > height ? Math.max(1, fits - 1) : fits;
}

/**
 * The part of a picture that is shown in this shape: the one that was set, else the largest, with the focal point as near
 * its middle as the picture's edges allow. It lies inside the picture, has the shape's ratio to within a pixel, and holds
 * the focal point: a cut that was set without it is moved until it does. A picture of a few pixels, too narrow for the
 * shape, gives what fits.
 */
export function cutOf(
  picture: PictureSize,
  aspect: PhotoAspect,
  { focalPoint, crops }: { readonly focalPoint: FocalPoint | null; readonly crops?: PhotoCrops | undefined },
): PixelBox {
  const set = crops?.[aspect];
  const widest = widestCut(picture, aspect);
  const width = set ? between(1, Math.round(set.width * picture.width), widest) : widest;
  const height = Math.min(picture.height, heightOfCut(aspect, width));
  const place = (side: 'x' | 'y', whole: number, part: number): number => {
    const point = pixelAt(focalPoint?.[side] ?? 0.5, whole);
    const wished = set ? Math.round(set[side] * whole) : point - Math.floor(part / 2);
    const held = focalPoint ? between(point - part + 1, wished, point) : wished;
    return between(0, held, whole - part);
  };
  return {
    left: place('x', picture.width, width),
    top: place('y', picture.height, height),
    ...{ width, height },
  };
}

/** The pixel that a fraction of a side falls on. */
const pixelAt = (fraction: number, whole: number): number =>
  Math.min(whole - 1, Math.floor(fraction * whole));

/** A box of pixels as the cut that gives it again. */
export const asCrop = ({ left, top, width }: PixelBox, picture: PictureSize): PhotoCrop => ({
  x: left / picture.width,
  y: top / picture.height,
  width: width / picture.width,
});

/** Cuts by their shape; a shape that is not named is cut around the focal point. */
export const PhotoCrops = z.partialRecord(PhotoAspect, PhotoCrop);
export type PhotoCrops = Readonly<z.infer<typeof PhotoCrops>>;

/** How large a box comes out when it is to be `width` pixels wide; never enlarged. */
export function scaledTo(box: PictureSize, width: number, aspect: PhotoAspect | null): PictureSize {
  if (width >= box.width) return { width: box.width, height: box.height };
  const height = aspect
    ? heightOfCut(aspect, width)
    : Math.max(1, Math.round((box.height * width) / box.width));
  return { width, height };
}
