import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { AppError } from '@shared/api/errors';
import type { Sha256 } from '@shared/story/ids';
import { digitalSourceType } from '@shared/story/digital-source-type';
import type { PhotoFile, PhotoWords } from '@shared/story/photo';
import type { PictureSize, PixelBox } from '@shared/story/photo-crop';
import type { OriginalEnding, PhotoOriginal } from '@shared/story/photo-original';
import type { PictureNote } from '@shared/story/picture-note';
import { THUMB_WIDTH } from '@shared/story/picture-address';
import type { PhotoRow } from '../db/photo.repo';
import { asAppError } from '../failure';
import { originalPath, photoPath } from '../library';
import { fillRecord, insertPhoto, READING } from '../photo-record';
import { originalEnding } from '../pictures/original-ending';
import { type ContentCredentials, readCredentials } from '../pictures/content-credentials';
import { withSaidProfile } from '../pictures/said-profile';
import { sha256Of } from '../sha256';
import { writeFileWhole } from '../write-file';
import { embeddedThumbnail } from './embedded-thumbnail';
import { gate } from './gate';
import { toKeepable } from './keepable-picture';
import { type PhotoReading, readPhotoFile } from './photo-metadata';
import type { Newsroom } from './newsroom';
import { openPicture } from './open-picture';
import { decodePicture } from './picture-decode';
import { makeRendition, type Rendition } from './rendition';
import { renditionCache } from './rendition-cache';
import { readSmall } from './small-picture';

/**
 * Pictures read at once, to be kept or to be shown: hundreds come together, an interlaced one of the largest size takes almost a
 * gigabyte, and a core is left to the window, whose frames would wait otherwise.
 */
const READ_AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));

/** What a file of the library says, read once more. */
export interface ReadAgain extends PhotoReading {
  readonly credentials: ContentCredentials | null;
}

export interface AddedPhoto {
  readonly file: PhotoFile;
  readonly words: PhotoWords;
  /** Whether the library had this very picture before. */
  readonly known: boolean;
  /** What was done with it on its way in. */
  readonly notes: readonly PictureNote[];
}

/** The name without folders, for messages and the record: some drops carry a whole path. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1)?.trim().slice(0, 200) ?? '';
  return last === '' ? 'The picture' : last;
}

function within({ width, height }: PictureSize, part: PixelBox): PixelBox {
  if (part.left + part.width <= width && part.top + part.height <= height) return part;
  throw new AppError(
    'INVALID',
    `This picture has ${width} × ${height} pixels; the part asked for reaches outside.`,
  );
}

/** What the file's own metadata says of how it was made stands; where it says nothing, its credentials may. */
export const withSourceType = (words: PhotoWords, credentials: ContentCredentials | null): PhotoWords =>
  words.digitalSourceType === '' && credentials?.sourceType
    ? { ...words, digitalSourceType: digitalSourceType(credentials.sourceType) }
    : words;

