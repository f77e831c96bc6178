import sharp, { type Sharp } from 'sharp';
import { AppError } from '@shared/api/errors';
import type { StoryPhoto } from '@shared/story/photo';
import { withIim } from './photo-iim';
import { xmpPacket } from './photo-xmp';
import { openPicture, toSrgb } from './picture-decode';

/** One file that an exported page offers for a photo. Width and height are its own pixels. */
export interface Derivative {
  readonly mime: 'image/webp' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface DerivePhoto {
  /** The stored original. */
  readonly path: string;
  readonly photo: StoryPhoto;
  /** The credit as the page prints it: the files say the same. */
  readonly printedCredit: string;
  readonly signal: AbortSignal;
}

/** Phone, phone at twice the pixels or small tablet, and a column on any screen. */
const WIDTHS = [400, 800, 1600] as const;

/** The widths a picture is offered in: the steps below its own, and its own where that is below the last step. */
export function derivedWidths(width: number): readonly number[] {
  const last = WIDTHS[WIDTHS.length - 1]!;
  return [...WIDTHS.filter((step) => step < width), ...(width <= last ? [width] : [])];
}

interface Pixels {
  readonly data: Uint8Array;
  readonly raw: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

/** From the largest width down, each scaled from the one before: the original is decoded once. */
async function cascade(path: string, signal: AbortSignal): Promise<readonly Pixels[]> {
  const about = await openPicture(path).metadata();
  const steps: Pixels[] = [];
  for (const step of derivedWidths(about.autoOrient.width).toReversed()) {
    stopIfCancelled(signal);
    const above = steps.at(-1);
    const from = above ? sharp(above.data, { raw: above.raw }) : toSrgb(openPicture(path), about);
    steps.push(await pixelsOf(from.resize({ width: step, withoutEnlargement: true })));
  }
  return steps.toReversed();
}

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('CANCELLED', 'The export was cancelled; nothing was written.');
}

/**
 * A photo's files for a page: WebP, then JPEG, each from the smallest width to the largest; never enlarged; upright;
 * sRGB. Each carries creator, credit as printed, copyright notice, caption, web statement and licensor (IPTC Photo
 * Metadata in XMP, in JPEG also in IIM), and nothing else of what the original carried: no GPS, no thumbnail, no
 * camera's serial number. The same original and words give the same bytes at every run of this build.
 * Throws CANCELLED after `signal`, and UNREADABLE_FILE where the original can no longer be read.
 */
export async function derivePhoto(input: DerivePhoto): Promise<readonly Derivative[]> {
  try {
    return await derive(input);
  } catch (failure) {
    if (failure instanceof AppError) throw failure;
    throw new AppError(
      'UNREADABLE_FILE',
      'A photo of this story can no longer be read from the library. Remove it from the story and add it again.',
      { details: { path: input.path }, cause: failure },
    );
  }
}

async function derive({ path, photo, printedCredit, signal }: DerivePhoto): Promise<readonly Derivative[]> {
  const xmp = xmpPacket(photo, printedCredit);
  const webps: Derivative[] = [];
  const jpegs: Derivative[] = [];
  for (const { data, raw } of await cascade(path, signal)) {
    stopIfCancelled(signal);
    const size = { width: raw.width, height: raw.height };
    const picture = sharp(data, { raw }).withXmp(xmp);
    const webp = await picture.clone().webp({ quality: 80, effort: 4 }).toBuffer();
    stopIfCancelled(signal);
    // JPEG has no transparency: what shows through is paper.
    const jpeg = await picture
      .clone()
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82, progressive: true })
      .toBuffer();
    webps.push({ mime: 'image/webp', ...size, bytes: Uint8Array.from(webp) });
    jpegs.push({ mime: 'image/jpeg', ...size, bytes: withIim(jpeg, photo, printedCredit) });
  }
  return [...webps, ...jpegs];
}
