import type { BackupReason } from '@shared/api/backups';
import { AppError } from '@shared/errors';
import { sentence } from '@shared/sentence';
import { logOf } from '../db/log-keeper';
import { asAppError } from '../failure';
import type { Library } from '../library';
import type { Newsroom } from '../newsroom';
import { databaseIn } from '../db/database-in';
import { isVerified, type StoredBackup, storedBackups } from './backup-note';
import { backupFolder, copyDatabase, rotateBackups, verifyBackup } from './make-backup';
import { copyPhotos, rereadPhotos } from './photo-copies';
import { copyToSecond, isConnected, isInSecond } from './second-folder';
import { inTime, PATIENCE_MS, roomIn, sizeOf, within } from './slow-files';
import type { BackupSettings } from './backup-settings';

const MINUTE = 60_000;
/** How long after the last backup began the next one is due, if anything has changed. With one check a minute, it is never more than 15 minutes, unless making one takes longer. */
const DUE_MS = 13 * MINUTE;

/** How long the end of the app waits for the last backup and its copy together, in milliseconds. A system that ends a session gives 5 s. */
export const END_MS = 3000;

/** How many pages of the database are copied at once: during work so few that no save waits for them, at the end as many as take some 20 ms. */
const PAGES = { atWork: 8, atTheEnd: 2000 };

/** How long a backup that the user asked for waits for the second folder. */
const COPY_MS = 10 * MINUTE;

/** A backup that somebody asks for leaves this much of the disk to what is saved meanwhile, in bytes. */
const ROOM_LEFT = 64 * 1024 * 1024;

/** Whether nothing was saved since a backup was made and read. An empty library needs none. */
const holdsAll = ({ stories }: Library, backup: StoredBackup | undefined): boolean =>
  stories.nextTouched() - 1 === (backup === undefined ? 0 : backup.note?.touched);

