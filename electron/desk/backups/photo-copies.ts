import { constants, existsSync, linkSync, statSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { type Library, originalPath, photoPath } from '../library';
import { makeFolder } from '../make-folder';
import { syncFolder } from '../sync-folder';
import { UNFINISHED } from '../write-file';

/** The files of a library's pictures and of what they came as, by their paths below its folder. */
function* photoFiles(library: Library): Generator<string> {
  for (const sha256 of library.photos.hashes()) {
    const row = library.photos.find(sha256);
    if (row) yield photoPath('', sha256, row.file.mime);
    const original = library.photoOriginals.find(sha256);
    if (original) yield originalPath('', original);
  }
}

/**
 * Keeps every picture beside the backups in `folder` as well, each once: their bytes never change. On the library's own
 * disk as a second name of the same file, where the disk has such; elsewhere as a copy. A picture that is missing in the
 * library is passed over: `verify` names it. Failures are those of `node:fs`.
 */
export async function copyPhotos(library: Library, folder: string, isStopped: () => boolean): Promise<void> {
  const synced = new Set<string>();
  for (const path of photoFiles(library)) {
    if (isStopped()) return;
    const from = join(library.folder, path);
    const to = join(folder, path);
    const size = statSync(from, { throwIfNoEntry: false })?.size;
    if (size === undefined || statSync(to, { throwIfNoEntry: false })?.size === size) continue;
    makeFolder(dirname(to));
    if (!linked(from, to)) await copyWhole(from, to);
    synced.add(dirname(to));
  }
  for (const shelf of synced) syncFolder(shelf);
}

/** False where the two are on different disks, or the disk knows no second names. */
function linked(from: string, to: string): boolean {
  if (existsSync(to)) return false;
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Copies a file under a temporary name, synced, then renames it. */
export async function copyWhole(from: string, to: string): Promise<void> {
  const temporary = join(dirname(to), `${basename(to)}.${randomBytes(4).toString('hex')}${UNFINISHED}`);
  try {
    await copyFile(from, temporary, constants.COPYFILE_FICLONE);
    const file = await open(temporary, 'r+');
    await file.sync().finally(() => file.close());
    await rename(temporary, to);
  } catch (failure) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw failure;
  }
}
