import { readFile } from 'node:fs/promises';
import { AppError } from '@shared/errors';
import type { Sha256 } from '@shared/story/ids';
import type { PhotoFile, PhotoWords } from '@shared/story/photo';
import type { PictureSize, PixelBox } from '@shared/story/photo-crop';
import type { PhotoOriginal } from '@shared/story/photo-original';
import type { PictureNote } from '@shared/story/picture-note';
import { toKeepable } from './keepable-picture';
import { openPicture } from './open-picture';
import { type PhotoReading, readPhotoFile } from './photo-metadata';
import { type DecodedPicture, decodePicture, readThrough } from './picture-decode';
import { makeRendition, type Rendition } from './rendition';
import { readSmall } from './small-picture';
import { sha256Of } from '../sha256';
import { type ContentCredentials, readCredentials } from './content-credentials';
import { originalEnding } from './original-ending';
import { withSaidProfile } from './said-profile';

/** A picture as the library keeps it, and everything that was read from it. */
export interface PictureToKeep {
  readonly file: PhotoFile;
  readonly bytes: Uint8Array;
  /** The original file, if the picture that is kept is another. */
  readonly original: { readonly file: PhotoOriginal; readonly bytes: Uint8Array } | null;
  readonly words: PhotoWords;
  readonly licenceUntil: string | null;
  readonly letters: PhotoReading['letters'];
  readonly credentials: ContentCredentials | null;
  readonly notes: readonly PictureNote[];
  /** The picture as the photo desk shows it; null if it has to be made from what is kept. */
  readonly small: Rendition | null;
}

/** A picture that was read to its last row; pixels after EXIF orientation. */
type WholePicture = PictureSize & Pick<DecodedPicture, 'format'>;

/** A file of the library. */
export interface KeptFile {
  /** Absolute. */
  readonly path: string;
  readonly sha256: Sha256;
}

/** The work on the bytes of pictures that is done off the desk's thread. Its arguments and results can be cloned. */
export const PICTURE_JOBS = {
  /** Throws what `decodePicture` throws. */
  keep: async ({
    name,
    bytes,
  }: {
    readonly name: string;
    readonly bytes: Uint8Array;
  }): Promise<PictureToKeep> => {
    const decoded = await decodePicture(bytes, name, readSmall);
    const { mime, bytes: kept, ...said } = await toKeepable(bytes, decoded);
    const { width, height, format, notes, outcome: small } = decoded;
    const ending = originalEnding(format, name);
    return {
      file: { sha256: sha256Of(kept), mime, width, height, bytes: kept.length },
      bytes: kept,
      original: ending && { file: { sha256: sha256Of(bytes), ending, bytes: bytes.length }, bytes },
      ...said,
      credentials: await readCredentials(bytes),
      ...{ notes, small },
    };
  },

  /** What a picture is, after reading it to its last row. Throws what `decodePicture` throws. */
  readThrough: async ({
    name,
    bytes,
  }: {
    readonly name: string;
    readonly bytes: Uint8Array;
  }): Promise<WholePicture> => {
    const { format, width, height } = await decodePicture(bytes, name, readThrough);
    return { format, width, height };
  },

  /** What a picture says about itself, read again. Throws UNREADABLE_FILE. */
  readAgain: async ({ words, cameAs }: { readonly words: KeptFile; readonly cameAs: KeptFile }) => ({
    ...readPhotoFile(await readKept(words)),
    credentials: await readCredentials(await readKept(cameAs)),
  }),

  /** A picture, or a part of it. Throws UNREADABLE_FILE, and INVALID for a part that reaches outside. */
  rendition: async ({
    file,
    width,
    part,
  }: {
    readonly file: KeptFile;
    readonly width: number;
    readonly part: PixelBox | null;
  }): Promise<Rendition> => {
    const bytes = withSaidProfile(await readKept(file));
    const about = await openPicture(bytes).metadata();
    const cut = part && { aspect: null, box: within(about.autoOrient, part) };
    return makeRendition(bytes, about, cut, width);
  },
};
export type PictureJobs = typeof PICTURE_JOBS;

/** The bytes of a file of the library. Throws UNREADABLE_FILE if they are gone or no longer what was stored. */
export async function readKept({ path, sha256 }: KeptFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes && sha256Of(bytes) === sha256) return Uint8Array.from(bytes);
  throw lostFile(sha256);
}

export const lostFile = (sha256: Sha256): AppError =>
  new AppError(
    'UNREADABLE_FILE',
    'A photo’s file in the library is missing or damaged. Add the same picture again to bring it back.',
    { details: { sha256 } },
  );

function within({ width, height }: PictureSize, part: PixelBox): PixelBox {
  if (part.left + part.width <= width && part.top + part.height <= height) return part;
  throw new AppError(
    'INVALID',
    `This picture has ${width} × ${height} pixels; the part asked for reaches outside.`,
  );
}