/** Keeps backups of one open library: by the clock while anything changes, at the end, and when asked. */
export function backupService({ library, now, emit }: Newsroom, settings: BackupSettings) {
  const folder = backupFolder(library.folder);
  /** The count of changes that the newest backup holds; -1 if it lacks what was saved before this opening. */
  let held = library.commits();
  /** When the last one began, by `performance.now()`. */
  let lastAt = -Infinity;
  /** The last that was requested, and how many are not done. */
  let last: Promise<unknown> = Promise.resolve();
  let requested = 0;
  /** The one that a user asked for and that has not begun: whoever asks meanwhile gets it as well. */
  let waiting: Promise<StoredBackup> | null = null;
  /** The name of the newest that this opening has made. */
  let newestMade: string | null = null;
  let problem: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  /** Whether the library may have photos that are not beside its backups yet. */
  let lacksPhotos = false;
  /** When the end of the app waits no longer, by `performance.now()`. */
  let endsAt = Infinity;
  /** Stops the reading of a backup, which takes as long as the library is large. */
  const reading = new AbortController();

  const pagesAtOnce = (): number => {
    if (performance.now() > endsAt) throw new AppError('DISK_REFUSED', TOO_LATE);
    return isStopped ? PAGES.atTheEnd : PAGES.atWork;
  };
  const isDue = (): boolean => library.commits() > held;
  const isAway = (): boolean => ['gone', 'other'].includes(library.place.look());

  const keepPhotos = async (): Promise<void> => {
    await copyPhotos(library, folder, () => isStopped);
    lacksPhotos = isStopped;
  };
  /** Keeps what {@link keepPhotos} had no time for: mostly a few links. Returns why some are not kept; null if all are. */
  const keepPhotosAtEnd = async (milliseconds: number): Promise<string | null> => {
    if (!lacksPhotos) return null;
    try {
      await within(
        milliseconds,
        PHOTOS_TOO_LATE,
        copyPhotos(library, folder, () => performance.now() > endsAt),
      );
      return null;
    } catch (failure) {
      return `${UNKEPT} ${sentence(asAppError(failure))}`;
    }
  };

  let copying: Promise<void> | null = null;
  let copyProblem: string | null = null;
  /** Whether anything was copied. */
  const copy = async (second: string, backup: StoredBackup): Promise<boolean> => {
    // Another disk or a share is sometimes away. That is not a failure: the state says so, and missing copies are made later.
    if (!(await isConnected(second, library)) || (await isInSecond(library, second, backup))) return false;
    await copyToSecond(library, second, backup, folder, () => isStopped);
    return true;
  };
  /** Copies the last backup if there is time. Returns why it is not in the second folder; null if it is, or if there is no such folder. */
  const copyAtEnd = async (backup: StoredBackup, milliseconds: number): Promise<string | null> => {
    const second = settings.second();
    if (second === null) return null;
    let isLate = false;
    const before = copying ?? Promise.resolve();
    const work = before.then(() => copyToSecond(library, second, backup, folder, () => isLate, true));
    try {
      await inTime(milliseconds, second, work);
      return null;
    } catch (failure) {
      return sentence(asAppError(failure));
    } finally {
      isLate = true;
    }
  };
  /** In the background: the second folder may be slow, and a share may never answer. Never rejects. */
  const copyOn = (backup: StoredBackup): Promise<void> => {
    const second = settings.second();
    if (second === null) return Promise.resolve();
    const before = copyProblem;
    const settle = (now: string | null, isNews: boolean): void => {
      copyProblem = now;
      copying = null;
      if (!isStopped && (isNews || now !== before)) emit({ kind: 'backups.changed' });
    };
    copying ??= copy(second, backup).then(
      (copied) => settle(null, copied),
      (failure: unknown) => settle(sentence(asAppError(failure)), false),
    );
    return copying;
  };

  /** The newest, if nothing has changed since it was made, and it is still whole: a copy of it would add nothing. */
  const sameAsNow = async (): Promise<StoredBackup | null> => {
    if (isDue() || newestMade === null) return null;
    try {
      const newest = await verifyBackup(folder, newestMade, library, reading.signal);
      return isVerified(newest) && !isDue() ? newest : null;
    } catch {
      // Somebody has removed it.
      return null;
    }
  };
  const refuseWithoutRoom = async (): Promise<void> => {
    const room = await roomIn(library.folder);
    const database = databaseIn(library.folder);
    const needed = ((await sizeOf(database)) ?? 0) + ((await sizeOf(logOf(database))) ?? 0);
    if (room !== null && room < needed + ROOM_LEFT) throw new AppError('DISK_FULL', NO_ROOM);
  };
  const makeAsked = async (): Promise<StoredBackup> => {
    const same = await sameAsNow();
    if (same === null) {
      await refuseWithoutRoom();
      return makeOne('asked');
    }
    if (!isStopped) await keepPhotos();
    return same;
  };
  const makeOne = async (reason: BackupReason): Promise<StoredBackup> => {
    const commits = library.commits();
    const startedAt = performance.now();
    const made = await copyDatabase(library, reason, now(), pagesAtOnce);
    held = commits;
    lastAt = startedAt;
    newestMade = made.name;
    lacksPhotos = true;
    // The end of the app waits only for the copies: the next start reads the backup.
    if (reason === 'quit') return made;
    const read = await verifyBackup(folder, made.name, library, reading.signal);
    if (isStopped) return read;
    await keepPhotos();
    await rereadPhotos(library, folder, () => isStopped);
    // This one must not remove the one that is about to be put in place.
    if (reason !== 'restore') await rotateBackups(folder, library);
    return read;
  };

  const makeNext = async (reason: BackupReason): Promise<StoredBackup> => {
    requested += 1;
    const work = last.then(() => {
      if (reason !== 'asked') return makeOne(reason);
      waiting = null;
      return makeAsked();
    });
    last = work.catch(() => undefined);
    try {
      const made = await work;
      problem = null;
      if (reason === 'time') void copyOn(made);
      // The backup itself is made; the state says whether its copy was made.
      if (reason === 'asked') {
        await inTime(COPY_MS, settings.second() ?? '', copyOn(made)).catch((late: unknown) => {
          copyProblem = sentence(asAppError(late));
        });
      }
      return made;
    } catch (failure) {
      // It may have gone while this was made.
      if (reason !== 'time' || !isAway()) problem = sentence(asAppError(failure, 'backup'));
      throw asAppError(failure, 'backup');
    } finally {
      requested -= 1;
      if (!isStopped) emit({ kind: 'backups.changed' });
    }
  };

  /**
   * One at a time, in the order of the requests: a request during a backup gets a newer one after it. All who ask by then get the same, so that a
   * page that asks without end makes no queue that the last backup of the app has to wait for.
   */
  const make = (reason: BackupReason): Promise<StoredBackup> => {
    if (reason !== 'asked') return makeNext(reason);
    waiting ??= makeNext(reason);
    return waiting;
  };

  /** One that nobody has read yet: made at the end, before a migration, or by an earlier build. The newest is what counts. */
  const readNewest = async (newest: StoredBackup): Promise<StoredBackup> => {
    if ((newest.note?.contents ?? null) !== null) return newest;
    lacksPhotos = true;
    const read = await verifyBackup(folder, newest.name, library, reading.signal);
    if (isStopped) return read;
    await keepPhotos();
    await rotateBackups(folder, library);
    emit({ kind: 'backups.changed' });
    return read;
  };

  const look = async (): Promise<void> => {
    // A missing folder is reported as missing, and nothing is saved meanwhile; the due backup is made once it is back.
    if (isAway()) return;
    try {
      const [newest] = requested === 0 ? await storedBackups(folder) : [];
      // Whether the newest lacks what was saved before this opening, as by a verb of the command line.
      if (lastAt === -Infinity && requested === 0 && !holdsAll(library, newest)) held = -1;
      if (newest) {
        const read = await readNewest(newest);
        // Wait no longer: the next backup of the library itself must not wait for another disk.
        // A damaged one too, marked as such: it may be all there is, and the newest whole one stays beside it.
        if (!isStopped && (read.note?.contents ?? null) !== null)
          await inTime(PATIENCE_MS, '', copyOn(read)).catch(() => undefined);
      }
      if (!isStopped && isDue() && performance.now() - lastAt >= DUE_MS) await make('time');
    } catch {
      // `problem` has it, and the next check tries again.
    }
  };

  const next = (wait: number): void => {
    if (isStopped) return;
    timer = setTimeout(() => void look().then(() => next(MINUTE)), wait);
    timer.unref();
  };

  return {
    make,
    isRunning: () => requested > 0,
    isDue,
    /** Why the last try made none. */
    problem: () => problem,
    /** Why the newest is not in the second folder, though that is there. */
    copyProblem: () => copyProblem,
    /** Does what is due now. Never throws. */
    look,
    start: (): void => {
      if (settings.isKept && timer === null) next(MINUTE / 12);
    },
    /**
     * Ends for good: waits for one that is being copied, but for none that is being read, which the next start reads. Makes a last one
     * if anything has changed, keeps the photos that came since, and copies the backup to the second folder if that takes a moment. Takes at most {@link END_MS}: the next start
     * makes what is missing. Returns why something is. Never throws.
     */
    end: async (): Promise<string | null> => {
      if (isStopped) return null;
      isStopped = true;
      endsAt = performance.now() + END_MS;
      reading.abort();
      if (timer !== null) clearTimeout(timer);
      const makeLast = async (): Promise<StoredBackup | null> => {
        await last;
        return settings.isKept && isDue() ? make('quit') : null;
      };
      const left = (): number => Math.max(0, endsAt - performance.now());
      try {
        const made = await within(END_MS, TOO_LATE, makeLast());
        const unkept = await keepPhotosAtEnd(left());
        const uncopied = made && (await copyAtEnd(made, left()));
        return [unkept, uncopied].filter((said) => said !== null).join(' ') || null;
      } catch (failure) {
        return sentence(asAppError(failure));
      }
    },
  };
}

const NO_ROOM = `No backup was made: it would leave less than ${ROOM_LEFT / 1024 / 1024} MB of the disk to what you save. Free some space.`;
const TOO_LATE = `The last backup took more than ${END_MS / 1000} s. The next start makes it.`;
const PHOTOS_TOO_LATE = `Keeping them took more than ${END_MS / 1000} s. The next backup does.`;
const UNKEPT = 'The last photos are not beside the backups yet.';
