import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { AppError } from '@shared/api/errors';
import type { Library } from '../library';
import { makeFolder } from '../make-folder';
import { syncFolder } from '../sync-folder';
import { writeFileWhole } from '../write-file';
import { type StoredBackup, storedBackups, writeNote } from './backup-note';
import { backupFolder, rotateBackups } from './make-backup';
import { copyPhotos, copyWhole } from './photo-copies';

/** A library's own folder in a second one, which other libraries may share: `Copydesk-1f0c2a9b`. */
export const secondFolderOf = (second: string, library: Pick<Library, 'id' | 'folder'>): string =>
  join(second, `${basename(library.folder)}-${library.id.slice(0, 8)}`);

/**
 * Copies a backup and the pictures of its library to a second folder: another disk or a share, which may be slow or away.
 * What arrived is read again there. Never makes the second folder itself: where it is away, a folder of its name would
 * take its place. Throws DISK_REFUSED where it is away, and what `node:fs` throws.
 */
export async function copyToSecond(
  library: Library,
  second: string,
  { name, note, at }: StoredBackup,
  from: string,
  isStopped: () => boolean,
): Promise<void> {
  if (!isThere(second)) {
    throw new AppError(
      'DISK_REFUSED',
      `The second folder for backups, ${second}, is not there. Connect its disk, or choose another.`,
    );
  }
  const folder = secondFolderOf(second, library);
  makeFolder(folder, 0o700);
  if (!existsSync(join(folder, name))) {
    await copyWhole(join(from, name), join(folder, name));
    syncFolder(folder);
  }
  if (note) {
    const isSame = note.contents === null || (await hashOfFile(join(folder, name))) === note.contents.sha256;
    const damage = 'What arrived in the second folder is not what was sent.';
    const contents = note.contents && {
      ...note.contents,
      findings: isSame ? note.contents.findings : [damage],
    };
    writeNote(folder, name, { ...note, contents });
    if (!isSame) throw new AppError('DISK_REFUSED', `${damage} Check the disk of ${second}.`);
  }
  await copyPhotos(library, folder, isStopped);
  rotateBackups(folder);
  noteLastCopy(second, library.folder, at);
}

export const isThere = (folder: string): boolean =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;

/** Whether a backup was copied to a second folder. */
export const hasCopy = (
  second: string,
  library: Pick<Library, 'id' | 'folder'>,
  { name }: StoredBackup,
): boolean => existsSync(join(secondFolderOf(second, library), name));

/** The newest copy in a second folder, as far as is known where it is away. ISO 8601, null where there is none. */
export const lastCopyAt = (second: string, library: Pick<Library, 'id' | 'folder'>): string | null =>
  isThere(second)
    ? (storedBackups(secondFolderOf(second, library))[0]?.at ?? null)
    : lastCopyNoted(second, library.folder);

/** Beside the library's own backups: a folder that is away cannot say what it holds. */
const LastCopy = z.object({ second: z.string(), at: z.string() });
const lastCopyFile = (library: string): string => join(backupFolder(library), 'second-folder.json');

const noteLastCopy = (second: string, library: string, at: string): void =>
  writeFileWhole(lastCopyFile(library), `${JSON.stringify({ second, at })}\n`);

function lastCopyNoted(second: string, library: string): string | null {
  try {
    const noted = LastCopy.parse(JSON.parse(readFileSync(lastCopyFile(library), 'utf8')));
    return noted.second === second ? noted.at : null;
  } catch {
    return null;
  }
}

/** Throws INVALID for a relative folder and for one that is in the library's own, which would be lost with it; NOT_FOUND where it is away. */
export function refuseSecond(second: string, library: string): void {
  if (!isAbsolute(second))
    throw new AppError('INVALID', `Name the folder with its whole path; “${second}” is not one.`);
  if (`${resolve(second)}${sep}`.startsWith(`${resolve(library)}${sep}`))
    throw new AppError('INVALID', 'Choose a folder outside the library’s own, best on another disk.');
  if (!isThere(second)) throw new AppError('NOT_FOUND', `There is no folder ${second}. Make it first.`);
}

/** In pieces: a backup may be larger than what memory should hold. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}
