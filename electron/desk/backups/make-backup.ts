import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupReason } from '@shared/api/backups';
import { AppError } from '@shared/api/errors';
import type { BackupAnswer, BackupJob } from '../db/backup-thread';
import { giveOwnEpoch, lastTouched } from '../db/database-copy';
import { inThread } from '../in-thread';
import type { Library } from '../library';
import { makeFolder } from '../make-folder';
import { syncFolder } from '../sync-folder';
import { UNFINISHED } from '../write-file';
import {
  backupName,
  BackupNote,
  noteName,
  type StoredBackup,
  storedBackup,
  storedBackups,
  writeNote,
} from './backup-note';
import { keptBackups } from './retention';

export const backupFolder = (library: string): string => join(library, 'backups');

/**
 * Copies an open library's database into its `backups/`, a few pages at a time between the desk's other work, synced
 * before it gets its name. It is not read yet: see {@link readBackup}. Throws what SQLite and `node:fs` throw; nothing is
 * left then.
 */
export async function copyDatabase(library: Library, reason: BackupReason, at: Date): Promise<StoredBackup> {
  library.refuseUnlessSavable();
  const folder = backupFolder(library.folder);
  makeFolder(folder);
  const name = freeName(folder, at);
  const temporary = join(folder, `${name}${UNFINISHED}`);
  try {
    await library.copyTo(temporary);
    giveOwnEpoch(temporary);
    syncFile(temporary);
    // The note first: without it the backup would count as one of an earlier build.
    writeNote(folder, name, {
      ...{ library: library.id, folder: library.folder, number: nextNumber(folder), reason },
      ...{ at: at.toISOString(), touched: lastTouched(temporary), contents: null },
    });
    renameSync(temporary, join(folder, name));
    syncFolder(folder);
  } catch (failure) {
    for (const left of [temporary, `${temporary}-journal`]) rmSync(left, { force: true });
    rmSync(join(folder, noteName(name)), { force: true });
    throw failure;
  }
  return stored(folder, name);
}

const nextNumber = (folder: string): number =>
  Math.max(-1, ...storedBackups(folder).map(({ note }) => note?.number ?? -1)) + 1;

/** Two backups within a millisecond, or a clock that stands still. */
function freeName(folder: string, at: Date): string {
  const taken = new Set(storedBackups(folder).map(({ name }) => name));
  for (let later = 0; ; later += 1) {
    const name = backupName(new Date(at.getTime() + later));
    if (!taken.has(name)) return name;
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const stored = (folder: string, name: string): StoredBackup => {
  const backup = storedBackup(folder, name);
  if (!backup) throw new AppError('NOT_FOUND', 'This backup is not there any more. Look at the list again.');
  return backup;
};

/** What a library on a slow share with a hundred thousand stories needs, and more. */
const READ_SECONDS = 900;

/** Reads a backup, whole, in a thread of its own: every page by SQLite, every text by its hash. Never throws. */
export async function readBackup(path: string): Promise<BackupAnswer | null> {
  const job: BackupJob = { path };
  const answer = await inThread<BackupAnswer>('backup-thread', job, {
    seconds: READ_SECONDS,
    heapMegabytes: 512,
  });
  return 'noAnswer' in answer ? null : answer;
}

/** Reads a backup of this library and notes what it holds. The same again where it cannot be read through now. */
export async function verifyBackup(
  folder: string,
  name: string,
  library: Pick<Library, 'id' | 'folder'>,
): Promise<StoredBackup> {
  const answer = await readBackup(join(folder, name));
  const backup = stored(folder, name);
  if (!answer) return backup;
  // Made by a build without notes, or before a migration: just now, since each opening looks for such.
  const note = backup.note ?? {
    ...{ library: library.id, folder: library.folder, number: nextNumber(folder) },
    ...{ at: backup.at, reason: 'migration', touched: -1 },
  };
  writeNote(folder, name, BackupNote.parse({ ...note, contents: answer }));
  return stored(folder, name);
}

/** Removes the backups that need not stay. Never throws: they are only room. */
export function rotateBackups(folder: string): void {
  const backups = storedBackups(folder);
  const kept = keptBackups(backups);
  for (const { name } of backups) {
    if (kept.has(name)) continue;
    try {
      rmSync(join(folder, name), { force: true });
      rmSync(join(folder, noteName(name)), { force: true });
    } catch {
      // Another program holds it: the next time.
    }
  }
}
