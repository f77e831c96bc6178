import sharp, { type Sharp } from 'sharp';
import { AppError } from '@shared/errors';
import { shownPart, type StoryPhoto } from '@shared/story/photo';
import { cutOf, type PhotoAspect, type PictureSize, scaledTo } from '@shared/story/photo-crop';
import { type AboutPicture, type Cut, cutPicture } from './cut-picture';
import { inSaidProfile, withSaidProfile } from './said-profile';
import { withIim } from './photo-iim';
import { xmpPacket } from './photo-xmp';
import { openPicture, THREADS } from './open-picture';

export type DerivedMime = 'image/avif' | 'image/webp' | 'image/jpeg';

/** One file that an exported page offers for a photo. Width and height are its own pixels. */
export interface Derivative {
  readonly mime: DerivedMime;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The shape of a crop for sharing the story; absent for files that the page itself shows. */
  readonly share?: PhotoAspect;
}

export interface DerivePhoto {
  /** The stored original. */
  readonly path: string;
  /** Its bytes, if they were read already. */
  readonly bytes?: Uint8Array;
  readonly photo: StoryPhoto;
  /** The credit as the page prints it: the files contain the name in it. */
  readonly printedCredit: string;
  readonly signal: AbortSignal;
  /** Whether the picture represents its story elsewhere, and so is cropped to the shapes that are needed there. */
  readonly isLead?: boolean;
  /** Only these formats; without it, all. AVIF needs WebP, with which its size is compared. */
  readonly formats?: readonly DerivedMime[];
}

/** Phone, phone at twice the pixels or small tablet, and a column on any screen; one more for wider places. */
const WIDTHS = { column: [400, 800, 1600], wider: [400, 800, 1600, 2400] } as const;

/** The widths a picture is offered in: the steps below its own, and its own if that is below the last step. */
export function derivedWidths(width: number, size?: StoryPhoto['size']): readonly number[] {
  const steps: readonly number[] = size ? WIDTHS.wider : WIDTHS.column;
  const last = steps.at(-1)!;
  return [...steps.filter((step) => step < width), ...(width <= last ? [width] : [])];
}

/** Google Search Central, Article structured data: the same picture in these shapes, large; the first is `og:image`. */
const SHARED_AS: readonly PhotoAspect[] = ['16:9', '4:3', '1:1'];

/** The size of share cards at twice the pixels. */
const SHARED_WIDTH = 1200;

/** What the page shows of a photo; null for all of it. */
export function shownCut(
  photo: Pick<StoryPhoto, 'aspect' | 'focalPoint' | 'crops'>,
  size: PictureSize,
): Cut | null {
  const box = shownPart(photo, size);
  return box && { aspect: photo.aspect ?? null, box };
}

interface Pixels {
  readonly data: Uint8Array;
  readonly raw: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

/**
 * From the largest width down, each scaled from the one before: the original is decoded once. `onStep` is called with each as soon as
 * it is there, while the next is being made.
 */
async function cascade(
  { picture, photo, signal }: Source,
  about: AboutPicture,
  onStep: (pixels: Pixels) => void,
): Promise<readonly Pixels[]> {
  const cut = shownCut(photo, about.autoOrient);
  const steps: Pixels[] = [];
  for (const step of derivedWidths((cut?.box ?? about.autoOrient).width, photo.size).toReversed()) {
    stopIfCancelled(signal);
    const above = steps.at(-1);
    const size = cut ? { ...scaledTo(cut.box, step, cut.aspect), fit: 'fill' as const } : { width: step };
    const from = above
      ? sharp(above.data, { raw: above.raw }).resize(size)
      : cutPicture(picture, about, cut, step);
    const pixels = await pixelsOf(from);
    steps.push(pixels);
    onStep(pixels);
  }
  return steps.toReversed();
}

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('CANCELLED', 'The export was cancelled; nothing was written.');
}

/**
 * Chosen by mean SSIM of the luma against the pixels that were encoded, 1600 wide: bench/photos prints it for a grainy and a soft
 * picture, and docs/photos.md has what real photos gave. AVIF at effort 3 saves nine tenths of what effort 4 does over effort 1, at a
 * quarter of its time or less. One effort for all, whether made ahead or while an export waits: the same story gives the same bytes.
 */
export const ENCODING = {
  avif: { quality: 55, effort: 3, chromaSubsampling: '4:4:4' },
  webp: { quality: 80, effort: 4 },
  // Baseline with Huffman tables made for each picture: the very same pixels in 1 to 3 % fewer bytes for a photo full of detail, and in
  // a fifth or third fewer for a soft or small one. Progressive takes twice the time for as little again.
  jpeg: { quality: 82, optimiseCoding: true },
} as const;

