import { existsSync, statSync } from 'node:fs';
import { AppError } from '@shared/errors';
import type { Sha256 } from '@shared/story/ids';
import { digitalSourceType } from '@shared/story/digital-source-type';
import type { PhotoFile, PhotoWords } from '@shared/story/photo';
import type { OriginalEnding, PhotoOriginal } from '@shared/story/photo-original';
import type { PictureNote } from '@shared/story/picture-note';
import { THUMB_WIDTH } from '@shared/story/picture-address';
import type { PhotoRow } from '../db/photo.repo';
import { asAppError } from '../failure';
import { originalPath, photoPath } from '../library';
import { fillRecord, insertPhoto, READING } from '../records/photo-record';
import type { ContentCredentials } from '../pictures/content-credentials';
import { type KeptFile, lostFile, type PictureToKeep, readKept } from '../pictures/picture-jobs';
import { type PictureWork, pictureWork } from '../pictures/picture-work';
import { writeFileWholeBeside } from '../write-file';
import { embeddedThumbnail } from '../pictures/embedded-thumbnail';
import type { PhotoReading } from '../pictures/photo-metadata';
import type { Newsroom } from '../newsroom';
import type { Rendition } from '../pictures/rendition';
import { renditionCache } from '../pictures/rendition-cache';

/** What a file of the library says, read again. */
export interface ReadAgain extends PhotoReading {
  readonly credentials: ContentCredentials | null;
}

/** A picture that was read and is not kept yet, with its name without folders. */
export interface PreparedPhoto extends PictureToKeep {
  readonly name: string;
}

export interface AddedPhoto {
  readonly file: PhotoFile;
  readonly words: PhotoWords;
  /** Whether the library had this very picture before. */
  readonly known: boolean;
  /** What was done with it when it came in. */
  readonly notes: readonly PictureNote[];
}

/** The name without folders, for messages and the record: some drops have a full path. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1)?.trim().slice(0, 200) ?? '';
  return last === '' ? 'The picture' : last;
}

/** The file's own metadata decides how it was made; if it says nothing, its credentials may. */
export const withSourceType = (words: PhotoWords, credentials: ContentCredentials | null): PhotoWords =>
  words.digitalSourceType === '' && credentials?.sourceType
    ? { ...words, digitalSourceType: digitalSourceType(credentials.sourceType) }
    : words;

