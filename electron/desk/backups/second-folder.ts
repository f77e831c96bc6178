import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '@shared/errors';
import type { Library } from '../library';
import { type StoredBackup, storedBackup, storedBackups, writeNote } from './backup-note';
import { isWithin, realPathSlowly } from '../real-path';
import { UNFINISHED } from '../write-file';
import { backupFolder, rotateBackups } from './make-backup';
import { copyPhotos, rereadPhotos } from './photo-copies';
import {
  copyWhole,
  hashOfFile,
  inTime,
  isFolder,
  makeBelow,
  PATIENCE_MS,
  sizeOf,
  writeWhole,
} from './slow-files';

/** A library's own folder in a second one, which other libraries may share: `Copydesk-1f0c2a9b`. */
export const secondFolderOf = (second: string, library: Pick<Library, 'id' | 'folder'>): string =>
  join(second, `${basename(library.folder)}-${library.id.slice(0, 8)}`);

/**
 * Copies a backup and the pictures of its library to a second folder: another disk or a share, which may be slow or away.
 * What arrived is read again there. Never makes the second folder itself: if its disk is away, a new folder of its name would
 * take its place. Throws DISK_REFUSED if it is away, and what `node:fs` throws.
 */
export async function copyToSecond(
  library: Library,
  second: string,
  { name, note, at }: StoredBackup,
  from: string,
  isStopped: () => boolean,
  isOfTheEnd = false,
): Promise<void> {
  if (!(await isConnected(second, library))) {
    throw new AppError(
      'DISK_REFUSED',
      `The second folder for backups, ${second}, is not there. Connect its disk, or choose another.`,
    );
  }
  const folder = secondFolderOf(second, library);
  const to = join(folder, name);
  await makeBelow(second, folder, 0o700);
  await removeUnfinished(folder);
  // Before the database: once that is there, the copy counts as made. One from the end of the app does not: the next start reads it.
  if (!isOfTheEnd) {
    await copyPhotos(library, folder, isStopped);
    if (isStopped()) return;
  }
  if ((await sizeOf(to)) === null) await copyWhole(join(from, name), to);
  if (note) {
    const isSame = note.contents === null || (await hashOfFile(to)) === note.contents.sha256;
    const damage = 'What arrived in the second folder is not what was sent.';
    const findings = isSame ? (note.contents?.findings ?? []) : [damage];
    await writeNote(folder, name, { ...note, contents: note.contents && { ...note.contents, findings } });
    if (!isSame) throw new AppError('DISK_REFUSED', `${damage} Check the disk of ${second}.`);
  }
  if (isOfTheEnd) await copyPhotos(library, folder, isStopped);
  await writeWhole(lastCopyFile(library.folder), `${JSON.stringify({ second, at })}\n`);
  await rotateBackups(folder, library);
  if (!isOfTheEnd) await rereadPhotos(library, folder, isStopped);
}

/** What an interrupted copy left, for example at the end of the app. Only this desk writes to a library's folder, one file at a time. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith('library-') && name.endsWith(UNFINISHED))
      await rm(join(folder, name), { force: true });
}

/** Beside the library's own backups: a folder that is away cannot say what it holds. */
const LastCopy = z.object({ second: z.string(), at: z.string() });
const lastCopyFile = (library: string): string => join(backupFolder(library), 'second-folder.json');

async function lastCopyNoted(second: string, library: string): Promise<string | null> {
  try {
    const noted = LastCopy.parse(JSON.parse(await readFile(lastCopyFile(library), 'utf8')));
    return noted.second === second ? noted.at : null;
  } catch {
    return null;
  }
}

/**
 * Whether the second folder is there, and its disk with it. When a disk is unplugged, an empty folder may stay in its place, and copies
 * would go to the wrong disk. So a folder that had copies and is now empty counts as away.
 */
export async function isConnected(second: string, library: Pick<Library, 'folder'>): Promise<boolean> {
  if (!(await isFolder(second))) return false;
  return (await lastCopyNoted(second, library.folder)) === null || (await readdir(second)).length > 0;
}

/** Somebody chose the folder again, in its current state. */
export const forgetLastCopy = (library: string): Promise<void> => rm(lastCopyFile(library), { force: true });

/** Whether a backup is in a second folder already, with everything that is known about it: one from the end of the app was not read yet. */
export async function isInSecond(
  library: Library,
  second: string,
  { name, note }: StoredBackup,
): Promise<boolean> {
  const there = await storedBackup(secondFolderOf(second, library), name);
  if (!there) return false;
  return (note?.contents ?? null) === null || (there.note?.contents ?? null) !== null;
}

/** Whether a second folder is there, and its newest copy; if it is away or does not answer, the last that was made. */
export async function secondState(
  second: string,
  library: Pick<Library, 'id' | 'folder'> | null,
): Promise<{ readonly isThere: boolean; readonly lastAt: string | null }> {
  const look = async (): Promise<string | null | undefined> =>
    (await (library ? isConnected(second, library) : isFolder(second)))
      ? library && ((await storedBackups(secondFolderOf(second, library)))[0]?.at ?? null)
      : undefined;
  const found = await inTime(PATIENCE_MS, second, look()).catch(() => undefined);
  if (found !== undefined) return { isThere: true, lastAt: found };
  return { isThere: false, lastAt: library && (await lastCopyNoted(second, library.folder)) };
}

/** Throws INVALID for a relative folder and for one that is in the library's own, even by a link: it would be lost with it; NOT_FOUND if it is away. */
export async function refuseSecond(second: string, library: string): Promise<void> {
  if (!isAbsolute(second))
    throw new AppError('INVALID', `Enter the folder’s full path. “${second}” is not one.`);
  if (isWithin(await realPathSlowly(library), await realPathSlowly(second)))
    throw new AppError('INVALID', 'Choose a folder outside the library’s own, best on another disk.');
  if (!(await isFolder(second)))
    throw new AppError('NOT_FOUND', `There is no folder ${second}. Make it first.`);
}
