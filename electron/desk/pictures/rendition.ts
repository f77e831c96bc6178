import type { Metadata } from 'sharp';
import { type AboutPicture, type Cut, cutPicture } from './cut-picture';

/** A picture as the window shows it. */
export interface Rendition {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
}

/** A picture, or a cut of it, in sRGB and at most `width` pixels wide: JPEG, or WebP if it can be transparent. Reads every row. */
export async function makeRendition(
  picture: Uint8Array,
  about: AboutPicture & Pick<Metadata, 'hasAlpha'>,
  cut: Cut | null,
  width: number,
): Promise<Rendition> {
  const drawn = cutPicture(picture, about, cut, width);
  const { data, mime } = about.hasAlpha
    ? { data: await drawn.webp({ quality: 85 }).toBuffer(), mime: 'image/webp' }
    : { data: await drawn.jpeg({ quality: 85 }).toBuffer(), mime: 'image/jpeg' };
  return { bytes: Uint8Array.from(data), mime };
}
