import sharp, { type Sharp } from 'sharp';
import { AppError } from '@shared/api/errors';
import type { StoryPhoto } from '@shared/story/photo';
import { withIim } from './photo-iim';
import { xmpPacket } from './photo-xmp';
import { openPicture, toSrgb } from './picture-decode';

export type DerivedMime = 'image/avif' | 'image/webp' | 'image/jpeg';

/** One file that an exported page offers for a photo. Width and height are its own pixels. */
export interface Derivative {
  readonly mime: DerivedMime;
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
  /** Only these; without it all. AVIF comes with WebP alone, which it is measured against. */
  readonly formats?: readonly DerivedMime[];
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
 * Chosen by mean SSIM of the luma against the pixels that were encoded, 1600 wide, on a grainy and on a soft picture of
 * 24 megapixels (bench/photos prints it): JPEG 82 gives 0.954 and 0.992; WebP 80 gives 0.942 and 0.984; AVIF is to be
 * no worse than WebP, and is not at 55 (0.942 and 0.990). Effort 1 takes 0.22 s of processor time there, effort 2 three
 * times that for no fewer bytes, effort 4 thirty times.
 */
const ENCODING = {
  avif: { quality: 55, effort: 1, chromaSubsampling: '4:4:4' },
  webp: { quality: 80, effort: 4 },
  // Baseline with the standard's own Huffman tables: tables made for each picture take two thirds of the encoder's time
  // for 3 to 6 % fewer bytes and the very same pixels, progressive takes twice the time for as little.
  jpeg: { quality: 82, optimiseCoding: false },
} as const;

/** AVIF is worth its time and its place in the page where it saves this much of WebP's bytes: grain, mostly. */
const AVIF_SHARE = 0.95;

/** What the bytes depend on besides picture and words. */
export const DERIVATION = JSON.stringify([ENCODING, AVIF_SHARE, WIDTHS]);

/**
 * A photo's files for a page: AVIF where it is smaller than WebP, WebP, then JPEG, each from the smallest width to the
 * largest; never enlarged; upright; sRGB. Each carries creator, credit as printed, copyright notice, caption, web
 * statement and licensor (IPTC Photo Metadata in XMP, in JPEG also in IIM), and nothing else of what the original
 * carried: no GPS, no thumbnail, no camera's serial number. The same original and words give the same bytes at every
 * run of this build. Throws CANCELLED after `signal`, and UNREADABLE_FILE where the original can no longer be read.
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

async function derive(input: DerivePhoto): Promise<readonly Derivative[]> {
  const { path, photo, printedCredit, signal, formats } = input;
  const xmp = xmpPacket(photo, printedCredit);
  const steps = (await cascade(path, signal)).map(({ data, raw }) => ({
    picture: sharp(data, { raw }).withXmp(xmp),
    raw,
  }));
  const wants = (mime: DerivedMime): boolean => formats?.includes(mime) ?? true;
  const encodeAll = async (
    mime: DerivedMime,
    encode: (picture: Sharp, raw: Pixels['raw']) => Promise<Uint8Array>,
  ) => {
    const files: Derivative[] = [];
    for (const { picture, raw } of wants(mime) ? steps : []) {
      stopIfCancelled(signal);
      const bytes = Uint8Array.from(await encode(picture.clone(), raw));
      files.push({ mime, width: raw.width, height: raw.height, bytes });
    }
    return files;
  };
  const jpegs = await encodeAll('image/jpeg', async (picture, { channels }) => {
    const isOpaque = channels === 1 || channels === 3;
    // JPEG has no transparency: what shows through is paper.
    const opaque = isOpaque ? picture : picture.flatten({ background: '#fff' });
    return withIim(await opaque.jpeg(ENCODING.jpeg).toBuffer(), photo, printedCredit);
  });
  const webps = await encodeAll('image/webp', (picture) => picture.webp(ENCODING.webp).toBuffer());
  const avifs = await encodeAll('image/avif', (picture) => picture.avif(ENCODING.avif).toBuffer());
  const isWorthIt = weightOf(avifs) <= weightOf(webps) * AVIF_SHARE;
  return [...(isWorthIt ? avifs : []), ...webps, ...jpegs];
}

const weightOf = (files: readonly Derivative[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0);