/** AVIF is worth its time and its place in the page if it saves this much of WebP's bytes: grain, mostly. */
const AVIF_SHARE = 0.95;

/** What the bytes depend on besides picture and words. */
export const DERIVATION = JSON.stringify([
  ...[ENCODING, AVIF_SHARE, WIDTHS, SHARED_AS, SHARED_WIDTH],
  { threads: THREADS, profileSaidInExif: true },
]);

/**
 * A photo's files for a page: AVIF if it is smaller than WebP, WebP, then JPEG, each from the smallest width to the
 * largest. They are upright, in sRGB, cropped as the story says, and never enlarged. If the picture represents its story elsewhere,
 * the crops for that follow. Each contains the words of the photo, above all the name in its credit (IPTC Photo
 * Metadata in XMP, in JPEG also in IIM), and nothing else of what the original
 * contained: no GPS, no thumbnail, no camera's serial number. The same original and words give the same bytes in every
 * run of this build. Throws CANCELLED after `signal`, and UNREADABLE_FILE if the original can no longer be read.
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

/** A photo with its picture in a form that can be read. */
interface Source extends DerivePhoto {
  readonly picture: string | Uint8Array;
}

async function derive(asked: DerivePhoto): Promise<readonly Derivative[]> {
  const { formats } = asked;
  const input = {
    ...asked,
    picture: asked.bytes ? withSaidProfile(asked.bytes) : await inSaidProfile(asked.path),
  };
  const about = await openPicture(input.picture).metadata();
  const wants = (mime: DerivedMime): boolean => formats?.includes(mime) ?? true;
  const { steps, jpegs } = await scaledAndEncoded(input, about, wants('image/jpeg'));
  const encodeAll = async (mime: DerivedMime) => {
    const files: Derivative[] = [];
    for (const step of wants(mime) ? steps : []) files.push(await encode(input, mime, step));
    return files;
  };
  const shared = input.isLead && wants('image/jpeg') ? await sharedCuts(input, about) : [];
  const webps = await encodeAll('image/webp');
  const avifs = await encodeAll('image/avif');
  const isWorthIt = weightOf(avifs) <= weightOf(webps) * AVIF_SHARE;
  return [...(isWorthIt ? avifs : []), ...webps, ...jpegs, ...shared];
}

/** The pixels in every width and, if they are wanted, their JPEGs: each is encoded while the next is being scaled from it. */
async function scaledAndEncoded(input: Source, about: AboutPicture, withJpegs: boolean) {
  const encoding: Promise<Derivative>[] = [];
  try {
    const steps = await cascade(input, about, (pixels) => {
      if (!withJpegs) return;
      const file = encode(input, 'image/jpeg', pixels);
      // The wait below may start after it has failed.
      file.catch(() => undefined);
      encoding.push(file);
    });
    return { steps, jpegs: (await Promise.all(encoding)).toReversed() };
  } finally {
    // All have ended before a failure is passed on, so that nothing continues after a failed export.
    await Promise.allSettled(encoding);
  }
}

/** The crops for sharing the story, as JPEG, which every reader of shared links knows. */
async function sharedCuts(input: Source, about: AboutPicture): Promise<readonly Derivative[]> {
  const files: Derivative[] = [];
  for (const aspect of SHARED_AS) {
    const cut = { aspect, box: cutOf(about.autoOrient, aspect, input.photo) };
    const pixels = await pixelsOf(cutPicture(input.picture, about, cut, SHARED_WIDTH));
    files.push({ ...(await encode(input, 'image/jpeg', pixels)), share: aspect });
  }
  return files;
}

async function encode(
  { photo, printedCredit, signal }: DerivePhoto,
  mime: DerivedMime,
  { data, raw }: Pixels,
): Promise<Derivative> {
  stopIfCancelled(signal);
  const picture = sharp(data, { raw }).withXmp(xmpPacket(photo, printedCredit));
  const { width, height } = raw;
  const made = async (bytes: Promise<Uint8Array>): Promise<Derivative> => ({
    ...{ mime, width, height },
    bytes: Uint8Array.from(await bytes),
  });
  switch (mime) {
    case 'image/avif':
      return made(picture.avif(ENCODING.avif).toBuffer());
    case 'image/webp':
      return made(picture.webp(ENCODING.webp).toBuffer());
    case 'image/jpeg': {
      const isOpaque = raw.channels === 1 || raw.channels === 3;
      // JPEG has no transparency, so the background is white.
      const opaque = isOpaque ? picture : picture.flatten({ background: '#fff' });
      const jpeg = await opaque.jpeg(ENCODING.jpeg).toBuffer();
      return { mime, width, height, bytes: withIim(jpeg, photo, printedCredit) };
    }
  }
}

const weightOf = (files: readonly Derivative[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0);
