import { AppError } from '@shared/errors';
import type { PictureNote } from '@shared/story/picture-note';
import { openPicture } from './open-picture';
import type { PictureFormat } from './picture-format';
import { decodeHeif, MAX_HEIF_PIXELS } from './decode-heif';
import { firstOfMany } from './first-of-many';
import { heifFacts, type HeifFacts } from './heif-items';
import { hdrTransfer, profileOfCodePoints } from './icc-profile';
import { ascii } from './isobmff';
import { type Pixels, tiffOfPixels } from './pixel-tiff';
import { rawKind } from './raw-kind';
import { rawPreview } from './raw-preview';
import { withSaidProfile } from './said-profile';
import { directoryAt, directoryIn, firstDirectory, TAG } from './tiff-directory';

/** A picture in a form that sharp reads with the right colours. */
export interface ReadablePicture {
  readonly readable: Uint8Array;
  /** Whether its profile brings light for bright screens into the range of a plain screen: only sRGB has that range. */
  readonly isHdr: boolean;
  /** What was done with it, to tell the user. */
  readonly notes: readonly PictureNote[];
}

/**
 * A picture as it came, in a form that sharp reads: HEIC as its pixels with their profile, and likewise AVIF whose colours are given in code
 * points, which libvips ignores; a raw file as its preview; a JPEG with the profile that its EXIF says; anything else as it is. Throws what `decodeHeif` throws, what sharp does,
 * and UNSUPPORTED_FORMAT for a raw file without a preview.
 */
export async function readablePicture(
  bytes: Uint8Array,
  name: string,
  format: PictureFormat,
): Promise<ReadablePicture> {
  switch (format) {
    case 'heic': {
      const facts = heifFacts(bytes);
      const transfer = hdrTransfer(facts?.codePoints ?? null);
      const pixels = await decodeHeif(bytes, name, transfer ? 16 : 8);
      return fromPixels('HEIC', { ...pixels, orientation: heldAs(facts, pixels) }, facts);
    }
    case 'avif': {
      const facts = heifFacts(bytes);
      const isSaid = facts?.codePoints && profileOfCodePoints(facts.codePoints) !== null;
      const readable = asStill(bytes);
      if (isSaid && (!facts.icc || hdrTransfer(facts.codePoints)))
        return fromPixels(
          'AVIF',
          await pixelsOf(readable, name, hdrTransfer(facts.codePoints) ? 16 : 8),
          facts,
        );
      return {
        readable,
        isHdr: false,
        notes: [{ kind: 'converted', from: 'AVIF' }, ...still(facts, 'AVIF')],
      };
    }
    case 'raw': {
      const kind = rawKind(bytes, name) ?? 'camera raw';
      const jpeg = rawPreview(bytes, kind);
      if (jpeg) return { readable: jpeg, isHdr: false, notes: [{ kind: 'raw-preview', from: kind }] };
      throw new AppError(
        'UNSUPPORTED_FORMAT',
        `${name} is a camera’s raw file (${kind}) without a preview of 600 pixels. Export it as JPEG from the program it comes from, and add that file.`,
      );
    }
    case 'tiff':
    case 'gif':
      return {
        ...{ readable: bytes, isHdr: false },
        notes: [
          { kind: 'converted', from: format === 'gif' ? 'GIF' : 'TIFF' },
          ...(await firstOfMany(bytes, format)),
        ],
      };
    case 'jpeg':
      return { readable: withSaidProfile(bytes), isHdr: false, notes: [] };
    case 'png':
    case 'webp':
      return { readable: bytes, isHdr: false, notes: await firstOfMany(bytes, format) };
  }
}

/**
 * HEIF has properties of its own for turning a picture, and EXIF's orientation must not be applied as well (ISO/IEC 23008-12,
 * A.2.1). Some telephones and programs write none and leave it to EXIF: then it counts, if EXIF describes these very pixels.
 */
function heldAs(facts: HeifFacts | null, { width, height }: Pixels): number {
  if (!facts?.exif || facts.isTurned) return 1;
  const directory = directoryAt(facts.exif, firstDirectory(facts.exif));
  const exif = directoryIn(facts.exif, directory, TAG.exif);
  const [orientation = 1] = directory?.numbers(TAG.orientation) ?? [];
  const [ownWidth = width] = exif?.numbers(TAG.pixelWidth) ?? [];
  const [ownHeight = height] = exif?.numbers(TAG.pixelHeight) ?? [];
  const isSame = ownWidth === width && ownHeight === height;
  return isSame && orientation >= 1 && orientation <= 8 ? orientation : 1;
}

/** An animated AVIF begins with a still picture, which libvips reads only if the file calls itself one (AV1 Image File Format, 6.3). */
function asStill(bytes: Uint8Array): Uint8Array {
  if (ascii(bytes, 8, 4) !== 'avis') return bytes;
  const still = Uint8Array.from(bytes);
  still.set(Buffer.from('avif', 'latin1'), 8);
  return still;
}

const still = (facts: HeifFacts | null, from: 'HEIC' | 'AVIF'): readonly PictureNote[] =>
  facts?.isSequence ? [{ kind: 'first-frame', from }] : [];

function fromPixels(from: 'HEIC' | 'AVIF', pixels: Pixels, facts: HeifFacts | null): ReadablePicture {
  const transfer = hdrTransfer(facts?.codePoints ?? null);
  const said = facts?.codePoints ? profileOfCodePoints(facts.codePoints) : null;
  return {
    readable: tiffOfPixels(pixels, transfer ? said : (facts?.icc ?? said)),
    isHdr: transfer !== null,
    notes: [
      { kind: 'converted', from },
      ...(transfer ? [{ kind: 'tone-mapped', from: transfer } as const] : []),
      ...still(facts, from),
    ],
  };
}

/** An AVIF's own samples, without applying their profile. They are all in memory at once, so TOO_LARGE comes as for HEIC. */
async function pixelsOf(bytes: Uint8Array, name: string, depth: 8 | 16): Promise<Pixels> {
  const opened = openPicture(bytes);
  const { depth: own, width, height } = await openPicture(bytes).metadata();
  if (width * height > MAX_HEIF_PIXELS)
    throw new AppError(
      'TOO_LARGE',
      `${name} is an AVIF picture with more pixels than Copydesk can read (120 megapixels). Export it as JPEG, or smaller.`,
    );
  const deep = depth === 16 && own === 'ushort' ? 16 : 8;
  const drawn = deep === 16 ? opened.toColourspace('rgb16').raw({ depth: 'ushort' }) : opened.raw();
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    channels: info.channels === 4 ? 4 : 3,
    depth: deep,
    pixels: data,
  };
}
