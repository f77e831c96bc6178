import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { AppError } from '@shared/errors';
import type { PhotoFile } from '@shared/story/photo';
import { fullerBackup, olderMessage } from './backups/holds-more';
import { backupFolder } from './backups/make-backup';
import { databaseIn } from './db/open';
import { asAppError } from './failure';
import { finish, type InParts } from './in-parts';
import { type Library, originalPath, photoPath } from './library';
import { openLibrary } from './open-library';
import { openToReadAfter } from './open-to-read';
import { sha256Of } from './sha256';
import { verifyDamagedTexts, verifyPhotoRecords } from './verify-derived';
import { verifyRows } from './verify-rows';
import { verifySchema, withWrongSchema } from './verify-schema';
import {
  damage,
  findingsOf,
  findingsOfEach,
  verifySearch,
  verifyStories,
  verifyVersions,
} from './verify-texts';
import { UNFINISHED } from './write-file';
import type { Finding } from './finding';

export interface Verification {
  readonly folder: string;
  readonly stories: number;
  readonly revisions: number;
  readonly photos: number;
  /** When the rows of an earlier build were sealed: what had changed by then is not known. Null if there were none. */
  readonly sealedSince: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads all of a library and compares every text and picture with its hash, and every row with its seal. Changes nothing but
 * the log, the half-written files that an earlier crash left, and rows of an earlier build that wait for their first seal. Throws what opening throws: LIBRARY_IN_USE, LIBRARY_NEWER, LIBRARY_DAMAGED, DISK_REFUSED;
 * and NOT_FOUND for a folder without a library.
 */
export const verifyLibrary = (folder: string): Verification => finish(verifyInParts(folder, () => undefined));

/**
 * As {@link verifyLibrary}, one story, version, photo or row at a time. `expect` hears how many there are before the first. Ended
 * early (`return`), it closes the library. Nobody else uses the library meanwhile.
 */
export function* verifyInParts(folder: string, expect: (items: number) => void): InParts<Verification> {
  if (!existsSync(databaseIn(folder))) {
    throw new AppError(
      'NOT_FOUND',
      `There is no library in ${folder}. Name the folder that holds library.sqlite.`,
    );
  }
  const library = openToVerify(folder);
  try {
    if (library.seal.isWaiting() && !library.isOnlyRead)
      library.transact(() => library.seal.sealSome(Infinity));
    const stories = library.stories.ids().length;
    const revisions = library.revisions.ids().length;
    const photos = library.photos.hashes().length;
    expect(stories + revisions + 2 * photos + library.seal.count());
    const photoFindings = yield* verifyPhotos(library);
    const pages = yield* library.integrity();
    const findings = [
      ...pages.map((message) => damage('library.sqlite', message)),
      ...verifySchema(library),
      ...(yield* verifyStories(library)),
      ...(yield* verifyVersions(library)),
      ...verifySearch(library),
      ...(yield* verifyRows(library)),
      ...(yield* verifyPhotoRecords(library)),
      ...verifyDamagedTexts(library),
      ...photoFindings,
      ...verifyAge(library),
    ];
    return { folder, stories, revisions, photos, sealedSince: library.seal.since(), findings };
  } catch (failure) {
    throw asAppError(failure, 'verify');
  } finally {
    library.close();
  }
}

/** A library on a full or read-only disk is verified as it is there. One that does not open for its schema says what of it. */
function openToVerify(folder: string): Library {
  try {
    return openLibrary(folder);
  } catch (failure) {
    const library = openToReadAfter(folder, failure);
    if (library) return library;
    throw withWrongSchema(folder, failure);
  }
}

/** Whether another program has put an older file in the library's place. */
function verifyAge(library: Library): Finding[] {
  const fuller = fullerBackup(backupFolder(library.folder), library);
  if (!fuller) return [];
  return [{ weight: 'older', where: 'library.sqlite', message: olderMessage(fuller) }];
}

function* verifyPhotos({ folder, photos, photoOriginals }: Library): InParts<Finding[]> {
  const known = new Set<string>();
  const compare = (path: string, was: Pick<PhotoFile, 'sha256' | 'bytes'>): string | null => {
    known.add(path);
    const bytes = readFileSync(path);
    const isWhole = bytes.length === was.bytes && sha256Of(bytes) === was.sha256;
    return isWhole ? null : 'its file is not what it was';
  };
  const missing = yield* findingsOfEach(photos.hashes(), (sha256) => [
    ...findingsOf(`photo ${sha256}`, () => {
      const row = photos.find(sha256);
      return row ? compare(photoPath(folder, sha256, row.file.mime), row.file) : 'cannot be read';
    }),
    ...findingsOf(`original of photo ${sha256}`, () => {
      const original = photoOriginals.find(sha256);
      return original && compare(originalPath(folder, original), original);
    }),
  ]);
  const orphans = filesBelow(join(folder, 'photos'))
    .filter((path) => !known.has(path))
    .map((path): Finding => {
      const message = path.endsWith(UNFINISHED)
        ? 'was still being written when Copydesk ended; it can be removed'
        : 'belongs to no photo of the library';
      return { weight: 'orphan', where: relative(folder, path).replaceAll(sep, '/'), message };
    });
  return [...missing, ...orphans];
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    // A library without photos has no folder for them.
    return [];
  }
}