/** A file's own name, or with the ending of what it is: `IMG_0001.HEIC`, `scan.jpg.tif`. */
const originalName = (name: string, { ending }: PhotoOriginal): string =>
  ENDINGS[ending]?.test(name) || name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`;

const ENDINGS: Partial<Record<OriginalEnding, RegExp>> = { heic: /\.(heif|hif)$/i, tif: /\.tiff$/i };

const lostFile = (sha256: Sha256): AppError =>
  new AppError(
    'UNREADABLE_FILE',
    'A photo’s file in the library is missing or damaged. Add the same picture again to bring it back.',
    { details: { sha256 } },
  );

/** The pictures of one library. */
export function photoService({ library, now }: Pick<Newsroom, 'library' | 'now'>) {
  const pathOf = ({ sha256, mime }: Pick<PhotoFile, 'sha256' | 'mime'>): string =>
    photoPath(library.folder, sha256, mime);

  const get = (sha256: Sha256): PhotoRow => {
    const row = library.photos.find(sha256);
    if (row) return row;
    throw new AppError('NOT_FOUND', 'This photo is not in the library. Add it to the story again.');
  };

  /** Also brings back a file that was lost while its row stayed. */
  const store = (path: string, bytes: Uint8Array): void => {
    library.refuseUnlessSavable();
    if (existsSync(path) && statSync(path).size === bytes.length) return;
    writeFileWhole(path, bytes);
  };

  /** The file as it came, where the picture that is kept of it is another. */
  const storeOriginal = (photo: Sha256, bytes: Uint8Array, ending: OriginalEnding): PhotoOriginal => {
    const original = { sha256: sha256Of(bytes), ending, bytes: bytes.length };
    const known = library.photoOriginals.find(photo);
    // Of two files that give the very same picture the first is its original.
    if (known && known.sha256 !== original.sha256) return known;
    store(originalPath(library.folder, known ?? original), bytes);
    return known ?? original;
  };

  const inTurn = gate(READ_AT_ONCE);

  const add = async (name: string, bytes: Uint8Array): Promise<AddedPhoto> => {
    const called = plainName(name);
    const { decoded, kept, credentials } = await inTurn(async () => {
      const picture = await decodePicture(bytes, called, readSmall);
      return {
        decoded: picture,
        kept: await toKeepable(bytes, picture),
        credentials: await readCredentials(bytes),
      };
    });
    const file: PhotoFile = {
      sha256: sha256Of(kept.bytes),
      mime: kept.mime,
      width: decoded.width,
      height: decoded.height,
      bytes: kept.bytes.length,
    };
    const notes = [...decoded.notes, ...(credentials ? [credentials.note] : [])];
    const { licenceUntil, letters } = kept;
    const words = withSourceType(kept.words, credentials);
    try {
      // The file first: a row never names bytes that are not on the disk.
      store(pathOf(file), kept.bytes);
      const ending = originalEnding(decoded.format, called);
      const original = ending && storeOriginal(file.sha256, bytes, ending);
      const row = { file, words, name: called, addedAt: now().toISOString() };
      const known = !library.transact(() => {
        const isNew = insertPhoto(library, { ...row, reading: READING }, licenceUntil, letters);
        library.photoNotes.add(file.sha256, notes);
        if (!isNew) fillRecord(library, file.sha256, { words, licenceUntil });
        if (original) library.photoOriginals.insert(file.sha256, original);
        return isNew;
      });
      if (decoded.outcome) renditions.put(file.sha256, THUMB_WIDTH, decoded.outcome);
      // What the desk has said of this picture since it first came wins over what its file says.
      return {
        file,
        known,
        notes,
        words: library.photoRecords.find(file.sha256)?.words ?? words,
      };
    } catch (failure) {
      throw asAppError(failure, 'photo');
    }
  };

  /** The stored bytes. Throws NOT_FOUND, and UNREADABLE_FILE where they are gone or no longer what was stored. */
  const read = async (sha256: Sha256): Promise<Uint8Array<ArrayBuffer>> => {
    const { file } = get(sha256);
    const bytes = await readFile(pathOf(file)).catch(() => null);
    if (bytes && sha256Of(bytes) === sha256) return Uint8Array.from(bytes);
    throw lostFile(sha256);
  };

  /**
   * The file that says a picture's words: what it came as for GIF and TIFF, whose conversion may have no place for them, else the
   * picture. Throws as `read` does.
   */
  const readForWords = async (sha256: Sha256): Promise<Uint8Array<ArrayBuffer>> => {
    const kept = library.photoOriginals.find(sha256);
    const saysMore = kept?.ending === 'gif' || kept?.ending === 'tif';
    return saysMore ? (await original(sha256)).bytes : read(sha256);
  };

  /** The file that a picture came as. Throws as `read` does, and NOT_FOUND where the picture is its own original. */
  const original = async (sha256: Sha256): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> => {
    const { name } = get(sha256);
    const kept = library.photoOriginals.find(sha256);
    if (!kept) throw new AppError('NOT_FOUND', 'The library has no other file of this photo.');
    const bytes = await readFile(originalPath(library.folder, kept)).catch(() => null);
    if (!bytes || sha256Of(bytes) !== kept.sha256) throw lostFile(sha256);
    return { fileName: originalName(name, kept), bytes: Uint8Array.from(bytes) };
  };

  /** What has the credentials: the file as it came, or the picture where that is all there is. */
  const fileAsItCame = (sha256: Sha256): Promise<Uint8Array<ArrayBuffer>> =>
    library.photoOriginals.find(sha256) ? original(sha256).then(({ bytes }) => bytes) : read(sha256);

  const renditions = renditionCache((sha256, width, part) =>
    inTurn(async () => {
      const bytes = withSaidProfile(await read(sha256));
      const about = await openPicture(bytes).metadata();
      const cut = part ? { aspect: null, box: within(about.autoOrient, part) } : null;
      return makeRendition(bytes, about, cut, width);
    }),
  );

  return {
    /**
     * Keeps a picture, once however often it comes, and reads what its metadata says; of one that is known, what the
     * desk says of it. What the file is called is
     * only for messages; its type is what its bytes say. Throws UNSUPPORTED_FORMAT, UNREADABLE_FILE, TOO_LARGE,
     * DISK_FULL or DISK_REFUSED; nothing is kept then.
     */
    add,
    /** The picture's record, or null. */
    find: (sha256: Sha256): PhotoRow | null => library.photos.find(sha256),
    get,
    read,
    original,
    readForWords,
    /**
     * What a picture of the library says of itself, read once more in the turn of pictures that come in. Throws as `read` does.
     */
    readAgain: (sha256: Sha256): Promise<ReadAgain> =>
      inTurn(async () => ({
        ...readPhotoFile(await readForWords(sha256)),
        credentials: await readCredentials(await fileAsItCame(sha256)),
      })),
    /** Where a picture's bytes are. Absolute; says nothing about whether they are there. */
    pathOf,
    /** The picture, or a part of it, upright in sRGB, at most `width` pixels wide and never enlarged. Throws as `read` does. */
    rendition: renditions.get,
    /**
     * What can be shown of a picture at once: the rendition where it was made already, else the small picture that its
     * camera put into the file. Null where there is neither. Throws NOT_FOUND.
     */
    quick: async (sha256: Sha256, width: number): Promise<Rendition | null> => {
      const { file } = get(sha256);
      const made = renditions.peek(sha256, width);
      if (made || file.mime !== 'image/jpeg') return made;
      const bytes = await embeddedThumbnail(pathOf(file), file);
      return bytes && { bytes, mime: 'image/jpeg' };
    },
  };
}
export type PhotoService = ReturnType<typeof photoService>;
