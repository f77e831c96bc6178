import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason } from '@shared/api/backups';
import { AppError } from '@shared/errors';
import type { BackupAnswer, BackupJob } from '../db/backup-thread';
import { giveOwnEpoch, lastSavedIn } from '../db/database-copy';
import { removeUnfinishedBackups } from '../db/remove-unfinished';
import { inThread } from '../in-thread';
import type { Library } from '../library';
import { syncFolderSlowly } from '../sync-folder';
import { UNFINISHED } from '../write-file';
import {
  type BackupContents,
  backupName,
  BackupNote,
  highestNumber,
  noteName,
  type StoredBackup,
  storedBackup,
  storedBackups,
  writeNote,
} from './backup-note';
import { holdsMore, type SavedState } from './holds-more';
import { keptBackups } from './retention';
import { makeBelow, sizeOf, syncFile } from './slow-files';

export const backupFolder = (library: string): string => join(library, 'backups');

/**
 * Copies an open library's database into its `backups/`, `pagesAtOnce` between two pieces of the desk's other work, synced
 * before it gets its name. It is not read yet: see {@link verifyBackup}. Throws what SQLite, `node:fs` and `pagesAtOnce` throw; nothing is
 * left then.
 */
export async function copyDatabase(
  library: Library,
  reason: BackupReason,
  at: Date,
  pagesAtOnce: () => number,
): Promise<StoredBackup> {
  library.refuseUnlessSavable();
  const folder = backupFolder(library.folder);
  await makeBelow(library.folder, folder);
  // One whose making took longer than the end of the app waits.
  removeUnfinishedBackups(folder);
  const name = await freeName(folder, at);
  const temporary = join(folder, `${name}${UNFINISHED}`);
  try {
    await library.copyTo(temporary, pagesAtOnce);
    giveOwnEpoch(temporary);
    await syncFile(temporary);
    // The note first: without it the backup would count as one of an earlier build.
    await writeNote(folder, name, {
      ...{ library: library.id, folder: library.folder, number: await nextNumber(folder, library), reason },
      ...{ at: at.toISOString(), ...lastSavedIn(temporary), contents: null },
    });
    await rename(temporary, join(folder, name));
    await syncFolderSlowly(folder);
  } catch (failure) {
    for (const left of [temporary, `${temporary}-journal`, join(folder, noteName(name))])
      await rm(left, { force: true }).catch(() => undefined);
    throw failure;
  }
  return stored(folder, name);
}

/** One after a restore counts on from those that were left then, even in another folder. */
const nextNumber = async (folder: string, library?: Pick<Library, 'leftBackups'>): Promise<number> =>
  Math.max(library?.leftBackups() ?? -1, highestNumber(await storedBackups(folder))) + 1;

/** Two backups within a millisecond, or a clock that stands still. */
async function freeName(folder: string, at: Date): Promise<string> {
  const taken = new Set((await storedBackups(folder)).map(({ name }) => name));
  for (let later = 0; ; later += 1) {
    const name = backupName(new Date(at.getTime() + later));
    if (!taken.has(name)) return name;
  }
}

const stored = async (folder: string, name: string): Promise<StoredBackup> => {
  const backup = await storedBackup(folder, name);
  if (!backup) throw new AppError('NOT_FOUND', 'This backup is no longer there. Look at the list again.');
  return backup;
};

/** More time than reading needs on a slow share: in all, and for each megabyte. */
const READ_SECONDS = { least: 900, ofMegabyte: 3 };

/**
 * Reads a whole backup in its own thread: every page by SQLite, every text by its hash, every row by its seal, and if it `compares`,
 * what is beside the texts by them. Never throws. Null if it was not read through.
 */
async function readBackup(job: BackupJob, signal: AbortSignal | undefined): Promise<BackupAnswer | null> {
  const megabytes = ((await sizeOf(job.path)) ?? 0) / 1e6;
  const answer = await inThread<BackupAnswer>('backup-thread', job, {
    seconds: READ_SECONDS.least + READ_SECONDS.ofMegabyte * megabytes,
    heapMegabytes: 512,
    signal,
  });
  return 'noAnswer' in answer ? null : answer;
}

const DAY_MS = 86_400_000;

/**
 * Whether what is beside the texts of a backup is compared with them. That takes many times as long as all other reading, so it is done
 * once a day, and again until nothing is found. Every row and text is compared with what was written each time.
 */
function isComparisonDue(last: BackupContents['comparison'], at: string): boolean {
  if (!last?.isWhole) return true;
  const age = Date.parse(at) - Date.parse(last.at);
  return !(age >= 0 && age < DAY_MS);
}

/** Reads a backup of this library and notes what it holds. The same again if it cannot be read through now, or if `signal` stops that. */
export async function verifyBackup(
  folder: string,
  name: string,
  library: Pick<Library, 'id' | 'folder'>,
  signal?: AbortSignal,
): Promise<StoredBackup> {
  const others = (await storedBackups(folder)).filter((one) => one.name !== name);
  const last = others.find(({ note }) => note?.contents?.comparison)?.note?.contents?.comparison;
  const { at } = await stored(folder, name);
  const compares = isComparisonDue(last, at);
  const answer = await readBackup({ path: join(folder, name), compares }, signal);
  const backup = await stored(folder, name);
  if (!answer) return backup;
  // Made by a build without notes, or just now before a migration, since each opening looks for such backups.
  const note = backup.note ?? {
    ...{ library: library.id, folder: library.folder, number: await nextNumber(folder) },
    ...{ at: backup.at, reason: 'migration', touched: -1 },
  };
  const comparison = compares ? { name, at, isWhole: answer.findings.length === 0 } : last;
  await writeNote(folder, name, BackupNote.parse({ ...note, contents: { ...answer, comparison } }));
  return stored(folder, name);
}

/** Removes the backups that are no longer needed. Never throws: they only take up space. None if the library cannot be read now. */
export async function rotateBackups(folder: string, library: SavedState): Promise<void> {
  const backups = await storedBackups(folder);
  const kept = keptIn(backups, library);
  for (const { name } of backups) {
    if (kept.has(name)) continue;
    // A file that another program has open stays until the next time.
    for (const file of [name, noteName(name)])
      await rm(join(folder, file), { force: true }).catch(() => undefined);
  }
}

function keptIn(backups: readonly StoredBackup[], library: SavedState): ReadonlySet<string> {
  try {
    return keptBackups(backups, ({ note }) => holdsMore(library, note));
  } catch {
    // The library was closed meanwhile, or its disk does not read it.
    return new Set(backups.map(({ name }) => name));
  }
}
