import type { BackupReason } from '@shared/api/backups';
import { sentence } from '@shared/sentence';
import { asAppError } from '../failure';
import type { Library } from '../library';
import type { Newsroom } from '../services/newsroom';
import { isVerified, type StoredBackup, storedBackup, storedBackups } from './backup-note';
import { backupFolder, copyDatabase, rotateBackups, verifyBackup } from './make-backup';
import { copyPhotos } from './photo-copies';
import { copyToSecond, hasCopy, isThere } from './second-folder';

const MINUTE = 60_000;
/** A backup is due so long after the last one, if anything has changed. With one look a minute, 15 minutes are never passed. */
const DUE_MS = 13 * MINUTE;

export interface BackupSettings {
  /** Whether the app makes backups by itself. A command line verb that ends at once does not. */
  readonly isKept: boolean;
  readonly second: () => string | null;
}

/** Whether nothing was saved since a backup was made and read. A library that holds nothing needs none. */
const holdsAll = ({ stories }: Library, backup: StoredBackup | undefined): boolean =>
  stories.nextTouched() - 1 === (backup === undefined ? 0 : backup.note?.touched);

/** Keeps backups of one open library: by the clock while anything changes, at the end, and when asked. */
export function backupService({ library, now, emit }: Newsroom, settings: BackupSettings) {
  const folder = backupFolder(library.folder);
  /** The count of changes that the newest backup holds; -1 where it lacks what was saved before this opening. */
  let held = holdsAll(library, storedBackups(folder)[0]) ? library.commits() : -1;
  let lastAt = -Infinity;
  let running: Promise<StoredBackup> | null = null;
  let problem: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  /** Whether the second folder may lack the newest backup: it may have been away the last time. */
  let isSecondBehind = true;

  const isDue = (): boolean => library.commits() > held;

  const copyOn = async (backup: StoredBackup): Promise<void> => {
    await copyPhotos(library, folder, () => isStopped);
    const second = settings.second();
    // Another disk or a share is away at times. That is no failure: the state says so, and what it lacks goes there later.
    isSecondBehind = second !== null && !isThere(second);
    if (second !== null && !isSecondBehind)
      await copyToSecond(library, second, backup, folder, () => isStopped);
  };

  /** A second folder that was away and is back gets the newest backup. */
  const catchUp = async (): Promise<void> => {
    const second = settings.second();
    if (!isSecondBehind || second === null || !isThere(second)) return;
    const newest = storedBackups(folder).find(isVerified);
    isSecondBehind = false;
    if (!newest || hasCopy(second, library, newest)) return;
    await copyToSecond(library, second, newest, folder, () => isStopped);
    if (!isStopped) emit({ kind: 'backups.changed' });
  };

  const work = async (reason: BackupReason): Promise<StoredBackup> => {
    const commits = library.commits();
    const made = await copyDatabase(library, reason, now());
    held = commits;
    lastAt = performance.now();
    // The end of the app waits for the copy alone: the next start reads it.
    if (reason === 'quit') return made;
    const read = await verifyBackup(folder, made.name, library);
    // Also where the second folder fails: the backups beside the library must not fill its disk.
    await copyOn(read).finally(() => rotateBackups(folder));
    return read;
  };

  /** One at a time: whoever asks while one is being made gets a newer one after it. */
  const make = async (reason: BackupReason): Promise<StoredBackup> => {
    if (running) await running.catch(() => undefined);
    running = work(reason);
    try {
      const made = await running;
      problem = null;
      return made;
    } catch (failure) {
      problem = sentence(asAppError(failure, 'backup'));
      throw asAppError(failure, 'backup');
    } finally {
      running = null;
      if (!isStopped) emit({ kind: 'backups.changed' });
    }
  };

  /** Those that nobody has read yet: made at the end, before a migration, or by an earlier build. The newest is what counts. */
  const readNewest = async (): Promise<void> => {
    const [newest] = storedBackups(folder);
    if (!newest || (newest.note?.contents ?? null) !== null) return;
    const read = await verifyBackup(folder, newest.name, library);
    if (isStopped || !storedBackup(folder, newest.name)) return;
    await copyOn(read);
    rotateBackups(folder);
    emit({ kind: 'backups.changed' });
  };

  const look = async (): Promise<void> => {
    try {
      if (running === null) await readNewest();
      if (running === null) await catchUp();
      if (!isStopped && isDue() && performance.now() - lastAt >= DUE_MS) await make('time');
    } catch {
      // It stands in `problem`, and the next look tries again.
    }
  };

  const next = (wait: number): void => {
    if (isStopped) return;
    timer = setTimeout(() => void look().then(() => next(MINUTE)), wait);
    timer.unref();
  };

  return {
    make,
    isRunning: () => running !== null,
    isDue,
    problem: () => problem,
    start: (): void => {
      if (settings.isKept && timer === null) next(MINUTE / 12);
    },
    /** Ends for good: waits for one that is being made, and makes a last one where anything has changed. Never throws. */
    end: async (): Promise<void> => {
      if (isStopped) return;
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await running?.catch(() => undefined);
      if (settings.isKept && isDue()) await make('quit').catch(() => undefined);
    },
  };
}
