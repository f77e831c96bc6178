import type { Sha256 } from './ids';
import type { PixelBox } from './photo-crop';

/** The width that photos are shown in small; made as a photo comes in, so that it is there at once. */
export const THUMB_WIDTH = 320;

/** How wide the true small picture is: what was put into the file by a camera, and is shown before it, is narrower. */
export const trueThumbWidth = ({ width }: { readonly width: number }): number => Math.min(THUMB_WIDTH, width);

/** Where a host serves a picture of the library from, or a part of it: upright, sRGB, at most `width` pixels wide. */
export const pictureAddress = (sha256: Sha256, width: number, part: PixelBox | null = null): string =>
  `/photos/${sha256}?width=${width}${part ? `&part=${partText(part)}` : ''}`;

const partText = ({ left, top, width, height }: PixelBox): string => [left, top, width, height].join('-');

/** The part that an address names; null if it names none, and `not a part` if what it says is none. */
export function partOfAddress(text: string | null): PixelBox | null | 'not a part' {
  if (text === null) return null;
  const found = /^(\d{1,6})-(\d{1,6})-(\d{1,6})-(\d{1,6})$/.exec(text);
  if (!found) return 'not a part';
  const [left = 0, top = 0, width = 0, height = 0] = found.slice(1).map(Number);
  return { left, top, width, height };
}