/** A file's own name, if needed with the extension of its real type: `IMG_0001.HEIC`, `scan.jpg.tif`. */
const originalName = (name: string, { ending }: PhotoOriginal): string =>
  ENDINGS[ending]?.test(name) || name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`;

const ENDINGS: Partial<Record<OriginalEnding, RegExp>> = { heic: /\.(heif|hif)$/i, tif: /\.tiff$/i };

/** The pictures of one library. They are decoded and read by `pictures`, away from the desk. */
export function photoService(
  { library, now }: Pick<Newsroom, 'library' | 'now'>,
  pictures: PictureWork = pictureWork,
) {
  const pathOf = ({ sha256, mime }: Pick<PhotoFile, 'sha256' | 'mime'>): string =>
    photoPath(library.folder, sha256, mime);

  const get = (sha256: Sha256): PhotoRow => {
    const row = library.photos.find(sha256);
    if (row) return row;
    throw new AppError('NOT_FOUND', 'This photo is not in the library. Add it to the story again.');
  };

  /** Also brings back a file that was lost while its row stayed. */
  const store = async (path: string, bytes: Uint8Array): Promise<void> => {
    library.refuseUnlessSavable();
    if (existsSync(path) && statSync(path).size === bytes.length) return;
    await writeFileWholeBeside(path, bytes);
  };

  /** The file as it came. */
  const storeOriginal = async (
    photo: Sha256,
    { file: original, bytes }: NonNullable<PictureToKeep['original']>,
  ): Promise<PhotoOriginal> => {
    const known = library.photoOriginals.find(photo);
    // Of two files that give the very same picture the first is its original.
    if (known && known.sha256 !== original.sha256) return known;
    await store(originalPath(library.folder, known ?? original), bytes);
    return known ?? original;
  };

  const prepare = async (
    name: string,
    bytes: Uint8Array,
    signal: AbortSignal | null = null,
  ): Promise<PreparedPhoto> => {
    const called = plainName(name);
    return {
      name: called,
      ...(await pictures.run('keep', { name: called, bytes }, signal)),
    };
  };

  const keep = async (kept: PreparedPhoto): Promise<AddedPhoto> => {
    const { file, credentials, licenceUntil, letters } = kept;
    const notes = [...kept.notes, ...(credentials ? [credentials.note] : [])];
    const words = withSourceType(kept.words, credentials);
    try {
      // The file first: a row never names bytes that are not on the disk.
      await store(pathOf(file), kept.bytes);
      const original = kept.original && (await storeOriginal(file.sha256, kept.original));
      const row = { file, words, name: kept.name, addedAt: now().toISOString() };
      const known = !library.transact(() => {
        const isNew = insertPhoto(library, { ...row, reading: READING }, licenceUntil, letters);
        library.photoNotes.add(file.sha256, notes);
        if (!isNew) fillRecord(library, file.sha256, { words, licenceUntil });
        if (original) library.photoOriginals.insert(file.sha256, original);
        return isNew;
      });
      if (kept.small) renditions.put(file.sha256, THUMB_WIDTH, kept.small);
      // The desk's record of this picture wins over what its file says.
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

  const fileOf = (sha256: Sha256): KeptFile => ({ path: pathOf(get(sha256).file), sha256 });

  /** The file that a picture came as; null if the picture is its own original. */
  const originalFile = (sha256: Sha256): KeptFile | null => {
    const kept = library.photoOriginals.find(sha256);
    return kept && { path: originalPath(library.folder, kept), sha256: kept.sha256 };
  };

  /** The original of a GIF or TIFF has more metadata than its conversion, which may have no place for it. */
  const fileForWords = (sha256: Sha256): KeptFile => {
    const ending = library.photoOriginals.find(sha256)?.ending;
    const saysMore = ending === 'gif' || ending === 'tif';
    return (saysMore ? originalFile(sha256) : null) ?? fileOf(sha256);
  };

  /** Like `readKept`, but the failure names the picture. */
  const readOf = (photo: Sha256, file: KeptFile): Promise<Uint8Array<ArrayBuffer>> =>
    readKept(file).catch(() => {
      throw lostFile(photo);
    });

  const renditions = renditionCache(async (sha256, width, part) =>
    pictures.run('rendition', { file: fileOf(sha256), width, part: part ?? null }),
  );

  return {
    /**
     * Keeps a picture only once, however often it is added, and reads its metadata; for a known one, it returns what the
     * desk says of it. What the file is called is
     * only for messages; its type is what its bytes say. The bytes move to a thread, and are empty here afterwards. Throws UNSUPPORTED_FORMAT, UNREADABLE_FILE, TOO_LARGE,
     * DISK_FULL, DISK_REFUSED, or CANCELLED after `signal`; nothing is kept then.
     */
    add: async (name: string, bytes: Uint8Array, signal: AbortSignal | null = null): Promise<AddedPhoto> =>
      keep(await prepare(name, bytes, signal)),
    /** The first half of `add`: reads and converts, and keeps nothing. Throws as it does. */
    prepare,
    /** The second half, which cannot be cancelled. */
    keep,
    /** The picture's record, or null. */
    find: (sha256: Sha256): PhotoRow | null => library.photos.find(sha256),
    get,
    /** The stored bytes. Throws NOT_FOUND, and UNREADABLE_FILE if they are gone or no longer what was stored. */
    read: async (sha256: Sha256): Promise<Uint8Array<ArrayBuffer>> => readOf(sha256, fileOf(sha256)),
    /** The file that a picture came as. Throws as `read` does, and NOT_FOUND if the picture is its own original. */
    original: async (sha256: Sha256): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> => {
      const { name } = get(sha256);
      const kept = library.photoOriginals.find(sha256);
      if (!kept) throw new AppError('NOT_FOUND', 'The library has no other file of this photo.');
      const path = originalPath(library.folder, kept);
      return {
        fileName: originalName(name, kept),
        bytes: await readOf(sha256, { path, sha256: kept.sha256 }),
      };
    },
    /** The bytes of the file that says a picture's words. Throws as `read` does. */
    readForWords: async (sha256: Sha256): Promise<Uint8Array<ArrayBuffer>> =>
      readOf(sha256, fileForWords(sha256)),
    /**
     * What a picture of the library says of itself, read once more in the turn of pictures that come in. Throws as `read` does.
     */
    readAgain: async (sha256: Sha256): Promise<ReadAgain> =>
      pictures.run('readAgain', {
        words: fileForWords(sha256),
        // What has the credentials: the file as it came, or the picture if that is all there is.
        cameAs: originalFile(sha256) ?? fileOf(sha256),
      }),
    /** Where a picture's bytes are. Absolute; says nothing about whether they are there. */
    pathOf,
    /** The picture, or a part of it, upright in sRGB, at most `width` pixels wide and never enlarged. Throws as `read` does. */
    rendition: renditions.get,
    /**
     * What can be shown of a picture at once: the rendition if it was made already, else the small picture that its
     * camera put into the file. Null if there is neither. Throws NOT_FOUND.
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
